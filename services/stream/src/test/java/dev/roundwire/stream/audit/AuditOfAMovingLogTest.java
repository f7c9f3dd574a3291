package dev.roundwire.stream.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.log.Replay;
import dev.roundwire.stream.sample.SampleProjection;
import dev.roundwire.stream.testing.ThrowawayPostgres;
import dev.roundwire.stream.testing.Told;
import dev.roundwire.stream.testing.World;
import dev.roundwire.stream.testing.WrittenLog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AuditOfAMovingLogTest {
    private static final SampleProjection SAMPLE = new SampleProjection();

    @Test
    void aRecordThatIsReadBeforeItIsStoredIsNoDifferenceLaterEither() throws Exception {
        WrittenLog log = new Told(1, SAMPLE.topics()).log();
        List<LogRecord> records =
                log.batches(new Random(1), 10).stream().flatMap(List::stream).toList();
        List<LogRecord> busy = ofOnePartition(records);
        List<LogRecord> others =
                records.stream().filter(record -> !busy.contains(record)).toList();
        try (ThrowawayPostgres postgres = new ThrowawayPostgres();
                World world = new World(postgres.dataSource("moving"), "moving", "db/sample", SAMPLE, log, 1000)) {
            world.apply(List.of(busy.subList(0, 1), others));

            List<Auditor.Known> found =
                    world.audited(log, () -> new Moving(world, busy, others)).differences();

            assertEquals(List.of(), found);
        }
    }

    /// Of the partition with the most records.
    private static List<LogRecord> ofOnePartition(List<LogRecord> records) {
        List<LogRecord> most = List.of();
        for (LogRecord one : records) {
            List<LogRecord> same = records.stream()
                    .filter(record ->
                            record.at().partitionName().equals(one.at().partitionName()))
                    .toList();
            most = same.size() > most.size() ? same : most;
        }
        return most;
    }

    /// Hands out two records of a partition of which one is stored; then all are stored, and it hands out the rest.
    private static final class Moving implements Replay {
        private final Iterator<List<LogRecord>> left;
        private final World world;
        private final List<LogRecord> busy;
        private int handed;

        Moving(World world, List<LogRecord> busy, List<LogRecord> others) {
            this.world = world;
            this.busy = busy;
            List<List<LogRecord>> batches = new ArrayList<>();
            batches.add(busy.subList(0, 2));
            batches.add(busy.subList(2, busy.size()));
            batches.add(others);
            this.left = batches.iterator();
        }

        @Override
        public List<LogRecord> next() {
            if (handed++ == 1) {
                world.apply(List.of(busy));
            }
            return left.hasNext() ? left.next() : List.of();
        }

        @Override
        public boolean isAtEnd() {
            return !left.hasNext();
        }

        @Override
        public void close() {}
    }
}
