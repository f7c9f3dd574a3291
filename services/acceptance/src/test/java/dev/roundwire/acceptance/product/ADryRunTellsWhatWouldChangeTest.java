package dev.roundwire.acceptance.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a retraction would change is told over all three views before it is posted.
@ExtendWith(OneProduct.class)
class ADryRunTellsWhatWouldChangeTest {
    private static final String RETRACTION = """
            {"company": {"id": "xverse"}, "reason": "a slip",
             "target": {"id": "xverse-angel-closed", "source": "urn:roundwire:sample:gpt-wave-2023"}}""";

    private static Map<String, JsonNode> changes;

    @BeforeAll
    static void askWhatTheRetractionOfARoundWouldChange(Product product) throws Exception {
        String position = product.postSample("gpt-wave-2023").path("position").asText();
        for (String list : new String[] {"/companies", "/investors", "/employers", "/events/xverse-angel-closed"}) {
            product.get(list + "?limit=1&wait=30000&position=" + position);
        }

        Answer answer = product.dryRun("event-retracted", RETRACTION);

        answer.says("", "{\"would\": \"accept\"}");
        changes = new TreeMap<>();
        answer.at("/changes")
                .forEach(change -> changes.put(change.path("figure").asText(), change));
    }

    @Test
    void theCompanyLosesTheRound(Product product) throws Exception {
        assertEquals(
                product.get("/companies/xverse").at("/funding"),
                changed("/companies/xverse#funding").get("before"));
        assertEquals(0, changed("/companies/xverse#funding").at("/after/rounds").asInt());
        assertTrue(changed("/companies/xverse/rounds#rounds/xverse-angel")
                .get("after")
                .isNull());
    }

    @Test
    void itsInvestorsLoseTheirPositions(Product product) throws Exception {
        JsonNode position = changed("/investors/hillhouse/portfolio#positions/xverse");

        assertEquals(product.get("/investors/hillhouse/portfolio").at("/positions/0"), position.get("before"));
        assertTrue(position.get("after").isNull());
        assertTrue(changed("/companies/xverse/holders#holders/hillhouse")
                .get("after")
                .isNull());
    }

    @Test
    void theEmployerThatInvestedInItsLeaverLosesTheInvestment(Product product) throws Exception {
        JsonNode total = changed("/employers/tencent/alumni-investments#total");

        assertEquals(product.get("/employers/tencent/alumni-investments").at("/total"), total.get("before"));
        assertTrue(changed("/employers/tencent/alumni-investments#investments/yao-xing/xverse/xverse-angel")
                .get("after")
                .isNull());
    }

    private static JsonNode changed(String figure) {
        JsonNode change = changes.get(figure);
        assertTrue(change != null, () -> figure + " isn't among " + changes.keySet());
        return change;
    }
}
