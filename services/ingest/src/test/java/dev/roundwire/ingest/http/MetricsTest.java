package dev.roundwire.ingest.http;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.ingest.testing.Samples;
import dev.roundwire.ingest.testing.Wire;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class MetricsTest {
    @Test
    void eventsAreCountedByWhatTheirSendersWereToldWhicheverWayTheyCame() {
        double accepted = counted("outcome=\"accepted\",problem=\"none\"");
        double duplicate = counted("outcome=\"duplicate\",problem=\"none\"");
        double conflict = counted("outcome=\"conflict\",problem=\"event-id-conflict\"");
        double invalid = counted("outcome=\"refused\",problem=\"invalid-event\"");
        ObjectNode event = Samples.round("counted", "a").put("id", "counted");
        ObjectNode other = Samples.round("counted", "b").put("id", "counted");
        ObjectNode faulty = Samples.round("counted", "c").put("specversion", "2");

        Wire.post("/events", Wire.STRUCTURED, event).statusCode(201);
        Wire.post("/events", Wire.STRUCTURED, other).statusCode(409);
        Wire.post("/events", Wire.STRUCTURED, faulty).statusCode(422);
        Wire.post("/events?dryRun=true", Wire.STRUCTURED, Samples.round("counted", "d"));
        Wire.post("/events", Wire.LINES, event + "\n" + other + "\n" + faulty + "\n" + Samples.round("counted", "e"));
        Wire.post("/events?dryRun=true", Wire.LINES, faulty);
        Wire.post("/events", Wire.BATCH, "[" + event + "," + other + "," + faulty + "]");

        assertEquals(2, counted("outcome=\"accepted\",problem=\"none\"") - accepted);
        assertEquals(2, counted("outcome=\"duplicate\",problem=\"none\"") - duplicate);
        assertEquals(3, counted("outcome=\"conflict\",problem=\"event-id-conflict\"") - conflict);
        assertEquals(3, counted("outcome=\"refused\",problem=\"invalid-event\"") - invalid);
    }

    @Test
    void reservingWritingAndWhatIsInWorkAreMeasured() {
        Wire.post("/events", Wire.STRUCTURED, Samples.round("measured", "a"));
        when().get("/q/metrics")
                .then()
                .body(containsString("roundwire_ingest_reserve_seconds_bucket{le=\"0.01\"}"))
                .body(containsString("roundwire_ingest_write_seconds_count"))
                .body(containsString("roundwire_ingest_places{of=\"streams\"} 16.0"))
                .body(containsString("roundwire_ingest_places_taken{of=\"requests\"} 0.0"));
    }

    private static double counted(String labels) {
        String metrics =
                when().get("/q/metrics").then().statusCode(200).extract().asString();
        return Arrays.stream(metrics.split("\n"))
                .filter(line -> line.startsWith("roundwire_ingest_events_total{" + labels + "}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
