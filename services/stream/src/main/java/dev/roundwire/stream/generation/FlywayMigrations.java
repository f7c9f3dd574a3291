package dev.roundwire.stream.generation;

import dev.roundwire.stream.projector.Outage;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.Configuration;

/// The migrations of a service's own schema, in any other.
final class FlywayMigrations implements Migrations {
    private final Configuration configuration;

    FlywayMigrations(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public void migrate(String schema) throws SQLException {
        try {
            Flyway.configure()
                    .configuration(configuration)
                    .schemas(schema)
                    .defaultSchema(schema)
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            if (Outage.isCauseOf(failed)) {
                throw new SQLException(failed);
            }
            throw failed;
        }
    }
}
