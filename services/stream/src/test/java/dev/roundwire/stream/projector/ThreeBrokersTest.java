package dev.roundwire.stream.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.embedded.FreePorts;
import dev.roundwire.embedded.KafkaBroker.Address;
import dev.roundwire.stream.log.LogAdmin;
import dev.roundwire.stream.sample.SampleProjection;
import dev.roundwire.stream.testing.BrokerProcess;
import dev.roundwire.stream.testing.LogWriter;
import dev.roundwire.stream.testing.ThrowawayPostgres;
import dev.roundwire.stream.testing.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("minutes")
class ThreeBrokersTest {
    private static final SampleProjection SAMPLE = new SampleProjection();
    private static final Duration LONG = Duration.ofSeconds(120);

    /// Clients say at every start how they are configured, and of a broker that is away that it is.
    private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

    @TempDir
    private Path folder;

    private final String clusterId = Uuid.randomUuid().toString();
    private final List<Address> cluster = cluster();
    private final List<BrokerProcess> brokers = new ArrayList<>();

    @BeforeEach
    void quietClients() {
        CLIENTS.setLevel(Level.SEVERE);
    }

    @AfterEach
    void stop() {
        brokers.forEach(BrokerProcess::close);
    }

    @Test
    void theLossOfAnyOneBrokerLosesNoAcknowledgedFact() throws Exception {
        for (int number = 1; number <= cluster.size(); number++) {
            brokers.add(start(number));
        }
        Map<String, Position> acknowledged = new TreeMap<>();
        AtomicBoolean enough = new AtomicBoolean();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
                ThrowawayPostgres postgres = new ThrowawayPostgres()) {
            createTopics(admin);
            try (World world = new World(
                            postgres.dataSource("three"), "three", "db/sample", SAMPLE, new LogAdmin(admin), 1000);
                    Instance instance = new Instance(world.another(new LogAdmin(admin)), "only", bootstrapServers())) {
                Thread writer = Thread.ofVirtual().start(() -> write(acknowledged, enough));
                for (int number = 1; number <= cluster.size(); number++) {
                    int before = awaitMore(acknowledged, 0);
                    brokers.get(number - 1).kill();
                    awaitMore(acknowledged, before);
                    brokers.set(number - 1, start(number));
                    awaitInSync(admin);
                }
                enough.set(true);
                writer.join();

                assertAllKept(acknowledged, instance.projector());
            }
        }
    }

    private static void assertAllKept(Map<String, Position> acknowledged, Projector projector)
            throws InterruptedException {
        Position all = acknowledged.values().stream().reduce(Position.START, Position::and);
        assertTrue(projector.applied().await(all, LONG), () -> all + " wasn't applied");
        Set<String> kept = new TreeSet<>();
        for (int company = 0; company < 10; company++) {
            projector.facts().facts(Subject.company("c" + company)).facts().stream()
                    .map(fact -> fact.key().id())
                    .forEach(kept::add);
        }
        Set<String> lost = new TreeSet<>(acknowledged.keySet());
        lost.removeAll(kept);
        assertEquals(Set.of(), lost);
        assertTrue(projector.status().stopped().isEmpty());
    }

    /// One fact after the other; what isn't acknowledged in time counts as not said.
    private void write(Map<String, Position> acknowledged, AtomicBoolean enough) {
        try (LogWriter log = new LogWriter(bootstrapServers())) {
            for (int i = 0; !enough.get(); i++) {
                Fact fact = Given.fact(
                        "f" + i,
                        "round-closed",
                        "{'company':{'id':'c" + i % 10 + "'},'roundId':'r" + i + "','roundType':'seed'}");
                FactKey key = fact.key();
                try {
                    Position position = log.write(fact);
                    synchronized (acknowledged) {
                        acknowledged.put(key.id(), position);
                    }
                } catch (IllegalStateException notAcknowledged) {
                    continue;
                }
            }
        }
    }

    private static int awaitMore(Map<String, Position> acknowledged, int than) {
        Instant end = Instant.now().plus(LONG);
        while (true) {
            synchronized (acknowledged) {
                if (acknowledged.size() > than + 100) {
                    return acknowledged.size();
                }
            }
            assertTrue(Instant.now().isBefore(end), "no more facts are acknowledged");
            pause();
        }
    }

    private static void createTopics(Admin admin) {
        Instant end = Instant.now().plus(LONG);
        while (true) {
            try {
                if (admin.describeCluster().nodes().get().size() == 3) {
                    new LogAdmin(admin).create(SAMPLE.topics(), (short) -1);
                    return;
                }
            } catch (KafkaException | InterruptedException | ExecutionException notYet) {
                assertTrue(Instant.now().isBefore(end), () -> "the brokers don't come: " + notYet);
            }
            pause();
        }
    }

    private static void awaitInSync(Admin admin) throws Exception {
        Instant end = Instant.now().plus(LONG);
        List<String> topics = SAMPLE.topics().stream().map(Topic::kafkaName).toList();
        while (admin.describeTopics(topics).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .anyMatch(partition -> partition.isr().size() < 3)) {
            assertTrue(Instant.now().isBefore(end), "a broker that came back doesn't catch up");
            pause();
        }
    }

    private BrokerProcess start(int number) throws IOException {
        return BrokerProcess.start(cluster, number, clusterId, folder.resolve("broker-" + number));
    }

    private static List<Address> cluster() {
        try {
            List<Integer> ports = FreePorts.find(6);
            return IntStream.range(0, 3)
                    .mapToObj(i -> new Address(ports.get(2 * i), ports.get(2 * i + 1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String bootstrapServers() {
        return cluster.stream().map(address -> "127.0.0.1:" + address.port()).collect(Collectors.joining(","));
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
}
