package dev.roundwire.portfolios;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class InvestorAnswersTest {
    private static final String SEED = "'roundId':'seed','roundType':'seed','closedOn':'2020-01-10',"
            + "'raised':{'amount':'10000000','currency':'USD'},'preMoney':{'amount':'40000000','currency':'USD'},"
            + "'investments':[{'investor':{'id':'ladder-fund','kind':'fund'},"
            + "'amount':{'amount':'4000000','currency':'USD'},'lead':true},{'investor':{'id':'ladder-angel'}}]";

    @BeforeAll
    static void theStoryAndALadderAreTold() {
        Service.write(Story.companies());
        new Service("ladder")
                .tell("round-closed", SEED)
                .tell(
                        "round-closed",
                        "'roundId':'a','roundType':'series_a','closedOn':'2021-01-10',"
                                + "'raised':{'amount':'50000000','currency':'USD'},"
                                + "'preMoney':{'amount':'150000000','currency':'USD'}")
                .tell(
                        "company-acquired",
                        "'acquirer':{'id':'ladder-buyer'},'cash':{'amount':'60000000','currency':'USD'},"
                                + "'occurredOn':'2024-01-10'")
                .write();
    }

    private static ValidatableResponse get(String path) {
        return given().when().get(path).then();
    }

    @Test
    void ofXverseTheSumIsKnownAndNoPartOfIt() {
        get("/companies/xverse/holders")
                .statusCode(200)
                .body("company.id", equalTo("xverse"))
                .body("holders.investor.id", contains("tencent", "hillhouse", "5y-capital", "gaorong"))
                .body("holders[0].cost.min", equalTo("0.00"))
                .body("holders[0].cost.max", equalTo("40000000.00"))
                .body("holders[0].cost.how", equalTo("bounds"))
                .body("holders[0].stake", nullValue())
                .body("holders[0].mark", nullValue())
                .body("totals.cost.max", equalTo("40000000.00"))
                .body("incomplete", equalTo(false))
                .body("position", containsString("companies-"));
    }

    @Test
    void thePortfolioShowsThePositionAfterEachRound() {
        get("/investors/ladder-fund/portfolio?asOf=2021")
                .statusCode(200)
                .body("investor.id", equalTo("ladder-fund"))
                .body("investor.kind", equalTo("fund"))
                .body("positions", hasSize(1))
                .body("positions[0].company.id", equalTo("ladder"))
                .body("positions[0].rounds", equalTo(1))
                .body("positions[0].leads", equalTo(1))
                .body("positions[0].firstRoundOn", equalTo("2020-01-10"))
                .body("positions[0].cost.amount", equalTo("4000000"))
                .body("positions[0].cost.how", equalTo("reported"))
                .body("positions[0].stake", equalTo("0.06"))
                .body("positions[0].mark.amount", equalTo("12000000.00"))
                .body("positions[0].mark.how", equalTo("derived"))
                .body("positions[0].markedOn", equalTo("2021-01-10"))
                .body("positions[0].moic", equalTo("3"))
                .body("positions[0].dpi", equalTo("0"))
                .body("positions[0].status", equalTo("held"))
                .body("positions[0].boardSeats", empty())
                .body("totals.positions", equalTo(1))
                .body("totals.unrealised.amount", equalTo("12000000.00"))
                .body("totals.moic", equalTo("3"))
                .body("markBasis", equalTo("last-round mark, not fair value"))
                .body("asOf", equalTo("2021"));
    }

    @Test
    void theSaleRealisesThePosition() {
        get("/investors/ladder-fund/portfolio")
                .body("positions[0].realised.amount", equalTo("3600000.00"))
                .body("positions[0].stake", equalTo("0"))
                .body("positions[0].mark.amount", equalTo("0.00"))
                .body("positions[0].markedOn", nullValue())
                .body("positions[0].status", equalTo("realised"))
                .body("positions[0].assumedProRata", equalTo(true))
                .body("totals.dpi", equalTo("0.9"));
    }

    @Test
    void thePortfolioIsExplainedByFactsAndFormula() {
        get("/investors/ladder-fund/portfolio/explain?asOf=2021")
                .statusCode(200)
                .body("figures.figure", hasItem("/positions/0/stake"))
                .body("figures.find { it.figure == '/positions/0/cost' }.formula", equalTo("amount"))
                .body("figures.find { it.figure == '/positions/0/cost' }.inputs[0].event.id", equalTo("ladder-0"))
                .body("figures.find { it.figure == '/totals/moic' }", notNullValue());
    }

    @Test
    void everythingIsGivenInTheAskedCurrency() {
        get("/investors/ladder-fund/portfolio?asOf=2021&currency=EUR")
                .body("positions[0].cost.currency", equalTo("EUR"))
                .body("positions[0].cost.how", equalTo("derived"))
                .body("positions[0].stake", equalTo("0.06"))
                .body("currency", equalTo("EUR"));
    }

    @Test
    void coInvestorsWereInTheSameRounds() {
        get("/investors/tencent/co-investors")
                .statusCode(200)
                .body("coInvestors.investor.id", containsInAnyOrder("hillhouse", "5y-capital", "gaorong"))
                .body("coInvestors[0].rounds", equalTo(1))
                .body("coInvestors[0].companies", equalTo(1))
                .body("coInvestors[0].shared[0].company.id", equalTo("xverse"));
        get("/investors/tencent/co-investors/explain")
                .body("figures[0].figure", equalTo("/coInvestors/0/rounds"))
                .body("figures[0].inputs[0].event.id", equalTo("xverse-angel-closed"));
    }

    @Test
    void whoIsKnownAndHoldsNothingHasNoPositions() {
        get("/investors/ladder-buyer/portfolio")
                .statusCode(200)
                .body("positions", empty())
                .body("totals.positions", equalTo(0))
                .body("totals.cost.amount", equalTo("0.00"))
                .body("totals.moic", nullValue());
        get("/investors/ladder-buyer/co-investors").statusCode(200).body("coInvestors", empty());
    }

    @Test
    void whoNobodyEverHeardOfIsNotFound() {
        get("/investors/nobody/portfolio")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:roundwire:problem:not-found"));
        get("/companies/nobody/holders").statusCode(404);
        get("/investors/ladder-fund/portfolio?knownAt=2020-01-01").statusCode(404);
    }

    @Test
    void wangXingSitsOnTheBoardInPersonAndSequoiaGotItsPartOfTheCash() {
        get("/investors/wang-xing/portfolio")
                .body("positions[0].boardSeats[0].person.id", equalTo("wang-xing"))
                .body("positions[0].boardSeats[0].seat", equalTo("director"));
        get("/investors/sequoia-china/portfolio")
                .body("positions[0].cost.amount", equalTo("28000000"))
                .body("positions[0].realised.min", equalTo("5673550.00"))
                .body("positions[0].realised.max", equalTo("5675880.00"))
                .body("positions[0].assumedProRata", equalTo(true));
    }

    @Test
    void aRetractedInvestmentIsGoneFromItsRecordingOnAndTheInvestorStaysKnown() {
        Service service = new Service("taken-back")
                .tell(
                        "round-closed",
                        "'roundId':'a','roundType':'seed','raised':{'amount':'5','currency':'USD'},"
                                + "'investments':[{'investor':{'id':'gone-fund'}}]")
                .write();
        String recordedAt = given().when()
                .get("/companies/taken-back/holders/explain")
                .path("figures.inputs.flatten().find { it.event != null }.event.recordedAt");
        service.tell("event-retracted", "'target':{'id':'taken-back-0'}").write();

        get("/investors/gone-fund/portfolio").statusCode(200).body("positions", empty());
        get("/investors/gone-fund/portfolio?knownAt=" + recordedAt).body("positions", hasSize(1));
    }

    @Test
    void whatLinksAnInvestorToACompanyLaterChangesNoEarlierAnswer() {
        new Service("held-before")
                .tell(
                        "round-closed",
                        "'roundId':'a','roundType':'seed','investments':[{'investor':{'id':'late-fund'}}]")
                .write();
        Service later = new Service("linked-later")
                .tell(
                        "valuation-reported",
                        "'valuation':{'amount':'5','currency':'USD'},'confidence':'rumoured','asOf':'2014'")
                .write();
        String before = "/investors/late-fund/portfolio?knownAt=" + Instant.now();
        get(before).statusCode(200).body("hidden", equalTo(0));

        later.tell(
                        "round-closed",
                        "'roundId':'b','roundType':'series_a','investments':[{'investor':{'id':'late-fund'}}]")
                .write();

        get(before).statusCode(200).body("hidden", equalTo(0)).body("positions", hasSize(1));
        get("/investors/late-fund/portfolio").body("hidden", equalTo(1)).body("positions", hasSize(2));
    }

    @Test
    void whatLinksAnInvestorToACompanyInAFactPublishedLaterChangesNoEarlierAnswer() {
        new Service("published-later")
                .tell(
                        "valuation-reported",
                        "'valuation':{'amount':'5','currency':'USD'},'confidence':'rumoured','asOf':'2014',"
                                + "'sources':[{'publishedOn':'2014-01-01'}]")
                .tell("company-closed", "'on':'2015','sources':[{'publishedOn':'2014-06-01'}]")
                .tell(
                        "round-closed",
                        "'roundId':'a','roundType':'seed','investments':[{'investor':{'id':'told-later-fund'}}],"
                                + "'sources':[{'publishedOn':'2016'}]")
                .write();
        for (String view : List.of("portfolio", "co-investors")) {
            String asked = "/investors/told-later-fund/" + view + "?asOf=2015-06&publishedBy=";
            get(asked + "2016-12-30").statusCode(200).body("hidden", equalTo(0)).body("possibly", nullValue());
            get(asked + "2016-12-31").statusCode(200).body("hidden", equalTo(1)).body("possibly", hasSize(2));
        }
    }

    @Test
    void theSameAnswerIsNotSentTwice() {
        for (String path : List.of(
                "/companies/xverse/holders",
                "/companies/xverse/holders/explain",
                "/investors/tencent/portfolio",
                "/investors/tencent/portfolio/explain",
                "/investors/tencent/co-investors",
                "/investors")) {
            Response first = given().when().get(path);
            assertEquals(200, first.statusCode(), path);
            given().header("If-None-Match", first.header("ETag"))
                    .when()
                    .get(path)
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void aPositionThatIsNotAppliedInTimeIsRefusedWithRetryAfter() {
        get("/investors/tencent/portfolio?position=companies-0:1000000&wait=10")
                .statusCode(503)
                .header("Retry-After", notNullValue());
    }

    @Test
    void unknownFieldsAreNullAndNeverMissing() {
        Map<String, Object> position =
                given().when().get("/investors/tencent/portfolio").path("positions[0]");
        for (String field : List.of(
                "company",
                "rounds",
                "leads",
                "firstRoundOn",
                "lastRoundOn",
                "cost",
                "stake",
                "mark",
                "markedOn",
                "realised",
                "moic",
                "dpi",
                "status",
                "boardSeats")) {
            assertEquals(true, position.containsKey(field), field);
        }
    }
}
