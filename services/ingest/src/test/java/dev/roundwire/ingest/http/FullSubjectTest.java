package dev.roundwire.ingest.http;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.ingest.testing.Samples;
import dev.roundwire.ingest.testing.Wire;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A subject takes only so many facts: what each further one costs, and each answer, grows with them.
@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
@TestProfile(FullSubjectTest.Few.class)
class FullSubjectTest {
    private static final int MOST = 20;

    /// A service whose subjects may have few facts.
    public static final class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("roundwire.ingest.facts-per-subject", Integer.toString(MOST));
        }
    }

    @Test
    void aSubjectThatIsFullTakesNoMoreAndAllElseGoesOn() throws InterruptedException {
        int accepted = 0;
        Response answer = post("full", accepted);
        while (answer.statusCode() == 201) {
            accepted++;
            assertTrue(accepted < 50 * MOST, "there is no end");
            // The ledger reads the log beside what is posted.
            Thread.sleep(100);
            answer = post("full", accepted);
        }

        assertTrue(accepted >= MOST, "refused too early");
        answer.then()
                .statusCode(422)
                .body("type", equalTo("urn:roundwire:problem:invalid-event"))
                .body("errors[0].rule", equalTo("facts-per-subject"));
        assertEquals(200, post("full", 0).statusCode());
        assertEquals(201, post("not-full", 0).statusCode());
        post("full", accepted).then().statusCode(422);
    }

    private static Response post(String company, int number) {
        String event = Samples.round(company, "r" + number)
                .put("id", company + "-" + number)
                .toString();
        return Wire.post("/events", Wire.STRUCTURED, event).extract().response();
    }
}
