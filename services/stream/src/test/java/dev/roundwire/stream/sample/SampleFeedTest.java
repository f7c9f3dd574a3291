package dev.roundwire.stream.sample;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Position;
import dev.roundwire.stream.projector.Projectors;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import dev.roundwire.stream.testing.LogWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SampleProfile.class)
@QuarkusTestResource(BrokerAndDatabase.class)
class SampleFeedTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    Projectors projectors;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aNewReaderIsToldAllRowsAndThenWhatChanges() throws Exception {
        apply("followed-1", "followed", "'roundId':'a','raised':{'amount':'100.50','currency':'USD'}");
        try (EventReader reader = EventReader.open(changes(""), "")) {
            assertEquals("snapshot-begins", reader.next().name());
            assertEquals(
                    "100.50",
                    reader.nextOf("company/followed").at("/row/raised").textValue());
            reader.nextNamed("snapshot-ends");

            Position position =
                    apply("followed-2", "followed", "'roundId':'b','investments':[{'investor':{'id':'fund-1'}}]");

            JsonNode funding = reader.nextOf("company/followed");
            assertEquals("funding", funding.at("/table").textValue());
            assertEquals(2, funding.at("/row/rounds").intValue());
            assertEquals(position.toString(), funding.at("/position").textValue());
            assertEquals(
                    "fund-1",
                    reader.nextOf("company/followed").at("/key/investor").textValue());
        }
    }

    @Test
    void aReaderThatComesBackIsToldWhatItMissedAndNothingElse() throws Exception {
        apply("missed-0", "missed-before", "'roundId':'a'");
        String lastId;
        try (EventReader reader = EventReader.open(changes(""), "")) {
            reader.nextNamed("snapshot-ends");
            lastId = reader.lastId();
        }
        apply("missed-1", "missed", "'roundId':'a'");

        try (EventReader reader = EventReader.open(changes(""), lastId)) {
            assertEquals("reached", reader.next().name());
            assertEquals(lastId, reader.lastId());
            EventReader.Event first = reader.next();

            assertEquals("", first.name());
            assertEquals("company/missed", first.data().at("/subject").textValue());
            reader.nextNamed("reached");
            assertTrue(!lastId.equals(reader.lastId()));
        }
    }

    @Test
    void aRowThatIsNoMoreIsToldByItsKeyAlone() throws Exception {
        apply("gone-1", "gone", "'roundId':'a','investments':[{'investor':{'id':'fund-1'}}]");
        try (EventReader reader = EventReader.open(changes("?snapshot=false"), "")) {
            apply("gone-2", "gone", "'roundId':'a','investments':[]");

            JsonNode gone = reader.nextOf("company/gone");
            assertEquals("fund-1", gone.at("/key/investor").textValue());
            assertTrue(gone.at("/row").isNull());
        }
    }

    @Test
    void aReaderOfConfirmedFactsIsNotToldOfReports() throws Exception {
        apply("sure-1", "sure", "'roundId':'a','confidence':'confirmed'");
        try (EventReader reader = EventReader.open(changes("?confidence=confirmed"), "")) {
            reader.nextNamed("snapshot-ends");
            apply("sure-2", "sure", "'roundId':'b','confidence':'reported'");
            apply("sure-3", "sure", "'roundId':'c','confidence':'confirmed'");

            // The row of confirmed facts first ceases to answer for reports, which changes nothing it says.
            assertEquals(1, reader.nextOf("company/sure").at("/row/rounds").intValue());
            assertEquals(2, reader.nextOf("company/sure").at("/row/rounds").intValue());
        }
    }

    @Test
    void whenTheRowsComeFromElsewhereAllAreToldAgain() throws Exception {
        apply("elsewhere-1", "elsewhere", "'roundId':'a'");
        try (EventReader reader = EventReader.open(changes(""), "")) {
            reader.nextNamed("snapshot-ends");
            when().post("/operations/sample/rebuild").then().statusCode(202);
            while (when().get("/operations/sample/rebuild")
                    .jsonPath()
                    .getString("state")
                    .equals("running")) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }

            when().post("/operations/sample/rebuild/switch").then().statusCode(200);

            reader.nextNamed("snapshot-begins");
            assertEquals(1, reader.nextOf("company/elsewhere").at("/row/rounds").intValue());
        }
    }

    @Test
    void moreReadersThanThereMayBeAreTooFastAndOneThatGoesMakesRoom() throws Exception {
        List<EventReader> readers = new ArrayList<>();
        try {
            for (int i = 0; i < SampleProfile.FEED_READERS; i++) {
                readers.add(openSoon());
            }
            when().get(changes("")).then().statusCode(429).header("Retry-After", notNullValue());
        } finally {
            readers.forEach(EventReader::close);
        }
        apply("freed-1", "freed", "'roundId':'a'");
        openSoon().close();
    }

    /// Once readers before have been noticed to be gone.
    private static EventReader openSoon() throws Exception {
        Instant end = Instant.now().plus(LONG.multipliedBy(2));
        while (true) {
            try {
                return EventReader.open(changes(""), "");
            } catch (IOException refused) {
                assertTrue(Instant.now().isBefore(end), refused::toString);
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    @Test
    void aParameterThatIsNoneIsAProblemAndNoEmptyStream() {
        when().get(changes("?confidence=certain"))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:roundwire:problem:invalid-parameter"));
    }

    private static URI changes(String query) {
        return URI.create("http://localhost:" + RestAssured.port + "/sample/changes" + query);
    }

    private Position apply(String id, String company, String round) throws InterruptedException {
        String json = "{'company':{'id':'" + company + "'},'roundType':'seed'," + round + "}";
        try (LogWriter log = new LogWriter(kafka)) {
            Position position = log.write(Given.fact(id, "round-closed", json));
            assertTrue(projectors.of("sample").applied().await(position, LONG), position::toString);
            return position;
        }
    }
}
