package dev.roundwire.valuations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.testing.Histories;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class CompanyListsTest {
    @BeforeAll
    static void theStoryAndManyOtherCompaniesAreTold() {
        List<Fact> facts = new ArrayList<>(Story.companies());
        for (int number = 0; number < 40; number++) {
            new Histories(number)
                    .company("random-" + number, 1 + number % 12).stream()
                            .map(RecordedFact::fact)
                            .forEach(facts::add);
        }
        Service.write(facts);
    }

    @Test
    void companiesAreFoundByAnyName() {
        given().queryParam("name", "元象")
                .when()
                .get("/companies")
                .then()
                .statusCode(200)
                .body("items.id", contains("xverse"))
                .body("items[0].funding.raised.amount", equalTo("40000000"))
                .body("items[0].status", equalTo("operating"))
                .body("next", nullValue());
    }

    @Test
    void companiesAreFilteredByFieldAndStatus() {
        given().queryParam("field", "Large Models")
                .queryParam("status", "acquired")
                .when()
                .get("/companies")
                .then()
                .body("items.id", contains("light-year"));
        given().when().get("/companies?status=dead").then().statusCode(400).body("errors.pointer", contains("/status"));
    }

    @Test
    void companiesAreFilteredByTheirCountryHoweverItIsWritten() {
        String founded = "{'company':{'id':'far-off'},'country':'NZL'}";
        Service.write(List.of(Given.fact("far-off-1", "company-founded", founded)));
        for (String country : List.of("NZ", "nz", "NZL")) {
            given().when().get("/companies?country=" + country).then().body("items.id", contains("far-off"));
        }
        given().when().get("/companies?country=XX").then().statusCode(400).body("errors.pointer", contains("/country"));
    }

    @Test
    void aCompanyOfRumoursIsListedOnlyWhereRumoursCount() {
        given().queryParam("name", "boson").when().get("/companies").then().body("items", empty());
        given().queryParam("name", "boson")
                .when()
                .get("/companies?confidence=rumoured")
                .then()
                .body("items.id", contains("boson-ai"));
    }

    @Test
    void aCompanyOfWhichNothingWasTrueThenIsNotListed() {
        given().when().get("/companies?asOf=2020&limit=1000").then().body("items.id", not(hasItem("light-year")));
    }

    @Test
    void valuationsShowTheLatestOfEachCompany() {
        given().queryParam("name", "light-year")
                .when()
                .get("/valuations")
                .then()
                .body("items[0].company.id", equalTo("light-year"))
                .body("items[0].latest.postMoney.amount", equalTo("233000000"))
                .body("items[0].latest.source", equalTo("acquisition"))
                .body("items[0].latest.stale", equalTo(true));
    }

    @Test
    void valuationsTravelInTime() {
        given().queryParam("name", "light-year")
                .when()
                .get("/valuations?publishedBy=2023-04-01")
                .then()
                .body("items[0].latest.postMoney.amount", equalTo("200000000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id", "-id", "raised", "-raised", "rounds", "-postMoney", "preMoney", "-on", "firstRoundOn"})
    void thePagesOfAListAreTheList(String sort) {
        for (String path : List.of("/companies", "/valuations")) {
            List<Object> whole = page(path + "?limit=1000&sort=" + sort).path("items");
            List<Object> paged = new ArrayList<>();
            String next = path + "?limit=7&sort=" + sort;
            while (next != null) {
                Response page = page(next);
                paged.addAll(page.path("items"));
                String cursor = page.path("next");
                assertEquals(cursor != null, page.header("Link") != null);
                next = cursor == null ? null : path + "?limit=7&sort=" + sort + "&cursor=" + cursor;
            }
            assertFalse(whole.isEmpty());
            assertEquals(whole, paged);
        }
    }

    /// Rows are a shorter way to the same answer: what is true at the end of days is what is true.
    @ParameterizedTest
    @ValueSource(strings = {"id", "-id", "-raised", "rounds", "-postMoney", "preMoney", "-on", "firstRoundOn"})
    void rowsSayWhatARefoldSays(String sort) {
        for (String confidence : List.of("confirmed", "reported", "rumoured")) {
            String question = "?limit=20&sort=" + sort + "&confidence=" + confidence;
            Response rows = page("/companies" + question);
            Response refolded = page("/companies" + question + "&publishedBy=9999-12-31");
            assertEquals(rows.<List<Object>>path("items"), refolded.path("items"));
            assertEquals(rows.<Object>path("next"), refolded.path("next"));
        }
    }

    @Test
    void theNextPageIsLinked() {
        given().when()
                .get("/companies?limit=1")
                .then()
                .header("Link", containsString("rel=\"next\""))
                .header("Link", containsString("cursor="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=x", "sort=beauty", "cursor=%21", "sort=raised&cursor=PQ"})
    void whatNoListCanDoIsRefused(String query) {
        given().when().get("/companies?" + query).then().statusCode(400);
    }

    @Test
    void anUnchangedListIsNotSentAgain() {
        String tag = page("/companies").header("ETag");
        given().header("If-None-Match", tag).when().get("/companies").then().statusCode(304);
    }

    private static Response page(String path) {
        Response response = given().urlEncodingEnabled(false).when().get(path);
        assertEquals(200, response.statusCode(), response.asString());
        return response;
    }
}
