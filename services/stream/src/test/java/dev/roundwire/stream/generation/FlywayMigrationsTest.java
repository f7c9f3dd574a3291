package dev.roundwire.stream.generation;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.roundwire.stream.testing.ThrowawayPostgres;
import java.io.IOException;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlywayMigrationsTest {
    private ThrowawayPostgres postgres;

    @BeforeAll
    void startPostgres() throws IOException {
        postgres = new ThrowawayPostgres();
    }

    @AfterAll
    void stopPostgres() throws IOException {
        postgres.close();
    }

    @Test
    void aDatabaseThatGoesAwayInMidMigrationIsTriedAgain() throws SQLException {
        assertThrows(SQLException.class, () -> migrations("db/dying").migrate("dying"));
    }

    @Test
    void aMigrationThatIsWrongIsNot() throws SQLException {
        assertThrows(FlywayException.class, () -> migrations("db/wrong").migrate("wrong"));
    }

    private FlywayMigrations migrations(String location) throws SQLException {
        return new FlywayMigrations(Flyway.configure()
                .dataSource(postgres.dataSource("public"))
                .locations(location)
                .load()
                .getConfiguration());
    }
}
