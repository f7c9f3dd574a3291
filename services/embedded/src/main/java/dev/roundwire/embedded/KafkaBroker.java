package dev.roundwire.embedded;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.metadata.storage.FormatterException;

/// A Kafka broker, a controller too, in this JVM: the only one, or one of several. It listens on the loopback
/// interface only and keeps its data over a restart. An acknowledged record survives the death of the process; a
/// broker alone has one replica, and Kafka leaves syncing to the operating system, so that it need not survive the
/// death of the machine.
public final class KafkaBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private KafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /// Where a broker listens.
    ///
    /// @param port for clients and the other brokers
    /// @param controllerPort for the controllers
    public record Address(int port, int controllerPort) {}

    /// Starts the broker on the data in `folder`, which is formatted where it is new, and returns when it takes
    /// requests.
    public static KafkaBroker start(Path folder, int port, int controllerPort) {
        return startOneOf(
                List.of(new Address(port, controllerPort)), 1, Uuid.randomUuid().toString(), folder);
    }

    /// Starts one of the brokers of a cluster. With three or more, records are on all of them, and acknowledged
    /// once two have them. Returns when the broker takes requests, which it does once more than half are there.
    ///
    /// @param cluster all brokers
    /// @param number which one, from 1
    /// @param clusterId the same for all, at every start
    /// @param folder this broker's own
    public static KafkaBroker startOneOf(List<Address> cluster, int number, String clusterId, Path folder) {
        Quiet.logs();
        if (!Files.exists(folder.resolve("meta.properties"))) {
            format(folder, number, clusterId);
        }
        KafkaRaftServer server =
                new KafkaRaftServer(KafkaConfig.fromProps(configuration(folder, cluster, number), false), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(server, cluster.get(number - 1).port());
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path folder, int number, String clusterId) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(number)
                    .setClusterId(clusterId)
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(folder.toString())
                    .addDirectory(folder.toString())
                    .run();
        } catch (Exception e) {
            throw new FormatterException("Kafka's folder " + folder + " can't be formatted", e);
        }
    }

    private static Properties configuration(Path folder, List<Address> cluster, int number) {
        Address own = cluster.get(number - 1);
        Properties properties = new Properties();
        properties.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(number),
                "log.dirs",
                folder.toString(),
                "listeners",
                "CLIENT://127.0.0.1:" + own.port() + ",CONTROLLER://127.0.0.1:" + own.controllerPort(),
                "advertised.listeners",
                "CLIENT://127.0.0.1:" + own.port(),
                "listener.security.protocol.map",
                "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name",
                "CLIENT",
                "controller.listener.names",
                "CONTROLLER",
                "controller.quorum.voters",
                voters(cluster)));
        properties.putAll(Map.of(
                "auto.create.topics.enable", "false",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "4",
                "group.initial.rebalance.delay.ms", "0"));
        properties.putAll(cluster.size() < ENOUGH ? ALONE : TOGETHER);
        properties.putAll(SMALL);
        return properties;
    }

    private static String voters(List<Address> cluster) {
        return IntStream.range(0, cluster.size())
                .mapToObj(i -> (i + 1) + "@127.0.0.1:" + cluster.get(i).controllerPort())
                .collect(Collectors.joining(","));
    }

    private static final int ENOUGH = 3;

    private static final Map<String, String> TOGETHER = Map.of(
            "default.replication.factor", "3",
            "min.insync.replicas", "2",
            "offsets.topic.replication.factor", "3",
            "transaction.state.log.replication.factor", "3",
            "transaction.state.log.min.isr", "2");

    /// A broker that died leaves a registration, and the next one waits until it has expired.
    private static final Map<String, String> ALONE = Map.of(
            "broker.session.timeout.ms", "2000",
            "broker.heartbeat.interval.ms", "200",
            "offsets.topic.replication.factor", "1",
            "transaction.state.log.replication.factor", "1",
            "transaction.state.log.min.isr", "1");

    /// Buffers and threads for one machine with one user.
    private static final Map<String, String> SMALL = Map.of(
            "log.cleaner.dedupe.buffer.size", "4194304",
            "log.cleaner.io.buffer.size", "65536",
            "num.network.threads", "2",
            "num.io.threads", "4",
            "background.threads", "2");
}
