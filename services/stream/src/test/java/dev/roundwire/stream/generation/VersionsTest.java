package dev.roundwire.stream.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Superseded;
import dev.roundwire.stream.sample.SampleProjection;
import dev.roundwire.stream.testing.ThrowawayPostgres;
import dev.roundwire.stream.testing.Told;
import dev.roundwire.stream.testing.World;
import dev.roundwire.stream.testing.WrittenLog;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Instances of two releases on the same tables.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VersionsTest {
    private static final SampleProjection SAMPLE = new SampleProjection();
    private static final Projection LATER = new Renamed();
    private static final String NAMES = "select name from funding where not deleted order by 1";

    private ThrowawayPostgres postgres;

    @BeforeAll
    void startPostgres() throws IOException {
        postgres = new ThrowawayPostgres();
    }

    @AfterAll
    void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void whatAnEarlierReleaseWritesWhileALaterOneFoldsAllAnewIsFoldedAnewToo() throws Exception {
        WrittenLog log = new Told(11, SAMPLE.topics()).log();
        List<List<LogRecord>> batches = log.batches(new Random(11), 10);
        int half = batches.size() / 2;
        try (World earlier = world("rolling", SAMPLE, log);
                Projector later = earlier.another(LATER, log)) {
            new Refolder(earlier.projector()).bringUpToDate();
            earlier.apply(batches.subList(0, half));
            Position begun = position(earlier);
            new Refolder(later).all(true);

            earlier.apply(batches.subList(half, batches.size()));
            later.applier().finish(begun);

            assertEquals(anew("rolling_anew", log), earlier.lines(NAMES));
            assertEquals(List.of("2"), earlier.lines("select fold_version from generation"));
        }
    }

    @Test
    void anEarlierReleaseStopsOnceALaterOneHasFoldedAllAnewAndFoldsNothingBack() throws Exception {
        WrittenLog log = new Told(12, SAMPLE.topics()).log();
        List<List<LogRecord>> batches = log.batches(new Random(12), 10);
        int half = batches.size() / 2;
        try (World earlier = world("stopped", SAMPLE, log);
                Projector later = earlier.another(LATER, log)) {
            new Refolder(earlier.projector()).bringUpToDate();
            earlier.apply(batches.subList(0, half));
            new Refolder(later).bringUpToDate();
            List<String> names = earlier.lines(NAMES);

            assertThrows(Superseded.class, () -> earlier.apply(batches.subList(half, batches.size())));
            assertTrue(earlier.projector().status().stopped().orElse("").contains("fold version 2"));
            Projector restarted = earlier.another(log);
            new Refolder(restarted).bringUpToDate();
            assertTrue(restarted.status().stopped().isPresent());
            assertThrows(NotNow.class, () -> new Refolder(restarted).all(true));

            assertEquals(names, earlier.lines(NAMES));
            assertEquals(List.of("2"), earlier.lines("select fold_version from generation"));
        }
    }

    @Test
    void anEarlierReleaseComesBackByARebuildAndASwitch() throws Exception {
        WrittenLog log = new Told(13, SAMPLE.topics()).log();
        List<String> names;
        try (World later = world("down", LATER, log)) {
            new Refolder(later.projector()).bringUpToDate();
            later.apply(log.batches(new Random(13), 10));
            names = later.lines(NAMES);
        }
        try (World earlier = world("down", SAMPLE, log)) {
            earlier.rebuild(Rebuild.From.FACTS, log::replay);
            earlier.swap().forward();

            assertEquals(names, earlier.lines(NAMES.replace("select name", "select name || ' anew'")));
            assertEquals(List.of("1"), earlier.lines("select fold_version from generation"));
        }
    }

    @Test
    void rowsThatWereFoldedAnewAreToldToThoseWhoFollowThemByTheSameTransaction() throws Exception {
        Told told = new Told(14, SAMPLE.topics());
        try (World world = world("told", SAMPLE, told.log())) {
            world.apply(told.log().batches(new Random(14), 10));
            Subject changed = told.histories().keySet().iterator().next();
            String before = world.lines("select id::text from generation").getFirst();
            world.projector().applier().refold(Set.of(changed), true);
            assertEquals(before, world.lines("select id::text from generation").getFirst());
            world.database()
                    .run(connection -> connection
                            .createStatement()
                            .executeUpdate("update funding set raised = -1 where subject = '" + changed + "'"));

            world.projector().applier().refold(Set.of(changed), true);

            assertNotEquals(
                    before, world.lines("select id::text from generation").getFirst());
        }
    }

    @Test
    void theRowsFromBeforeAnUpgradeComeBackWithTheTablesOfNow() throws Exception {
        WrittenLog log = new Told(15, SAMPLE.topics()).log();
        List<String> visible;
        try (World before = world("upgraded", SAMPLE, log)) {
            visible = before.apply(log.batches(new Random(15), 10)).lines(NAMES);
            before.rebuild(Rebuild.From.FACTS, log::replay);
            before.swap().forward();
        }
        try (World after = new World(
                postgres.dataSource("upgraded"), "upgraded", "db/sample,db/sample_later", SAMPLE, log, 1000)) {
            after.swap().back();

            assertEquals(visible, after.lines(NAMES));
            assertEquals(List.of("0"), after.lines("select count (later) from funding"));
        }
    }

    private List<String> anew(String schema, WrittenLog log) throws SQLException {
        try (World anew = world(schema, LATER, log)) {
            return anew.apply(log.batches(new Random(0), 10)).lines(NAMES);
        }
    }

    private static Position position(World world) throws SQLException {
        return CursorTable.position(
                world.database().inTransaction(CursorTable::all).values());
    }

    private World world(String schema, Projection projection, WrittenLog log) throws SQLException {
        return new World(postgres.dataSource(schema), schema, "db/sample", projection, log, 1000);
    }
}
