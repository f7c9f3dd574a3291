package dev.roundwire.stream.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.generation.Rebuild.From;
import dev.roundwire.stream.generation.Rebuild.State;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.log.Replay;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.sample.SampleProjection;
import dev.roundwire.stream.testing.ThrowawayPostgres;
import dev.roundwire.stream.testing.Told;
import dev.roundwire.stream.testing.World;
import dev.roundwire.stream.testing.WrittenLog;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RebuildTest {
    private static final SampleProjection SAMPLE = new SampleProjection();

    private ThrowawayPostgres postgres;

    @BeforeAll
    void startPostgres() throws IOException {
        postgres = new ThrowawayPostgres();
    }

    @AfterAll
    void stopPostgres() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({"FACTS,1", "FACTS,2", "LOG,3", "LOG,4"})
    void aRebuildThatIsKilledGoesOnAtTheNextStart(From from, long seed) throws Exception {
        String schema = "killed_" + seed;
        WrittenLog log = new Told(seed, SAMPLE.topics()).log();
        Random random = new Random(seed);
        List<List<LogRecord>> batches = log.batches(random, 10);
        int half = batches.size() / 2;
        try (World killed = world(schema, SAMPLE, log)) {
            killed.apply(batches.subList(0, half));
            killed.rebuilder(log::replay).begin(from, 100);
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(500)).toNanos());
        }

        try (World next = world(schema, SAMPLE, log)) {
            List<String> projected =
                    next.apply(batches.subList(half, batches.size())).visible();
            Rebuilder resumed = next.rebuilder(log::replay);
            assertTrue(resumed.state().isPresent());
            untilNobodyElseHolds(resumed);

            Rebuild finished = next.finished(resumed);
            assertEquals(State.READY, finished.state());
            assertEquals(next.everyPartition(), finished.comparison());
            next.swap().forward();
            assertEquals(projected, next.visible());
        }
    }

    /// A connection that was cut holds its lock until PostgreSQL has noticed.
    private static void untilNobodyElseHolds(Rebuilder rebuilder) throws SQLException {
        Rebuild before = rebuilder.state().orElseThrow();
        while (before.state() == State.RUNNING
                && rebuilder.state().orElseThrow().equals(before)) {
            rebuilder.resume();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    @Test
    void whatIsNotReadyIsNotSwitchedToAndNotBegunTwice() throws Exception {
        WrittenLog log = new Told(5, SAMPLE.topics()).log();
        try (World world = world("unready", SAMPLE, log)) {
            world.apply(log.batches(new Random(5), 10));
            assertThrows(NotNow.class, () -> world.swap().forward());
            assertThrows(NotNow.class, () -> world.swap().back());

            Rebuilder slow = world.rebuilder(log::replay);
            slow.begin(From.FACTS, 1);

            assertThrows(NotNow.class, () -> world.swap().forward());
            assertThrows(NotNow.class, () -> world.rebuilder(log::replay).begin(From.FACTS, 0));
            assertEquals(
                    State.RUNNING,
                    world.rebuilder(log::replay).state().orElseThrow().state());
        }
    }

    @Test
    void whatCouldNotBeReadIsTakenOverWhosesoeverItIs() throws Exception {
        WrittenLog log = new Told(9, SAMPLE.topics()).log();
        try (World world = world("unread", SAMPLE, log)) {
            world.apply(List.of(List.of(noFact(0, 0, null), noFact(1, 0, "half"), noFact(1, 1, "half"))));
            Map<Partition, Long> written = new HashMap<>();
            written.put(new Partition(Topic.COMPANIES, 0), 1L);
            written.put(new Partition(Topic.COMPANIES, 1), 2L);
            world.apply(List.of(more(0, written)));
            String all =
                    "select coalesce (subject, 'nobody') || reason || headers || topic || part || off || recorded_at from undecodable"
                            + " union all select subject || reason || off from incomplete order by 1";
            List<String> before = world.lines(all);

            world.rebuild(From.FACTS, log::replay);
            world.swap().forward();

            assertEquals(before, world.lines(all));
            assertEquals(List.of("3"), world.lines("select count (*) from undecodable"));
        }
    }

    private static LogRecord noFact(int partition, long offset, @Nullable String key) {
        return new LogRecord(
                new LogOffset(Topic.COMPANIES, partition, offset),
                key,
                Map.of("ce_id", "broken-" + offset),
                new byte[] {0},
                Instant.parse("2020-01-01T00:00:00Z"),
                0);
    }

    @Test
    void theSubjectsWhoseRowsDifferAreListed() throws Exception {
        Told told = new Told(6, SAMPLE.topics());
        try (World world = world("differing", SAMPLE, told.log())) {
            world.apply(told.log().batches(new Random(6), 10));
            Subject changed = told.histories().keySet().iterator().next();
            world.database()
                    .run(connection -> connection
                            .createStatement()
                            .executeUpdate("update funding set raised = -1 where subject = '" + changed + "'"));

            Comparison comparison =
                    world.rebuild(From.FACTS, told.log()::replay).comparison();

            assertEquals(List.of(changed.toString()), comparison == null ? List.of() : comparison.subjects());
        }
    }

    @Test
    void rowsAreComparedInEveryPartitionThoughTheLogGoesOn() throws Exception {
        WrittenLog log = new WrittenLog();
        try (World world = world("moving", SAMPLE, log)) {
            Rebuild rebuilt = whileTheLogGoesOn(world, () -> world.rebuild(From.FACTS, log::replay));

            assertEquals(world.everyPartition(), rebuilt.comparison());
        }
    }

    @Test
    void aSubjectThatIsNewDuringASwitchHasItsRowsAfterwards() throws Exception {
        WrittenLog log = new WrittenLog();
        try (World world = world("new_meanwhile", SAMPLE, log)) {
            whileTheLogGoesOn(world, () -> {
                world.rebuild(From.FACTS, log::replay);
                for (int i = 0; i < 5; i++) {
                    world.swap().forward();
                    world.swap().back();
                }
                return world;
            });

            assertEquals(List.of(), world.lines("select subject || ': ' || reason from incomplete"));
            assertEquals(
                    world.lines("select count (distinct subject) from fact"),
                    world.lines("select count (distinct subject) from funding where not deleted"));
        }
    }

    @Test
    void aLogThatIsSilentForLongIsWaitedFor() throws Exception {
        WrittenLog log = new Told(7, SAMPLE.topics()).log();
        try (World world = world("silent", SAMPLE, log)) {
            world.apply(log.batches(new Random(7), 10));

            assertEquals(
                    State.READY,
                    world.rebuild(From.LOG, () -> new Silent(log.replay())).state());
        }
    }

    /// Has nothing for as long as nobody who asks for it would wait.
    private static final class Silent implements Replay {
        private final Replay replay;
        private int asked;

        Silent(Replay replay) {
            this.replay = replay;
        }

        @Override
        public List<LogRecord> next() {
            return asked++ < 1000 ? List.of() : replay.next();
        }

        @Override
        public boolean isAtEnd() {
            return replay.isAtEnd();
        }

        @Override
        public void close() {
            replay.close();
        }
    }

    private static <T> T whileTheLogGoesOn(World world, Callable<T> work) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Void> log = CompletableFuture.runAsync(
                    () -> {
                        Map<Partition, Long> written = new HashMap<>();
                        for (int time = 0; !over.get(); time++) {
                            world.apply(List.of(more(time, written)));
                        }
                    },
                    threads);
            try {
                return work.call();
            } finally {
                over.set(true);
                log.join();
            }
        }
    }

    /// The next facts, of old companies and of new ones.
    private static List<LogRecord> more(int time, Map<Partition, Long> written) {
        WrittenLog log = new WrittenLog();
        for (int i = 0; i < 10; i++) {
            String company = i < 5 ? "old-" + i : "new-" + i + "-" + time;
            log.write(Given.recorded(
                    i,
                    company + "-" + time,
                    "round-closed",
                    "{'company':{'id':'" + company + "'},'roundId':'a','roundType':'seed'}"));
        }
        return log.batches(new Random(time), 1).stream()
                .flatMap(List::stream)
                .map(record -> next(record, written))
                .toList();
    }

    private static LogRecord next(LogRecord record, Map<Partition, Long> written) {
        Partition partition = new Partition(record.at().topic(), record.at().partition());
        long offset = written.merge(partition, 1L, Long::sum) - 1;
        return new LogRecord(
                new LogOffset(partition.topic(), partition.number(), offset),
                record.key(),
                record.headers(),
                record.value(),
                record.appendedAt(),
                record.leaderEpoch());
    }

    @Test
    void noReadFailsWhileRowsAreExchangedThereAndBackAndTheLogGoesOn() throws Exception {
        Told told = new Told(7, SAMPLE.topics());
        List<List<LogRecord>> batches = told.log().batches(new Random(7), 2);
        List<String> projected;
        try (World world = world("undisturbed", SAMPLE, told.log())) {
            projected = world.apply(batches).visible();
        }
        try (World world = world("exchanged", SAMPLE, told.log());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int half = batches.size() / 2;
            world.apply(batches.subList(0, half));
            AtomicBoolean over = new AtomicBoolean();
            AtomicInteger reads = new AtomicInteger();
            CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> read(world, told, over, reads), threads);
            CompletableFuture<Void> log =
                    CompletableFuture.runAsync(() -> world.apply(batches.subList(half, batches.size())), threads);
            try {
                for (int i = 0; i < 3; i++) {
                    world.rebuild(From.FACTS, told.log()::replay);
                    world.swap().forward();
                    world.swap().back();
                    world.swap().forward();
                }
                log.join();
            } finally {
                over.set(true);
            }
            reader.join();

            assertEquals(projected, world.visible());
            assertTrue(reads.get() > 0);
        }
    }

    private static void read(World world, Told told, AtomicBoolean over, AtomicInteger reads) {
        Set<Subject> subjects = told.histories().keySet();
        try {
            while (!over.get()) {
                world.projector().facts().facts(subjects);
                world.rows(subjects);
                reads.incrementAndGet();
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("a read failed after " + reads, failed);
        }
    }

    @Test
    void aNewFoldVersionRefoldsByItselfServesTheOldRowsMeanwhileAndGoesOnAfterAKill() throws Exception {
        Told told = new Told(8, SAMPLE.topics());
        Projection later = new Renamed();
        try (World before = world("versions", SAMPLE, told.log())) {
            before.apply(told.log().batches(new Random(8), 10));
            new Refolder(before.projector()).bringUpToDate();
        }
        List<String> wanted;
        try (World anew = world("versions_anew", later, told.log())) {
            wanted = anew.apply(told.log().batches(new Random(8), 10)).lines("select name from funding order by 1");
        }
        try (World killed = world("versions", later, told.log())) {
            Subject first = told.histories().keySet().iterator().next();
            killed.projector().applier().refold(Set.of(first), true);
            List<String> names = killed.lines("select distinct name like '% anew' from funding");
            assertEquals(2, names.size());
        }

        try (World next = world("versions", later, told.log())) {
            String generation = next.lines("select id::text from generation").getFirst();
            new Refolder(next.projector()).bringUpToDate();

            assertEquals(wanted, next.lines("select name from funding order by 1"));
            assertEquals(List.of("2"), next.lines("select fold_version from generation"));
            assertTrue(!generation.equals(
                    next.lines("select id::text from generation").getFirst()));
        }
    }

    private World world(String schema, Projection projection, WrittenLog log) throws SQLException {
        return new World(postgres.dataSource(schema), schema, "db/sample", projection, log, 1000);
    }
}
