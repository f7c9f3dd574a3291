package dev.roundwire.stream.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.audit.Auditor;
import dev.roundwire.stream.audit.Seen;
import dev.roundwire.stream.generation.Rebuild;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.projection.Level;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.projection.Table;
import dev.roundwire.stream.projector.Applier;
import dev.roundwire.stream.testing.ThrowawayPostgres;
import dev.roundwire.stream.testing.Told;
import dev.roundwire.stream.testing.World;
import dev.roundwire.stream.testing.WrittenLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every projector promises. A service extends this with its projection and its migrations; each test tells random
/// histories from a seed, which stands in the test's name.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ProjectorTck {
    private static final int CACHED = 1000;

    private final List<World> worlds = new ArrayList<>();
    private ThrowawayPostgres postgres;

    /// The projection under test.
    protected abstract Projection projection();

    /// Where the service's own migrations lie, e.g. `db/valuations`.
    protected abstract String migrations();

    @BeforeAll
    void startPostgres() throws IOException {
        postgres = new ThrowawayPostgres();
    }

    @AfterAll
    void stopPostgres() throws IOException {
        worlds.forEach(World::close);
        postgres.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theRowsAreTheFoldOfEachSubjectAtEachLevel(long seed) throws SQLException {
        Told told = new Told(seed, projection().topics());

        World world = world(projection(), told.log(), CACHED).apply(told.log().batches(new Random(seed), 20));

        assertEquals(folded(told), world.rows(told.histories().keySet()));
    }

    private Set<World.Shown> folded(Told told) {
        Set<World.Shown> folded = new HashSet<>();
        told.histories().forEach((subject, facts) -> {
            for (Level level : Level.of(facts)) {
                projection()
                        .fold(subject, facts, level.from())
                        .forEach(row -> folded.add(new World.Shown(subject, level, row)));
            }
        });
        return folded;
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void theRowsDependOnWhichFactsAreThereAndNotOnHowTheyCame(long seed) throws SQLException {
        Told told = new Told(seed, projection().topics());
        List<String> atOnce = world(projection(), told.log(), CACHED)
                .apply(told.log().batches(new Random(seed), 10_000))
                .visible();

        WrittenLog doubled = told.logWithCopies(new Random(seed));
        List<String> inPieces = world(projection(), doubled, 1 + (int) seed)
                .apply(doubled.batches(new Random(seed + 1), 4))
                .visible();

        assertTrue(atOnce.size() > told.histories().size());
        assertEquals(atOnce, inPieces);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void batchesThatComeAgainChangeNothing(long seed) throws SQLException {
        Told told = new Told(seed, projection().topics());
        List<List<LogRecord>> batches = told.log().batches(new Random(seed), 8);
        World world = world(projection(), told.log(), CACHED).apply(batches);
        List<String> before = versions(world);

        world.apply(batches.subList(batches.size() / 2, batches.size())).apply(batches);

        assertEquals(before, versions(world));
    }

    /// Also a row that is rewritten as it was gets another version.
    private List<String> versions(World world) throws SQLException {
        List<String> versions = new ArrayList<>(world.lines("select topic || '-' || part || ':' || off from cursor"));
        for (Table table : projection().tables()) {
            versions.addAll(world.lines("select xmin || ' ' || (to_jsonb (t))::text from \"" + table.name() + "\" t"));
        }
        return versions.stream().sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void aRecordThatCannotBeReadMarksItsSubjectAlone(long seed) throws SQLException {
        Told told = new Told(seed, projection().topics());
        Random random = new Random(seed);
        Subject victim = told.histories().keySet().stream()
                .skip(random.nextInt(6))
                .findFirst()
                .orElseThrow();
        List<String> unharmed = world(projection(), told.log(), CACHED)
                .apply(told.log().batches(random, 10))
                .visible();

        WrittenLog log = new WrittenLog();
        told.facts().subList(0, 3).forEach(log::write);
        log.write(
                victim,
                Map.of("ce_id", "broken"),
                "no event \u0000".getBytes(StandardCharsets.UTF_8),
                told.facts().get(2).recordedAt());
        told.facts().subList(3, told.facts().size()).forEach(log::write);
        World world = world(projection(), log, CACHED).apply(log.batches(random, 10));

        assertEquals(without(victim, unharmed), without(victim, world.visible()));
        assertEquals(List.of(victim.toString()), world.lines("select subject from incomplete"));
        assertEquals(List.of(victim.toString()), world.lines("select subject from undecodable"));
        for (Table table : projection().tables()) {
            assertEquals(
                    List.of(),
                    world.lines("select subject from \"" + table.name()
                            + "\" where not deleted and incomplete <> (subject = '" + victim + "')"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void aFactThatCannotBeFoldedMarksItsSubjectAlone(long seed) throws SQLException {
        Told told = new Told(seed, projection().topics());
        Random random = new Random(seed);
        RecordedFact poison = told.facts().get(random.nextInt(told.facts().size()));
        Subject victim = poison.fact().subject();
        List<String> unharmed = world(projection(), told.log(), CACHED)
                .apply(told.log().batches(random, 10))
                .visible();

        World world = world(new Poisoned(projection(), poison.key()), told.log(), CACHED)
                .apply(told.log().batches(random, 10));

        assertEquals(without(victim, unharmed), without(victim, world.visible()));
        assertEquals(
                List.of(victim + " IllegalStateException: the poisoned fact"),
                world.lines("select subject || ' ' || reason from incomplete"));
        assertEquals(
                told.histories().get(victim),
                world.projector().facts().facts(victim).facts().stream()
                        .map(fact -> told.facts().stream()
                                .filter(original -> original.fact().equals(fact.fact())
                                        && original.recordedAt().equals(fact.recordedAt()))
                                .findFirst()
                                .orElseThrow())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62})
    void whatWasRefoldedOrRebuiltIsWhatWasProjected(long seed) throws SQLException {
        Told told = new Told(seed, projection().topics());
        WrittenLog log = told.logWithCopies(new Random(seed));
        World world = world(projection(), log, CACHED).apply(log.batches(new Random(seed), 7));
        List<String> projected = world.visible();

        assertEquals(List.of(), world.refold().changes());
        assertEquals(projected, world.visible());

        assertEquals(
                world.everyPartition(),
                world.rebuild(Rebuild.From.FACTS, log::replay).comparison());
        world.swap().forward();
        assertEquals(projected, world.visible());

        assertEquals(
                world.everyPartition(),
                world.rebuild(Rebuild.From.LOG, log::replay).comparison());
        world.swap().forward();
        assertEquals(projected, world.visible());
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72})
    void theLogGoesOnAcrossASwitchAndBack(long seed) throws SQLException {
        Told told = new Told(seed, projection().topics());
        List<List<LogRecord>> batches = told.log().batches(new Random(seed), 5);
        int third = batches.size() / 3;
        List<String> projected =
                world(projection(), told.log(), CACHED).apply(batches).visible();

        World world = world(projection(), told.log(), CACHED).apply(batches.subList(0, third));
        world.rebuild(Rebuild.From.FACTS, told.log()::replay);
        world.apply(batches.subList(third, 2 * third)).swap().forward();
        world.apply(batches.subList(2 * third, batches.size())).swap().back();

        assertEquals(projected, world.visible());
    }

    @ParameterizedTest
    @ValueSource(longs = {81, 82})
    void aMendedFoldIsMadeGoodByRefolding(long seed) throws SQLException {
        Told told = new Told(seed, projection().topics());
        List<List<LogRecord>> batches = told.log().batches(new Random(seed), 9);
        RecordedFact poison = told.facts().getFirst();
        List<String> unharmed =
                world(projection(), told.log(), CACHED).apply(batches).visible();
        World world = world(new Poisoned(projection(), poison.key()), told.log(), CACHED)
                .apply(batches);
        assertNotEquals(unharmed, world.visible());

        new Applier(projection(), world.database(), true, CACHED)
                .refold(Set.of(poison.fact().subject()), true);

        assertEquals(unharmed, world.visible());
    }

    @ParameterizedTest
    @ValueSource(longs = {91, 92})
    void anAuditOfWhatWasProjectedFindsNothing(long seed) throws Exception {
        Told told = new Told(seed, projection().topics());
        WrittenLog log = told.logWithCopies(new Random(seed));
        World world = world(projection(), log, CACHED).apply(log.batches(new Random(seed), 7));

        Auditor.Report report = world.audited(log, log::replay);

        assertEquals(List.of(), report.differences());
        assertEquals(
                told.facts().size(),
                report.partitions().stream().mapToLong(Seen::facts).sum());
    }

    @Test
    void aFoldIsAPureFunctionOfItsFacts() {
        Told told = new Told(51, projection().topics());

        told.histories().forEach((subject, facts) -> {
            for (Level level : Level.of(facts)) {
                assertEquals(
                        projection().fold(subject, facts, level.from()),
                        projection().fold(subject, List.copyOf(facts), level.from()));
            }
        });
    }

    private static List<String> without(Subject subject, List<String> lines) {
        return lines.stream()
                .filter(line -> !line.contains("\"" + subject + "\"") && !line.contains("incomplete " + subject + ":"))
                .toList();
    }

    private World world(Projection projection, WrittenLog log, int cached) throws SQLException {
        String schema = "world_" + worlds.size();
        World world = new World(postgres.dataSource(schema), schema, migrations(), projection, log, cached);
        worlds.add(world);
        return world;
    }
}
