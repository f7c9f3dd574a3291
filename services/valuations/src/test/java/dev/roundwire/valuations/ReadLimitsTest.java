package dev.roundwire.valuations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A read that takes longer than it may is given up, here and in the database, and says so; and one that would fold
/// more than it may isn't begun.
@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
@TestProfile(ReadLimitsTest.Impatient.class)
class ReadLimitsTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    @DataSource("valuations")
    AgroalDataSource dataSource;

    /// A service whose reads may take a second, and fold one lot of companies.
    public static final class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("roundwire.stream.longest-read", "1s", "roundwire.valuations.refold-cap", "1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/companies/slow", "/companies/slow/valuation/explain", "/companies", "/companies?asOf=2023"})
    void whatTakesTooLongIsGivenUp(String path) throws SQLException {
        new Service("slow").tell("company-founded", "").write();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("lock table fact, company in access exclusive mode");
                Instant begin = Instant.now();
                given().get(path)
                        .then()
                        .statusCode(503)
                        .header("Retry-After", notNullValue())
                        .body("type", equalTo("urn:roundwire:problem:too-slow"));
                assertTrue(Duration.between(begin, Instant.now()).compareTo(SOON) < 0);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        given().get(path).then().statusCode(200);
    }

    @Test
    void aListOfThePastThatWouldFoldTooManyAsksForAnother() {
        new Service("one").tell("company-founded", "").write();
        new Service("two").tell("company-founded", "").write();

        given().get("/companies?asOf=2023&sort=raised")
                .then()
                .statusCode(400)
                .body("errors[0].rule", equalTo("refold-cap"));
        given().get("/companies?asOf=2023").then().statusCode(200);
    }
}
