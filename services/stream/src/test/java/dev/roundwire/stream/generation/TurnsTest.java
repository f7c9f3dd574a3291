package dev.roundwire.stream.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.testing.Given;
import dev.roundwire.stream.sample.SampleProjection;
import dev.roundwire.stream.sql.SwapLock;
import dev.roundwire.stream.testing.ThrowawayPostgres;
import dev.roundwire.stream.testing.World;
import dev.roundwire.stream.testing.WrittenLog;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void whoAppliesFactsLetsASwitchThatWaitsHaveItsTurn() throws Exception {
        WrittenLog log = new WrittenLog();
        for (int i = 0; i < 1000; i++) {
            log.write(Given.recorded(
                    i, "many-" + i, "round-closed", "{'company':{'id':'one'},'roundId':'a','roundType':'seed'}"));
        }
        List<String> seen = new ArrayList<>();
        try (ThrowawayPostgres postgres = new ThrowawayPostgres();
                World world = new World(
                        postgres.dataSource("turns"), "turns", "db/sample", new SampleProjection(), log, 1000);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<World> applying = () -> world.apply(log.batches(new Random(0), 1_000_000));
            holdInTurn(world, threads, applying, seen);

            assertEquals(List.of("0", "200", "400"), seen);
        }
    }

    /// Three times; each waits before the one before it is over, behind whoever applies facts.
    private static void holdInTurn(World world, ExecutorService threads, Callable<?> applying, List<String> seen)
            throws Exception {
        List<Future<?>> begun = new ArrayList<>();
        world.database().run(connection -> {
            SwapLock.hold(connection, world.database().schema());
            seen.addAll(world.lines("select count (*) from fact"));
            if (seen.size() == 1) {
                begun.add(threads.submit(applying));
            }
            untilWaiting(world, 1);
            if (seen.size() < 3) {
                begun.add(threads.submit(() -> {
                    holdInTurn(world, threads, applying, seen);
                    return seen;
                }));
                untilWaiting(world, 2);
            }
        });
        for (Future<?> each : begun) {
            each.get();
        }
    }

    private static void untilWaiting(World world, int wanted) throws SQLException {
        String waiting = "select count (*) from pg_locks where locktype = 'advisory' and not granted";
        while (!world.lines(waiting).equals(List.of(String.valueOf(wanted)))) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
