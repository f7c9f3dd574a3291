package dev.roundwire.stream.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Position;
import dev.roundwire.stream.log.KafkaReplay;
import dev.roundwire.stream.log.LogAdmin;
import dev.roundwire.stream.log.LogEnd;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.sample.SampleProjection;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import dev.roundwire.stream.testing.LogWriter;
import dev.roundwire.stream.testing.Told;
import dev.roundwire.stream.testing.World;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("minutes")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScaleOutTest {
    private static final SampleProjection SAMPLE = new SampleProjection();
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration LONGER_THAN_A_SESSION = Duration.ofSeconds(15);

    private final BrokerAndDatabase servers = new BrokerAndDatabase();
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

    @Test
    void instancesThatComeAndGoUnderLoadMakeTheRowsThatOneMakesAndEachKnowsWhatAllHaveApplied() throws Exception {
        List<Fact> facts = facts();
        Random random = new Random(1);
        List<Instance> instances = new ArrayList<>();
        try (World world = world("scaled");
                LogWriter log = new LogWriter(kafka())) {
            for (int i = 0; i < 3; i++) {
                instances.add(instance(world, "i" + i));
            }
            for (int i = 0; i < facts.size(); i++) {
                if (i == facts.size() / 5) {
                    instances.get(1).pause(LONGER_THAN_A_SESSION);
                } else if (i == 2 * facts.size() / 5) {
                    instances.add(instance(world, "added"));
                } else if (i == 3 * facts.size() / 5) {
                    instances.removeFirst().close();
                } else if (i == 4 * facts.size() / 5) {
                    instances.add(instance(world, "i0"));
                }
                Position position = log.write(facts.get(i));
                if (random.nextInt(4) == 0) {
                    assertKnown(instances.get(random.nextInt(instances.size())), facts.get(i), position);
                }
            }
            awaitAll(instances);

            assertEquals(one().visible(), world.visible());
            for (Instance instance : instances) {
                assertTrue(instance.projector().status().stopped().isEmpty());
                instance.close();
            }
        }
    }

    /// A reader who brings a receipt's position finds its fact, whichever instance answers and whichever applied
    /// it.
    private static void assertKnown(Instance instance, Fact fact, Position position) throws InterruptedException {
        assertTrue(instance.projector().applied().await(position, LONG), () -> position + " wasn't applied");
        assertTrue(instance.projector().facts().facts(fact.subject()).facts().stream()
                .anyMatch(stored -> stored.fact().key().equals(fact.key())));
    }

    private void awaitAll(List<Instance> instances) throws InterruptedException {
        Position end = end();
        for (Instance instance : instances) {
            assertTrue(instance.projector().applied().await(end, LONG));
        }
    }

    private Position end() {
        return LogEnd.of(Instant.now(), new LogAdmin(admin).ends(SAMPLE.topics()))
                .last();
    }

    /// The same log, applied by one projector.
    private World one() throws SQLException {
        World one = world("one");
        Position end = end();
        try (KafkaReplay replay = new KafkaReplay(Map.of("bootstrap.servers", kafka()), SAMPLE.topics())) {
            Position reached = Position.START;
            while (!reached.covers(end, SAMPLE.topics())) {
                List<LogRecord> records = replay.next();
                one.projector().apply(records);
                reached = reached.and(
                        Position.of(records.stream().map(LogRecord::at).toList()));
            }
        }
        return one;
    }

    private static List<Fact> facts() {
        return LongStream.rangeClosed(1, 4)
                .mapToObj(seed -> new Told(seed, SAMPLE.topics()).facts())
                .flatMap(List::stream)
                .map(RecordedFact::fact)
                .toList();
    }

    private Instance instance(World world, String name) {
        return new Instance(world.another(new LogAdmin(admin)), name, kafka());
    }

    private World world(String schema) throws SQLException {
        return new World(servers.dataSource(schema), schema, "db/sample", SAMPLE, new LogAdmin(admin), 1000);
    }

    private String kafka() {
        return addresses.getOrDefault("kafka.bootstrap.servers", "");
    }
}
