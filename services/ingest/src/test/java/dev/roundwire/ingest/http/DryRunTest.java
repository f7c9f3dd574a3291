package dev.roundwire.ingest.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.ingest.testing.HeardViews;
import dev.roundwire.ingest.testing.Samples;
import dev.roundwire.ingest.testing.Wire;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
@QuarkusTestResource(HeardViews.class)
class DryRunTest {
    @BeforeEach
    void forgetWhatWasHeard() {
        HeardViews.heard();
    }

    private static ValidatableResponse dryRun(String mediaType, Object body) {
        return Wire.post("/events?dryRun=true", mediaType, body);
    }

    @Test
    void itTellsWhatAllThreeViewsSayThatWouldChange() {
        dryRun(Wire.STRUCTURED, Samples.round("changing", "a"))
                .statusCode(200)
                .body("would", equalTo("accept"))
                .body(
                        "changes.figure",
                        equalTo(List.of("/portfolios/changing#it", "/talent/changing#it", "/valuations/changing#it")))
                .body("changes[0].before", nullValue())
                .body("changes[0].after.amount", equalTo("1.50"))
                .body("omitted", hasSize(3))
                .body("omitted[0].number", equalTo(7));
    }

    @Test
    void theViewsAreAskedAboutTheEventAsItWouldBeWrittenOnceTheyHaveReadWhatIngestHas() throws IOException {
        ObjectNode event = Samples.round("asked", "a").put("id", "asked-1").put("mark", "x");
        String position = Wire.post("/events", Wire.STRUCTURED, Samples.round("asked", "before"))
                .statusCode(201)
                .extract()
                .path("position");
        given().get("/events?subject=company/asked&wait=10000&position=" + position)
                .then()
                .statusCode(200);

        dryRun(Wire.STRUCTURED, event).statusCode(200).body("omitted", nullValue());

        Queue<String> heard = HeardViews.heard();
        assertEquals(3, heard.size());
        String asked = heard.stream()
                .filter(one -> one.startsWith("/operations/talent/preview?"))
                .findFirst()
                .orElseThrow();
        String partition = position.substring(0, position.indexOf(':'));
        assertTrue(asked.contains(partition + "%3A"), asked);
        JsonNode written = EventJson.tree(asked.substring(asked.indexOf(' ')).getBytes(StandardCharsets.UTF_8));
        assertEquals("asked-1", written.path("id").asText());
        assertEquals("company/asked", written.path("subject").asText());
        assertEquals("x", written.path("mark").asText());
        assertEquals(event.get("data"), written.get("data"));
    }

    @Test
    void whereAViewIsSilentNoListIsGivenThatWouldLookWhole() {
        dryRun(Wire.STRUCTURED, Samples.round("half-known", "a"))
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("urn:roundwire:problem:unavailable"))
                .body("detail", containsString("the view talent can't tell"));
        Wire.post("/events", Wire.STRUCTURED, Samples.round("half-known", "a")).statusCode(201);
    }

    @Test
    void ofSeveralEventsItTellsWhatWouldBecomeOfEachAndNoViewIsAsked() {
        ObjectNode event = Samples.round("changing", "b");
        dryRun(Wire.BATCH, "[" + event + ",7]")
                .statusCode(200)
                .body("[0].would", equalTo("accept"))
                .body("[0]", not(hasKey("changes")))
                .body("[1].status", equalTo("refused"));
        String[] lines = Wire.post("/events?dryRun=true&receipts=each", Wire.LINES, event + "\n7\n")
                .statusCode(200)
                .extract()
                .asString()
                .split("\n");
        assertEquals("{\"line\":1,\"would\":\"accept\"}", lines[0]);
        assertTrue(lines[2].startsWith("{\"lines\":2,\"accepted\":1,\"duplicate\":0,\"refused\":1"), lines[2]);
        assertTrue(HeardViews.heard().isEmpty());
    }

    @Test
    void whatIsThereAlreadyChangesNothingAndNoViewIsAsked() {
        ObjectNode event = Samples.round("changing", "c").put("id", "changing-c");
        Wire.post("/events", Wire.STRUCTURED, event).statusCode(201);

        dryRun(Wire.STRUCTURED, event).body("would", equalTo("duplicate")).body("changes", hasSize(0));

        assertTrue(HeardViews.heard().isEmpty());
    }
}
