package dev.roundwire.standalone.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.stream.testing.ThrowawayPostgres;
import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationsTest {
    private ThrowawayPostgres postgres;
    private final Properties settings = new Properties();

    @BeforeAll
    void start() throws IOException {
        postgres = new ThrowawayPostgres();
        ClassLoader loader = getClass().getClassLoader();
        for (URL file : Collections.list(loader.getResources("META-INF/microprofile-config.properties"))) {
            try (InputStream in = file.openStream()) {
                settings.load(in);
            }
        }
    }

    @AfterAll
    void stop() throws IOException {
        postgres.close();
    }

    /// Those that all services share have lower numbers than a service's own, which are there already.
    @ParameterizedTest
    @ValueSource(strings = {"ingest", "valuations", "portfolios", "talent"})
    void aSharedMigrationMayComeAfterAServicesOwn(String service) throws Exception {
        try (AgroalDataSource source = postgres.dataSource(service)) {
            String locations = settings.getProperty("quarkus.flyway.\"" + service + "\".locations");
            migrate(source, service, locations);

            migrate(source, service, locations + ",db/shared_later");

            assertEquals(1, source.getConnection().createStatement().executeUpdate("update generation set later = ''"));
        }
    }

    private void migrate(AgroalDataSource source, String service, String locations) {
        Flyway.configure()
                .dataSource(source)
                .schemas(service)
                .locations(locations.split(","))
                .placeholders(Map.of("reservations", service + "_reservations"))
                .outOfOrder(
                        Boolean.parseBoolean(settings.getProperty("quarkus.flyway.\"" + service + "\".out-of-order")))
                .load()
                .migrate();
    }
}
