package dev.roundwire.stream.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.sql.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class LagWatchTest {
    private static final Partition PARTITION = new Partition(Topic.COMPANIES, 0);
    private static final Set<Topic> TOPICS = Set.of(Topic.COMPANIES);
    private static final Database NOT_ASKED = new Database(new PGSimpleDataSource(), "not_asked");

    private long ends;
    private final SetClock clock = new SetClock();
    private final Status status = new Status(clock);
    private final LogWatch log = new LogWatch(TOPICS, () -> Map.of(PARTITION, ends), NOT_ASKED, clock);
    private final Applied applied = new Applied(TOPICS, log);
    private final LagWatch watch = new LagWatch("sample", log, applied, status);

    @Test
    void aProjectorHasCaughtUpOnceItHasAppliedWhatTheLogHeldWhenItWasFirstAsked() {
        ends = 10;
        watch.look();
        ends = 20;
        apply(8);
        watch.look();
        assertFalse(status.caughtUp());

        apply(9);
        watch.look();

        assertTrue(status.caughtUp());
    }

    @Test
    void oneThatHasCaughtUpOnceAndStandsStillSinceMakesNoProgress() {
        ends = 10;
        apply(9);
        watch.look();
        ends = 11;

        clock.pass(Duration.ofMinutes(1));
        watch.look();

        assertEquals(Duration.ofMinutes(1), status.sinceProgress());
    }

    @Test
    void oneThatHasAppliedAllThereIsNeedNotMoveOn() {
        ends = 10;
        apply(9);
        watch.look();

        clock.pass(Duration.ofMinutes(1));
        watch.look();

        assertEquals(Duration.ZERO, status.sinceProgress());
    }

    private void apply(long last) {
        applied.found(Position.of(Map.of(PARTITION, last)));
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.EPOCH;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
