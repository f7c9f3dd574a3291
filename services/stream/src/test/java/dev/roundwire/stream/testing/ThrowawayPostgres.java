package dev.roundwire.stream.testing;

import dev.roundwire.embedded.FreePorts;
import dev.roundwire.embedded.PostgresServer;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

/// A PostgreSQL for the tests of one class.
public final class ThrowawayPostgres implements AutoCloseable {
    private final Path folder;
    private final PostgresServer server;

    public ThrowawayPostgres() throws IOException {
        folder = Files.createTempDirectory("roundwire-tck");
        server = PostgresServer.startThrowaway(
                folder.resolve("postgres"), FreePorts.find(1).getFirst());
    }

    /// Connections that find the tables of `schema`, in a pool that leaves out those that were lost, as Quarkus'
    /// does.
    public AgroalDataSource dataSource(String schema) throws SQLException {
        return dataSource(server, schema);
    }

    static AgroalDataSource dataSource(PostgresServer server, String schema) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(8)
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(server.jdbcUrl() + "?currentSchema=" + schema)
                                .principal(new NamePrincipal(server.user()))
                                .credential(new SimplePassword(server.password())))));
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
