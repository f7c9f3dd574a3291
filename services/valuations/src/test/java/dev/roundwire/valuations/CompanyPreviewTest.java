package dev.roundwire.valuations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.testing.Histories;
import dev.roundwire.stream.preview.EventDocument;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import dev.roundwire.stream.testing.Foretold;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class CompanyPreviewTest {
    private static final String ROUND = "'roundId':'a','roundType':'seed','closedOn':'2024-05',"
            + "'raised':{'amount':'10000000','currency':'USD'},";

    private static Fact fact(String company, String id, String kind, String fields) {
        return Given.fact(company + "-" + id, kind, "{'company':{'id':'" + company + "'}," + fields + "}");
    }

    private static Foretold foretold(Fact fact) {
        return Foretold.by(ValuationsProjection.SERVICE, fact);
    }

    private static String postMoney(String amount) {
        return "'postMoney':{'amount':'" + amount + "','currency':'USD'}";
    }

    @Test
    void aCorrectionShowsWhatTheCompanyIsWorthBeforeAndAfter() {
        Service.write(List.of(fact("corrected", "1", "round-closed", ROUND + postMoney("50000000"))));

        Foretold foretold = foretold(fact(
                "corrected", "2", "round-closed", ROUND + postMoney("40000000") + ",'corrects':{'id':'corrected-1'}"));

        String latest = "/companies/corrected/valuation#latest";
        assertEquals("50000000", foretold.before(latest, "/postMoney/amount").asText());
        assertEquals("40000000", foretold.after(latest, "/postMoney/amount").asText());
        assertEquals(
                Set.of(
                        latest,
                        "/companies/corrected/rounds#rounds/a",
                        "/companies/corrected/valuation/history#points/a"),
                Set.copyOf(foretold.figures()));
    }

    @Test
    void aRetractionShowsWhatVanishes() {
        Service.write(List.of(fact("vanishing", "1", "round-closed", ROUND + postMoney("50000000"))));

        Foretold foretold = foretold(fact("vanishing", "2", "event-retracted", "'target':{'id':'vanishing-1'}"));

        assertTrue(foretold.after("/companies/vanishing/valuation#latest", "").isNull());
        assertTrue(foretold.after("/companies/vanishing/valuation/history#points/a", "")
                .isNull());
        assertEquals(
                1, foretold.before("/companies/vanishing#funding", "/rounds").asInt());
        assertEquals(
                0, foretold.after("/companies/vanishing#funding", "/rounds").asInt());
    }

    @Test
    void aCompanyThatIsFirstHeardOfAppears() {
        Foretold foretold = foretold(fact("unheard-of", "1", "company-founded", "'foundedOn':'2024'"));

        assertTrue(foretold.before("/companies/unheard-of#foundedOn", "").isNull());
        assertEquals(
                "2024", foretold.after("/companies/unheard-of#foundedOn", "").asText());
    }

    @Test
    void aRumourIsForetoldForThoseWhoAskForRumours() {
        String report = "'valuation':{'amount':'90000000','currency':'USD'},'asOf':'2024','confidence':'rumoured'";

        Foretold foretold = foretold(fact("rumoured", "1", "valuation-reported", report));

        assertEquals(
                "90000000",
                foretold.after("/companies/rumoured/valuation?confidence=rumoured#latest", "/postMoney/amount")
                        .asText());
    }

    @Test
    void whatChangesOnlyWhereRumoursShowIsForetoldThere() {
        String rumour = "'roundType':'seed','confidence':'rumoured'";
        Service.write(List.of(
                fact("matched", "1", "round-closed", "'roundId':'a'," + rumour),
                fact("matched", "2", "round-closed", "'roundId':'b'," + rumour)));

        Foretold foretold = foretold(fact("matched", "3", "rounds-matched", "'roundIds':['a','b'],'into':'a'"));

        String funding = "/companies/matched?confidence=rumoured#funding";
        assertEquals(2, foretold.before(funding, "/rounds").asInt());
        assertEquals(1, foretold.after(funding, "/rounds").asInt());
    }

    @Test
    void whatChangesOnlyInConfirmedAnswersIsForetoldThere() {
        Service.write(List.of(
                fact("denied", "1", "round-closed", ROUND + postMoney("50000000") + ",'confidence':'confirmed'"),
                fact("denied", "2", "event-retracted", "'target':{'id':'denied-1'},'confidence':'reported'")));

        Foretold foretold = foretold(fact("denied", "3", "event-retracted", "'target':{'id':'denied-1'}"));

        String latest = "/companies/denied/valuation?confidence=confirmed#latest";
        assertEquals("50000000", foretold.before(latest, "/postMoney/amount").asText());
        assertTrue(foretold.after(latest, "").isNull());
    }

    @Test
    void factsThatClashAreAChange() {
        Service.write(List.of(fact("clashing", "1", "round-closed", ROUND + postMoney("50000000"))));

        Foretold foretold = foretold(fact("clashing", "2", "round-closed", ROUND + postMoney("60000000")));

        assertTrue(
                foretold.before("/companies/clashing/valuation#contradictions/rounds/a/postMoney", "")
                        .isNull(),
                foretold.figures().toString());
    }

    @Test
    void whatTheLogHoldsAlreadyChangesNothing() {
        Fact there = fact("there", "1", "round-closed", ROUND + postMoney("50000000"));
        Service.write(List.of(there));

        assertEquals(List.of(), foretold(there).figures());
    }

    @Test
    void aFactAboutAPersonChangesNothingHere() {
        Fact left = Given.fact("left-1", "founder-left", "{'founder':{'id':'somebody'},'employer':{'id':'there'}}");

        assertEquals(List.of(), foretold(left).figures());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "7", "{'subject':'company/x'}", "{'subject':'company/x','specversion':'1.0'}"})
    void whatIsNoEventIsRefused(String body) {
        int status = body.equals("{") ? 400 : 422;
        given().contentType("application/cloudevents+json")
                .body(body.replace('\'', '"'))
                .post("/operations/valuations/preview")
                .then()
                .statusCode(status);
    }

    @Test
    void itWaitsForAPositionAndSaysWhereItIsNotReached() {
        given().contentType("application/cloudevents+json")
                .body(EventDocument.write(fact("late", "1", "role-sought", "'role':'ceo'")))
                .post("/operations/valuations/preview?position=companies-0:999999&wait=10")
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:roundwire:problem:not-yet-applied"));
        given().contentType("application/cloudevents+json")
                .body("{}")
                .post("/operations/talent/preview")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatIsForetoldIsWhatTheAnswersSayAfterwards(long seed) {
        String company = "foretold-" + seed;
        Set<String> figures = new TreeSet<>();
        for (RecordedFact recorded : new Histories(seed).company(company, 12)) {
            Fact fact = recorded.fact();
            Foretold foretold = Foretold.by(ValuationsProjection.SERVICE, fact);
            List<String> pages = Stream.of("", "/rounds", "/valuation", "/valuation/history")
                    .map(page -> "/companies/" + company + page + foretold.query())
                    .toList();
            foretold.remember(pages);
            Service.write(List.of(fact));
            pages.forEach(foretold::holds);
            figures.addAll(foretold.figures());
        }
        assertTrue(figures.size() > 5, figures::toString);
    }
}
