package dev.roundwire.ingest.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.ingest.testing.Contenders;
import dev.roundwire.ingest.testing.LittlePatience;
import dev.roundwire.ingest.testing.Samples;
import dev.roundwire.ingest.testing.Wire;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/// What is acknowledged is kept, and kept once, while one of the servers behind stops in the midst of posting.
@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
@TestProfile(LittlePatience.class)
class OutageTest {
    private static final int CLIENTS = 16;
    private static final int IDS = 150;
    private static final int CONTENTS = 3;

    @TestHTTPResource("/events")
    URI events;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    /// Put in by itself.
    @SuppressWarnings("NullAway.Init")
    private BrokerAndDatabase servers;

    @Test
    void theBrokerStopsAndComesBack() throws Throwable {
        try (Contenders at = new Contenders(events, "broker-", CLIENTS, IDS, CONTENTS)) {
            at.awaitTold();
            servers.stopBroker();
            checkAfter(at, "no-broker-", servers::startBroker);
        }
        repeatsAreDuplicates("broker-");
    }

    @Test
    void theDatabaseStopsAndComesBack() throws Throwable {
        try (Contenders at = new Contenders(events, "database-", CLIENTS, IDS, CONTENTS)) {
            at.awaitTold();
            servers.stopDatabase();
            checkAfter(at, "no-database-", servers::startDatabase);
        }
        repeatsAreDuplicates("database-");
    }

    @Test
    void whatIsReadWhileTheDatabaseIsAwayIsUnavailable() throws Exception {
        Wire.post("/events", Wire.STRUCTURED, Samples.round("read", "a").put("id", "read-1"))
                .statusCode(201);
        servers.stopDatabase();
        try {
            unavailable("/events/read-1");
            unavailable("/events?subject=company/read");
        } finally {
            servers.startDatabase();
        }
        for (int looks = 0; given().get("/events/read-1").statusCode() != 200; looks++) {
            assertTrue(looks < 100, "it can't be read again");
            Thread.sleep(100);
        }
    }

    /// More clients come while the server is away, which comes back once one of all was told to try again.
    private void checkAfter(Contenders at, String name, Executable start) throws Throwable {
        try (Contenders amidst = new Contenders(events, name, CLIENTS, IDS, CONTENTS)) {
            amidst.awaitPutOff();
            start.execute();
            at.check(kafka);
            amidst.check(kafka);
        }
        repeatsAreDuplicates(name);
    }

    private static void unavailable(String path) {
        given().get(path)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue());
    }

    private void repeatsAreDuplicates(String name) throws Exception {
        try (Contenders again = new Contenders(events, name, CONTENTS, IDS, CONTENTS)) {
            assertEquals(0, again.check(kafka).accepted());
        }
    }
}
