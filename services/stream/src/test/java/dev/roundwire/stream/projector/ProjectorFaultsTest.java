package dev.roundwire.stream.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.projection.Row;
import dev.roundwire.stream.sample.SampleProjection;
import dev.roundwire.stream.testing.ThrowawayPostgres;
import dev.roundwire.stream.testing.Told;
import dev.roundwire.stream.testing.World;
import dev.roundwire.stream.testing.WrittenLog;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectorFaultsTest {
    private static final SampleProjection SAMPLE = new SampleProjection();
    private static final String BAD = "{'company':{'id':'bad'},'roundId':'b','roundType':'seed'}";

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
    void aDatabaseThatFailsNowAndThenLosesNothing() throws Exception {
        Told told = new Told(1, SAMPLE.topics());
        List<List<LogRecord>> batches = told.log().batches(new Random(1), 3);
        List<String> unharmed;
        try (World world = world(SAMPLE, told.log())) {
            unharmed = world.apply(batches).visible();
        }
        try (World world = world(SAMPLE, told.log());
                World other = world(SAMPLE, new WrittenLog())) {
            for (int i = 0; i < batches.size(); i++) {
                CompletableFuture<Void> cut = i % (batches.size() / 3) == 0
                        ? CompletableFuture.runAsync(() -> cutConnections(other))
                        : CompletableFuture.completedFuture(null);
                world.projector().apply(batches.get(i));
                cut.join();
            }

            assertEquals(unharmed, world.visible());
            assertTrue(world.projector().status().failure().isEmpty());
        }
    }

    private static void cutConnections(World other) {
        try {
            other.lines("select pg_terminate_backend (pid) from pg_stat_activity"
                    + " where backend_type = 'client backend' and pid <> pg_backend_pid ()");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void instancesThatApplyTheSameLogAtTheSameTimeEndInTheSameRows() throws Exception {
        Told told = new Told(2, SAMPLE.topics());
        List<String> alone;
        try (World world = world(SAMPLE, told.log())) {
            alone = world.apply(told.log().batches(new Random(2), 5)).visible();
        }
        try (World world = world(SAMPLE, told.log());
                Projector other = world.another(told.log())) {
            CompletableFuture<Void> zombie = CompletableFuture.runAsync(
                    () -> told.log().batches(new Random(3), 4).forEach(other::apply));
            world.apply(told.log().batches(new Random(4), 6));
            zombie.join();

            assertEquals(alone, world.visible());
        }
    }

    @Test
    void aCommitOfOneInstanceIsSeenByTheOthers() throws Exception {
        WrittenLog log = new WrittenLog();
        log.write(Given.recorded(0, "1", "round-closed", "{'company':{'id':'x'},'roundId':'a','roundType':'seed'}"));
        try (World world = world(SAMPLE, log);
                Projector other = world.another(log)) {
            other.start();
            world.apply(log.batches(new Random(0), 1));

            assertTrue(other.applied().await(world.projector().applied().position(), Duration.ofSeconds(20)));
        }
    }

    @Test
    void aProjectorThatIsClosedHasGivenBackTheConnectionThatItListensOn() throws Exception {
        WrittenLog log = new WrittenLog();
        try (World world = world(SAMPLE, log)) {
            String listening = world.projector().database().schema() + "-notices";
            Projector started = world.another(log);
            started.start();
            assertTrue(threads().anyMatch(name -> name.contains(listening)));

            started.close();

            assertTrue(threads().noneMatch(name -> name.contains(listening)));
        }
    }

    private static Stream<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName);
    }

    @Test
    void whatPostgresRefusesToStoreMarksItsSubjectAlone() throws Exception {
        marksItsSubjectAlone(
                () -> SampleProjection.PARTICIPATION.row(longerThanAnIndexTakes(), 1L, false, Instant.EPOCH));
    }

    private static String longerThanAnIndexTakes() {
        return new Random(1)
                .ints(10_000, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void aNumberOfMoreDigitsThanPostgresHoldsMarksItsSubjectAlone() throws Exception {
        marksItsSubjectAlone(() -> funding(new BigDecimal("1e200000"), List.of()));
        marksItsSubjectAlone(() -> funding(new BigDecimal("1e-20000"), List.of()));
    }

    @Test
    void thatRowsLackAFactThatPostgresRefusedIsToldToWhoFollowsThem() throws Exception {
        WrittenLog log = new WrittenLog();
        log.write(fact(0, "bad"));
        AtomicBoolean good = new AtomicBoolean(true);
        Supplier<Row> row = () -> SampleProjection.PARTICIPATION.row(
                good.get() ? "fund" : longerThanAnIndexTakes(), 1L, false, Instant.EPOCH);
        try (World world = world(new RowOfTheBad(row), log)) {
            world.apply(log.batches(new Random(0), 1));
            good.set(false);
            log.write(Given.recorded(1, "bad-2", "round-closed", BAD));
            world.apply(log.batches(new Random(0), 10));

            assertEquals(List.of("1"), world.lines("select off from participation where incomplete"));
        }
    }

    @Test
    void aRowThatIsThereBeforeTheFirstFactOfItsSubjectStandsInNobodysWay() throws Exception {
        WrittenLog log = new WrittenLog();
        log.write(fact(0, "good"));
        log.write(fact(1, "early"));
        try (World world = world(SAMPLE, log)) {
            List<List<LogRecord>> batches = log.batches(new Random(0), 1);
            world.apply(batches.subList(0, 1));
            String applied = world.lines("select subject from fact").getFirst();
            String other = applied.equals("company/good") ? "company/early" : "company/good";
            world.database()
                    .run(connection -> connection
                            .createStatement()
                            .executeUpdate("insert into funding select (jsonb_populate_record (there, '{\"subject\":\""
                                    + other + "\",\"deleted\":true}')).* from funding as there"));

            world.apply(batches.subList(1, 2));

            assertEquals(List.of(), world.lines("select subject from incomplete"));
            assertEquals(List.of("2"), world.lines("select count(*) from funding where not deleted"));
            assertEquals(List.of(), world.refold().changes());
        }
    }

    private void marksItsSubjectAlone(Supplier<Row> bad) throws SQLException {
        WrittenLog log = new WrittenLog();
        log.write(fact(0, "good"));
        log.write(fact(1, "bad"));
        log.write(fact(2, "other"));
        try (World world = world(new RowOfTheBad(bad), log)) {
            world.apply(log.batches(new Random(0), 10));

            assertEquals(
                    List.of("company/good", "company/other"),
                    world.lines("select subject from funding where not incomplete order by 1"));
            assertEquals(List.of("company/bad"), world.lines("select subject from incomplete"));
            assertEquals(List.of("3"), world.lines("select count(*) from fact"));
        }
    }

    @Test
    void textThatPostgresCannotHoldIsStoredWithoutTheCharactersInQuestion() throws Exception {
        WrittenLog log = new WrittenLog();
        log.write(fact(0, "bad"));
        try (World world = world(new RowOfTheBad(() -> funding(BigDecimal.ONE, List.of("a\0b", "c\ud800d"))), log)) {
            world.apply(log.batches(new Random(0), 1));

            assertEquals(List.of("{a\ufffdb,c\ufffdd}"), world.lines("select fields from funding"));
            assertEquals(List.of(), world.refold().changes());
        }
    }

    private static Row funding(BigDecimal raised, List<String> fields) {
        return SampleProjection.FUNDING.row("bad", 1, raised, null, fields);
    }

    /// The sample, but for the company `bad`, which has the row that is given.
    private static final class RowOfTheBad extends SampleProjection {
        private final Supplier<Row> row;

        RowOfTheBad(Supplier<Row> row) {
            this.row = row;
        }

        @Override
        public List<Row> fold(Subject subject, List<RecordedFact> facts, Confidence level) {
            return subject.id().equals("bad") ? List.of(row.get()) : super.fold(subject, facts, level);
        }
    }

    private static RecordedFact fact(long offset, String company) {
        return Given.recorded(
                offset,
                company + "-1",
                "round-closed",
                "{'company':{'id':'" + company + "'},'roundId':'a','roundType':'seed'}");
    }

    private World world(SampleProjection projection, WrittenLog log) throws SQLException {
        String schema = "faults_" + next();
        return new World(postgres.dataSource(schema), schema, "db/sample", projection, log, 100);
    }

    private synchronized int next() {
        return schemas++;
    }
}
