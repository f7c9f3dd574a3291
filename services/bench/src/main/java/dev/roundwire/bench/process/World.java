package dev.roundwire.bench.process;

import dev.roundwire.acceptance.product.ServiceProcess;
import dev.roundwire.embedded.Folders;
import dev.roundwire.embedded.FreePorts;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A broker and a database in processes of their own, and whatever is started on them. All of it ends with this JVM,
/// and the data with the world.
public final class World implements AutoCloseable {
    /// Held here, since a logger nobody holds forgets its level. Kafka's clients tell at length what they do.
    private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

    private static final List<String> BROKER_OPTIONS = List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx512m");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path folder;
    private final int brokerPort;
    private final Child broker;
    private final Database database;
    private final List<Runnable> killers = new ArrayList<>();
    private final List<AutoCloseable> processes = new ArrayList<>();

    private World(Path folder, int brokerPort, int controllerPort, int databasePort) throws IOException {
        this.folder = folder;
        this.brokerPort = brokerPort;
        this.broker = Child.of(
                "broker",
                BrokerMain.class,
                BROKER_OPTIONS,
                List.of(
                        folder.resolve("kafka").toString(),
                        Integer.toString(brokerPort),
                        Integer.toString(controllerPort)));
        broker.start();
        killers.add(broker::closeAtOnce);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> killers.forEach(Runnable::run)));
        this.database = Database.start(folder.resolve("postgres"), databasePort);
        killers.add(database::killAtOnce);
    }

    /// Starts broker and database, empty.
    public static World start() throws IOException, InterruptedException {
        KAFKA.setLevel(Level.SEVERE);
        Files.createDirectories(Path.of("target"));
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "world");
        List<Integer> ports = FreePorts.find(3);
        World world = new World(folder, ports.get(0), ports.get(1), ports.get(2));
        world.broker.awaitReady();
        return world;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + brokerPort;
    }

    public Child broker() {
        return broker;
    }

    public Database database() {
        return database;
    }

    public HttpClient http() {
        return http;
    }

    /// A packaged service, not started yet.
    ///
    /// @param instance tells several of one name apart
    /// @param options of the JVM
    public ServiceProcess service(String name, String instance, List<String> options, Map<String, String> settings)
            throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", bootstrapServers(),
                "ROUNDWIRE_INSTANCE", instance,
                "ROUNDWIRE_DATABASE_URL", database.url(),
                "ROUNDWIRE_DATABASE_USER", database.user(),
                "ROUNDWIRE_DATABASE_PASSWORD", database.password()));
        environment.putAll(settings);
        ServiceProcess service = new ServiceProcess(
                name, name + "-" + instance, FreePorts.find(1).getFirst(), environment, options, http);
        killers.add(service::closeAtOnce);
        processes.add(service);
        return service;
    }

    /// Starts a program, and waits until it says that it is ready.
    public void started(Child child) throws IOException, InterruptedException {
        start(child);
        child.awaitReady();
    }

    /// Starts a program.
    public void start(Child child) throws IOException {
        killers.add(child::closeAtOnce);
        processes.add(child);
        child.start();
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable process : processes.reversed()) {
            process.close();
        }
        broker.close();
        database.close();
        Folders.delete(folder);
    }
}
