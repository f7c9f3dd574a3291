package dev.roundwire.stream.testing;

import dev.roundwire.embedded.Folders;
import dev.roundwire.embedded.FreePorts;
import dev.roundwire.embedded.KafkaBroker;
import dev.roundwire.embedded.PostgresServer;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A Kafka broker in the test's JVM and a PostgreSQL beside it, both empty, with their addresses under the keys that
/// the services read. By `@QuarkusTestResource` all tests of a module share one pair; without Quarkus, a test calls
/// [#start()] and [#stop()] itself. There are no topics: what needs one creates it. A test with a field of this type
/// finds the pair in it, and may stop either for a while.
public final class BrokerAndDatabase implements QuarkusTestResourceLifecycleManager {

    private List<Integer> ports = List.of();
    private @Nullable Path folder;
    private @Nullable KafkaBroker broker;
    private @Nullable PostgresServer postgres;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("roundwire-test");
            ports = FreePorts.find(3);
            PostgresServer postgres = startDatabase();
            KafkaBroker broker = startBroker();
            return Map.of(
                    "quarkus.log.category.\"kafka\".level",
                    "WARN",
                    "quarkus.log.category.\"org.apache.kafka\".level",
                    "WARN",
                    "kafka.bootstrap.servers",
                    broker.bootstrapServers(),
                    "roundwire.database.url",
                    postgres.jdbcUrl(),
                    "roundwire.database.user",
                    postgres.user(),
                    "roundwire.database.password",
                    postgres.password(),
                    "quarkus.devservices.enabled",
                    "false",
                    "quarkus.http.test-port",
                    "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Connections that find the tables of `schema`.
    public AgroalDataSource dataSource(String schema) throws SQLException {
        return ThrowawayPostgres.dataSource(Objects.requireNonNull(postgres, "it isn't started"), schema);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(BrokerAndDatabase.class));
    }

    /// Starts the broker, or starts it again: at the same address, with the same data.
    public KafkaBroker startBroker() {
        KafkaBroker started = KafkaBroker.start(folder().resolve("kafka"), ports.get(1), ports.get(2));
        broker = started;
        return started;
    }

    /// Stops the broker. What it has taken it keeps.
    public void stopBroker() {
        if (broker != null) {
            broker.close();
            broker = null;
        }
    }

    /// Starts the database, or starts it again: at the same address, with the same data.
    public PostgresServer startDatabase() {
        PostgresServer started = PostgresServer.startThrowaway(folder().resolve("postgres"), ports.get(0));
        postgres = started;
        return started;
    }

    /// Stops the database. What was committed it keeps.
    public void stopDatabase() throws IOException {
        if (postgres != null) {
            postgres.close();
            postgres = null;
        }
    }

    private Path folder() {
        return Objects.requireNonNull(folder, "start() comes first");
    }

    @Override
    public void stop() {
        try {
            stopBroker();
            stopDatabase();
            if (folder != null) {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
