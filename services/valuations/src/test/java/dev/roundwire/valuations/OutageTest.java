package dev.roundwire.valuations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// While a server behind is away, reads say so, soon, and say when to ask again; and what can be answered is.
@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class OutageTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    /// Put in by itself.
    @SuppressWarnings("NullAway.Init")
    private BrokerAndDatabase servers;

    @BeforeAll
    static void somethingIsKnown() {
        new Service("kept").tell("company-founded", "").write();
    }

    @Test
    void withoutTheDatabaseReadsAndListsAreUnavailable() throws Exception {
        servers.stopDatabase();
        try {
            unavailable("/companies/kept");
            unavailable("/companies");
            unavailable("/valuations?sort=raised");
            unavailable("/companies?asOf=2023");
        } finally {
            servers.startDatabase();
        }
        until200("/companies/kept");
        until200("/companies");
    }

    @Test
    void withoutTheLogWhatWasKnownJustNowIsAnsweredAsUnsettled() throws Exception {
        servers.stopBroker();
        try {
            for (int again = 0; again < 2; again++) {
                Instant begin = Instant.now();
                given().get("/companies/kept?knownAt=" + begin)
                        .then()
                        .statusCode(200)
                        .body("settled", equalTo(false));
                assertTrue(Duration.between(begin, Instant.now()).compareTo(SOON) < 0);
            }
        } finally {
            servers.startBroker();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/companies/%00",
                "/companies/a%00b/valuation",
                "/companies/%00/rounds?x=%00",
            })
    void aNameThatNoDatabaseHoldsIsNotFound(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:roundwire:problem:not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/companies?name=%00",
                "/companies?country=a%00",
                "/companies/kept?asOf=%00",
                // [+999999999-01-01, a]
                "/companies?sort=foundedOn&cursor=PSs5OTk5OTk5OTktMDEtMDEAPWE",
                // [1e999999, a]
                "/companies?sort=raised&cursor=PTFlOTk5OTk5AD1h",
            })
    void aParameterThatNoDatabaseHoldsIsAtFault(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:roundwire:problem:invalid-parameter"));
    }

    private static void unavailable(String path) {
        Instant begin = Instant.now();
        given().get(path)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:roundwire:problem:unavailable"));
        assertTrue(Duration.between(begin, Instant.now()).compareTo(SOON) < 0, path);
    }

    private static void until200(String path) throws InterruptedException {
        for (int looks = 0; given().get(path).statusCode() != 200; looks++) {
            assertTrue(looks < 150, path);
            Thread.sleep(100);
        }
    }
}
