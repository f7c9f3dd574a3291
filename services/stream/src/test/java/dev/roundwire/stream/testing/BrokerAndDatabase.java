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
/// [#start()] and [#stop()] itself. There are no topics: what needs one creates it.
public final class BrokerAndDatabase implements QuarkusTestResourceLifecycleManager {

    private @Nullable Path folder;
    private @Nullable KafkaBroker broker;
    private @Nullable PostgresServer postgres;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("roundwire-test");
            List<Integer> ports = FreePorts.find(3);
            postgres = PostgresServer.startThrowaway(folder.resolve("postgres"), ports.get(0));
            broker = KafkaBroker.start(folder.resolve("kafka"), ports.get(1), ports.get(2));
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
    public void stop() {
        try {
            if (broker != null) {
                broker.close();
            }
            if (postgres != null) {
                postgres.close();
            }
            if (folder != null) {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
