package dev.roundwire.valuations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class CompanyAnswersTest {
    @BeforeAll
    static void theStoryIsTold() {
        Service.write(Story.companies());
    }

    @Test
    void lightYearWasWorthTwoHundredMillionAsThePressHadItInApril() {
        given().when()
                .get("/companies/light-year/valuation?publishedBy=2023-04-01")
                .then()
                .statusCode(200)
                .body("company.id", equalTo("light-year"))
                .body("latest.postMoney.amount", equalTo("200000000"))
                .body("latest.postMoney.how", equalTo("reported"))
                .body("latest.postMoney.confidence", equalTo("reported"))
                .body("latest.preMoney.amount", equalTo("150000000.00"))
                .body("latest.preMoney.how", equalTo("derived"))
                .body("latest.on", equalTo("2023-02-13"))
                .body("latest.source", equalTo("round"))
                .body("latest.roundId", equalTo("light-year-founder"))
                .body("publishedBy", equalTo("2023-04-01"))
                .body("confidence", equalTo("reported"))
                .body("currency", equalTo("USD"))
                .body("incomplete", equalTo(false))
                .body("position", containsString("companies-"));
    }

    @Test
    void lightYearWasWorthItsCashAsThePressHadItInJuly() {
        given().when()
                .get("/companies/light-year/valuation?publishedBy=2023-07-01")
                .then()
                .body("latest.postMoney.amount", equalTo("233000000"))
                .body("latest.source", equalTo("acquisition"))
                .body("latest.stale", equalTo(true));
    }

    @Test
    void thePriceOfTheRoundOf2023IsDerivedFromItsRoundedStakes() {
        given().when()
                .get("/companies/light-year/valuation/history")
                .then()
                .body("points.kind", contains("round", "report", "round", "acquisition"))
                .body("points[2].roundId", equalTo("light-year-2023"))
                .body("points[2].postMoney.min", equalTo("1149425287.35"))
                .body("points[2].postMoney.max", equalTo("1149897330.60"))
                .body("points[2].postMoney.how", equalTo("bounds"));
    }

    @Test
    void theExplanationOfTheValuationNamesItsFacts() {
        given().when()
                .get("/companies/light-year/valuation/explain?publishedBy=2023-04-01")
                .then()
                .statusCode(200)
                .body("figures.figure", contains("/latest/postMoney", "/latest/preMoney"))
                .body("figures[1].formula", equalTo("postMoney - raised"))
                .body("figures[1].inputs[0].event.id", equalTo("light-year-founder-valuation"))
                .body("figures[1].inputs[1].event.id", equalTo("light-year-founder-money"))
                .body("figures[1].inputs[1].event.sources[0].publishedOn", equalTo("2023-02-13"));
    }

    @Test
    void confirmedFactsAloneSayNothingOfLightYearsWorthInFebruary() {
        given().when()
                .get("/companies/light-year/valuation?confidence=confirmed&asOf=2023-03")
                .then()
                .body("latest", nullValue())
                .body("hidden", notNullValue())
                .body("confidence", equalTo("confirmed"));
    }

    @Test
    void theCompanyIsWhatItsFactsTellTogether() {
        given().when()
                .get("/companies/light-year")
                .then()
                .body("id", equalTo("light-year"))
                .body("names.value", hasItem("光年之外"))
                .body("legalName", equalTo("北京光年之外科技有限公司"))
                .body("foundedOn", equalTo("2023-02"))
                .body("founders", hasSize(3))
                .body("founders[0].id", equalTo("wang-huiwen"))
                .body("fields", contains("large models"))
                .body("status", equalTo("acquired"))
                .body("funding.rounds", equalTo(2))
                .body("funding.raised.min", equalTo("50000000.00"))
                .body("funding.raised.max", nullValue())
                .body("funding.undisclosedRounds", equalTo(1))
                .body("funding.commitments", hasSize(2));
    }

    @Test
    void westlakeXinchenRaisedAnHonestRangeAndSeeksACeo() {
        given().when()
                .get("/companies/westlake-xinchen")
                .then()
                .body("funding.raised.min", equalTo("1000000"))
                .body("funding.raised.max", equalTo("10000000"))
                .body("funding.firstRoundOn", nullValue())
                .body("seeking", contains("ceo"));
    }

    @Test
    void theRoundsNameTheirInvestorsAndKeepWhatIsUnknownNull() {
        given().when()
                .get("/companies/xverse/rounds")
                .then()
                .body("rounds", hasSize(1))
                .body("rounds[0].roundId", equalTo("xverse-angel"))
                .body("rounds[0].on", equalTo("2021-06"))
                .body("rounds[0].raised.amount", equalTo("40000000"))
                .body("rounds[0].postMoney", nullValue())
                .body("rounds[0].investors", hasSize(4))
                .body("rounds[0].investors[0].amount", nullValue())
                .body("rounds[0].events[0].id", equalTo("xverse-angel-closed"));
    }

    @Test
    void aRumouredCompanyIsHiddenUnlessRumoursAreAskedFor() {
        given().when()
                .get("/companies/boson-ai")
                .then()
                .statusCode(200)
                .body("hidden", equalTo(1))
                .body("names", empty());
        given().when()
                .get("/companies/boson-ai?confidence=rumoured")
                .then()
                .body("hidden", equalTo(0))
                .body("names.value", hasItem("Boson.ai"));
    }

    @Test
    void aFactWhosePeriodHasBegunIsPossible() {
        given().when()
                .get("/companies/xverse/rounds?asOf=2021-06-15")
                .then()
                .body("rounds", empty())
                .body("possibly.id", hasItem("xverse-angel-closed"))
                .body("asOf", equalTo("2021-06-15"));
    }

    @Test
    void aCompanyThatTheLogNeverHeardOfIsNotFound() {
        given().when()
                .get("/companies/nobody/valuation")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:roundwire:problem:not-found"));
    }

    @Test
    void aCompanyThatTheLogHadNotHeardOfThenIsNotFound() {
        given().when().get("/companies/light-year?knownAt=2020-01-01").then().statusCode(404);
    }

    @Test
    void aKnownAtInTheFutureIsAnsweredAsUnsettled() {
        given().when()
                .get("/companies/light-year?knownAt=2099-01-01")
                .then()
                .statusCode(200)
                .body("settled", equalTo(false));
    }

    @Test
    void aPositionThatIsNotAppliedInTimeIsRefusedWithRetryAfter() {
        given().when()
                .get("/companies/light-year?position=companies-0:1000000&wait=10")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:roundwire:problem:not-yet-applied"));
    }

    @Test
    void everyParameterAtFaultIsNamed() {
        given().when()
                .get("/companies/light-year?asOf=yesterday&currency=BTC")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/asOf", "/currency"));
    }

    @Test
    void theSameAnswerIsNotSentTwice() {
        for (String path : List.of("", "/rounds", "/valuation", "/valuation/history", "/valuation/history/explain")) {
            Response first = given().when().get("/companies/xverse" + path);
            given().header("If-None-Match", first.header("ETag"))
                    .when()
                    .get("/companies/xverse" + path)
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void moneyWithoutARateIsNullForAReason() {
        Service service = new Service("no-rate")
                .tell(
                        "round-closed",
                        "'roundId':'a','roundType':'series_a','closedOn':'2024-05-22',"
                                + "'raised':{'amount':'100000000','currency':'CNY'}")
                .write();
        service.get("")
                .body("funding.raised.min", equalTo("0.00"))
                .body("funding.raised.max", nullValue())
                .body("funding.undisclosedRounds", equalTo(0))
                .body("unconverted[0].about", equalTo("rounds/a/raised"))
                .body("unconverted[0].reason", containsString("no exchange rate from CNY to USD"));
        service.get("/rounds?currency=CNY")
                .body("rounds[0].raised.amount", equalTo("100000000"))
                .body("unconverted", empty());
        service.get("/rounds")
                .body("rounds[0].raised", nullValue())
                .body("rounds[0].stated.raised.currency", equalTo("CNY"));
    }

    @Test
    void aRetractedFactIsGoneFromItsRecordingOnAndNotBefore() {
        Service service = new Service("taken-back")
                .tell("round-closed", "'roundId':'a','roundType':'seed','raised':{'amount':'5','currency':'USD'}")
                .write();
        Response before = given().when().get("/companies/taken-back/rounds/explain");
        String recordedAt = before.path("figures[0].inputs[0].event.recordedAt");
        service.tell("event-retracted", "'target':{'id':'taken-back-0'}").write();

        service.get("/rounds").statusCode(200).body("rounds", empty());
        service.get("/rounds?knownAt=" + recordedAt).body("rounds", hasSize(1));
    }

    @Test
    void unreadFieldsAreNeverMissing() {
        Map<String, Object> company =
                given().when().get("/companies/jia-stealth").path("$");
        for (String field : List.of("legalName", "country", "foundedOn", "funding", "possibleDuplicates", "knownAt")) {
            assertEquals(true, company.containsKey(field), field);
        }
        given().when().get("/companies/jia-stealth").then().body("id", not(nullValue()));
    }
}
