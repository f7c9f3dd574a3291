package dev.roundwire.stream.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.stream.generation.Rebuild;
import dev.roundwire.stream.log.LogAdmin;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.projection.Table;
import dev.roundwire.stream.sample.SampleProjection;
import dev.roundwire.stream.sql.RowSubjects;
import dev.roundwire.stream.sql.RowTable;
import dev.roundwire.stream.sql.StoredRow;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import dev.roundwire.stream.testing.Told;
import dev.roundwire.stream.testing.World;
import dev.roundwire.stream.testing.WrittenLog;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("minutes")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewRelayTest {
    private static final SampleProjection SAMPLE = new SampleProjection();
    private static final List<String> TOPICS =
            List.of("roundwire.sample.fundings.v1", "roundwire.sample.participations.v1");
    private static final Duration LINGER = Duration.ofMillis(5);

    private final BrokerAndDatabase servers = new BrokerAndDatabase();
    private final List<ViewWriter> killed = new ArrayList<>();
    private Map<String, String> addresses = Map.of();
    private Admin admin;

    @BeforeAll
    void start() {
        addresses = servers.start();
        admin = Admin.create(Map.of("bootstrap.servers", kafka()));
        new LogAdmin(admin).create(SAMPLE.topics(), (short) 1);
    }

    @AfterAll
    void stop() {
        admin.close();
        servers.stop();
    }

    @AfterEach
    void withoutTopics() throws Exception {
        killed.forEach(ViewWriter::close);
        killed.clear();
        admin.deleteTopics(TOPICS).all().get();
    }

    @Test
    void aReaderThatIsKilledAndGoesOnSeesTheLatestStateOfEveryRow() throws Exception {
        Told told = new Told(1, SAMPLE.topics());
        ViewReader reader = reader();
        try (World world = world("whole", told.log())) {
            List<List<LogRecord>> batches = told.log().batches(new Random(1), 6);
            ViewRelay relay = relay(world);
            try (ViewWriter writer = relay.open()) {
                Published at = relay.begin(writer, topics().prepare());
                for (List<LogRecord> batch : batches) {
                    world.projector().apply(batch);
                    at = relay.step(writer, at);
                    reader.read(1);
                }
            }

            assertEquals(rows(world), reader.readAll().lines());
            assertEquals(List.of(), reader.fallen());
            assertEquals(rows(world), reader().readAll().lines());
            assertTrue(reader.records() > rows(world).size());
        }
    }

    @Test
    void aRelayThatIsStartedAgainGoesOnWhereTheOneBeforeCommitted() throws Exception {
        Told told = new Told(2, SAMPLE.topics());
        try (World world = world("again", told.log())) {
            List<List<LogRecord>> batches = told.log().batches(new Random(2), 6);
            world.apply(batches.subList(0, batches.size() / 2));
            once(world);
            int before = reader().readAll().records();

            ViewRelay again = once(world);
            assertEquals(0, again.published());
            assertEquals(before, reader().readAll().records());

            world.apply(batches.subList(batches.size() / 2, batches.size()));
            once(world);
            assertEquals(rows(world), reader().readAll().lines());
        }
    }

    @Test
    void rowsOfADatabaseMadeAnewArePublishedUnderALaterNumberThanThoseBefore() throws Exception {
        Told told = new Told(7, SAMPLE.topics());
        try (World world = world("before", told.log())) {
            world.apply(told.log().batches(new Random(7), 6));
            once(world);
        }
        long before = topics().published().orElseThrow().written();

        try (World anew = world("after", told.log())) {
            anew.apply(told.log().batches(new Random(7), 6));
            once(anew);

            assertTrue(topics().published().orElseThrow().written() > before);
            assertEquals(rows(anew), reader().readAll().lines());
        }
    }

    @Test
    void aWriterCommitsNothingOnceThereIsAnother() throws Exception {
        Told told = new Told(3, SAMPLE.topics());
        try (World world = world("fenced", told.log())) {
            ViewRelay zombies = relay(world);
            topics().prepare();
            try (ViewWriter zombie = zombies.open();
                    ViewWriter next = relay(world).open()) {
                assertThrows(
                        KafkaException.class,
                        () -> zombie.write(
                                List.of(), 1, new Published(new FeedReader(world.projector()).now(), 1, "")));
                next.write(List.of(), 1);
            }
        }
    }

    @Test
    void relaysThatDontKnowOfEachOtherNeverPublishAnOlderRow() throws Exception {
        Told told = new Told(4, SAMPLE.topics());
        AtomicBoolean stopped = new AtomicBoolean();
        List<Thread> relays = new ArrayList<>();
        ViewReader reader = reader();
        try (World world = world("zombies", told.log())) {
            topics().prepare();
            List<List<LogRecord>> batches = told.log().batches(new Random(4), 2);
            for (int i = 0; i < batches.size(); i++) {
                world.projector().apply(batches.get(i));
                if (i % (1 + batches.size() / 6) == 0) {
                    ViewRelay relay = relay(world);
                    relays.add(Thread.ofVirtual().start(() -> run(relay, stopped)));
                    reader.read(1);
                }
            }
            stopped.set(true);
            for (Thread relay : relays) {
                relay.join();
            }
            once(world);

            assertEquals(rows(world), reader.readAll().lines());
            assertEquals(List.of(), reader.fallen());
        }
    }

    @Test
    void afterASwitchReadersHaveTheNewRowsAndNoneThatIsNoMore() throws Exception {
        Told told = new Told(5, SAMPLE.topics());
        try (World world = world("switched", told.log())) {
            List<List<LogRecord>> batches = told.log().batches(new Random(5), 6);
            world.apply(batches.subList(0, batches.size() / 2));
            world.projector()
                    .database()
                    .run(connection -> connection
                            .createStatement()
                            .executeUpdate(
                                    "insert into participation select subject, level, level_to, false, false, 1, topic, part, off,"
                                            + " 'nobody', 1, false, now() from funding"));
            once(world);
            ViewReader reader = reader().readAll();
            assertTrue(reader.lines().stream().anyMatch(line -> line.contains("nobody")));

            world.rebuild(Rebuild.From.LOG, told.log()::replay);
            world.apply(batches.subList(batches.size() / 2, batches.size()));
            world.swap().forward();
            once(world);
            assertEquals(rows(world), reader.readAll().lines());
            assertTrue(reader.lines().stream().noneMatch(line -> line.contains("nobody")));

            world.swap().back();
            once(world);
            assertEquals(rows(world), reader.readAll().lines());
            assertEquals(List.of(), reader.fallen());
        }
    }

    @Test
    void aTopicThatWasDeletedIsMadeAndFilledAgain() throws Exception {
        Told told = new Told(6, SAMPLE.topics());
        try (World world = world("anew", told.log())) {
            world.apply(told.log().batches(new Random(6), 6));
            once(world);

            admin.deleteTopics(TOPICS).all().get();
            once(world);

            assertEquals(rows(world), reader().readAll().lines());
        }
    }

    private static void run(ViewRelay relay, AtomicBoolean stopped) {
        try {
            relay.run(stopped::get);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// Publishes all that has been applied, and stops as if killed.
    private ViewRelay once(World world) throws SQLException {
        ViewRelay relay = relay(world);
        ViewWriter writer = relay.open();
        killed.add(writer);
        Published at = relay.begin(writer, topics().prepare());
        Published next = relay.step(writer, at);
        while (!next.equals(at)) {
            at = next;
            next = relay.step(writer, at);
        }
        return relay;
    }

    private static Set<String> rows(World world) throws SQLException {
        return world.database().inTransaction(connection -> {
            Set<String> lines = new TreeSet<>();
            for (Table table : SAMPLE.tables()) {
                new RowTable(table)
                        .of(connection, RowSubjects.next(connection, table, "", 1000)).stream()
                                .filter(row -> !row.deleted())
                                .map(ViewRelayTest::line)
                                .forEach(lines::add);
            }
            return lines;
        });
    }

    private static String line(StoredRow row) {
        return row.table().name() + " " + row.subject() + " "
                + row.level().from().wire() + "-"
                + row.level().to().wire() + " " + RowJson.text(row.row().keyByName()) + " "
                + RowJson.text(row.row().valuesByName()) + " " + row.incomplete();
    }

    private ViewReader reader() {
        return new ViewReader(kafka(), TOPICS);
    }

    private String kafka() {
        return addresses.getOrDefault("kafka.bootstrap.servers", "");
    }

    private ViewTopics topics() {
        return new ViewTopics(admin, SAMPLE);
    }

    private ViewRelay relay(World world) {
        return new ViewRelay(world.projector(), admin, Map.of("bootstrap.servers", kafka()), LINGER);
    }

    private World world(String schema, WrittenLog log) throws SQLException {
        return new World(servers.dataSource(schema), schema, "db/sample", SAMPLE, log, 1000);
    }
}
