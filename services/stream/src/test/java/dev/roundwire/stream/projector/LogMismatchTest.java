package dev.roundwire.stream.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.log.Log;
import dev.roundwire.stream.log.LogMismatch;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.sample.SampleProjection;
import dev.roundwire.stream.testing.ThrowawayPostgres;
import dev.roundwire.stream.testing.World;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogMismatchTest {
    private static final Partition PARTITION = new Partition(Topic.COMPANIES, 0);

    private ThrowawayPostgres postgres;
    private int schemas;

    @BeforeAll
    void startPostgres() throws IOException {
        postgres = new ThrowawayPostgres();
    }

    @AfterAll
    void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void aGapInTheLogStopsTheProjectorForGood() throws SQLException {
        try (World world = world(new StatedLog("first", 0, 10))) {
            world.projector().apply(List.of(record(0)));

            assertThrows(LogMismatch.class, () -> world.projector().apply(List.of(record(2))));

            assertStopped(world.projector(), "After companies-0:0 the log goes on at companies-0:2");
            assertThrows(LogMismatch.class, () -> world.projector().apply(List.of(record(1))));
            assertEquals(List.of("0"), world.lines("select off from cursor where topic = 1 and part = 0"));
        }
    }

    @Test
    void aTopicMadeAnewStopsTheProjector() throws SQLException {
        try (World world = world(new StatedLog("first", 0, 10))) {
            Projector later = world.another(new StatedLog("second", 0, 10));

            assertEquals(Map.of(), later.assign(List.of(PARTITION)));

            assertStopped(later, "Topic roundwire.companies.v1 was made anew");
        }
    }

    @Test
    void aLogThatEndsBeforeWhatWasReadOfItStopsTheProjector() throws SQLException {
        try (World world = world(new StatedLog("first", 0, 10))) {
            world.projector().apply(List.of(record(0), record(1)));
            Projector later = world.another(new StatedLog("first", 0, 1));

            assertEquals(Map.of(), later.assign(List.of(PARTITION)));

            assertStopped(later, "The log of companies-0 ends before offset 1, but was read up to 1");
        }
    }

    @Test
    void aLogThatEndsBeforeWhatWasReadOfItIsNeverReadToItsEnd() throws Exception {
        try (World world = world(new StatedLog("first", 0, 10))) {
            world.projector().apply(List.of(record(0), record(1)));
            try (Projector later = world.another(new StatedLog("first", 0, 1))) {
                later.start();

                for (int looks = 0; later.status().stopped().isEmpty(); looks++) {
                    assertFalse(later.status().caughtUp());
                    assertTrue(looks < 500, "nobody notices");
                    Thread.sleep(20);
                }
                assertStopped(later, "The log of companies-0 ends before offset 1, but was read up to 1");
                assertFalse(later.status().caughtUp());
            }
        }
    }

    @Test
    void aLogWhoseBeginningWasDeletedBeforeItWasReadStopsTheProjector() throws SQLException {
        try (World world = world(new StatedLog("first", 0, 10))) {
            Projector later = world.another(new StatedLog("first", 5, 10));

            assertEquals(Map.of(), later.assign(List.of(PARTITION)));

            assertStopped(later, "Records 0 to 4 of companies-0 are gone from the log");
        }
    }

    @Test
    void aLogThatHasBeenReadToItsEndIsGoneOnWith() throws SQLException {
        try (World world = world(new StatedLog("first", 0, 10))) {
            world.projector().apply(List.of(record(0), record(1)));
            Projector later = world.another(new StatedLog("first", 0, 2));

            assertEquals(
                    1,
                    Objects.requireNonNull(later.assign(List.of(PARTITION)).get(PARTITION))
                            .offset());
            assertTrue(later.status().stopped().isEmpty());
        }
    }

    private World world(Log log) throws SQLException {
        String schema = "mismatch_" + schemas++;
        return new World(postgres.dataSource(schema), schema, "db/sample", new SampleProjection(), log, 100);
    }

    private static LogRecord record(long offset) {
        return new LogRecord(new LogOffset(Topic.COMPANIES, 0, offset), "acme", Map.of(), new byte[0], Given.TIME, 0);
    }

    private static void assertStopped(Projector projector, String sentence) {
        String stopped = projector.status().stopped().orElse("");
        assertTrue(stopped.startsWith(sentence), stopped);
    }
}
