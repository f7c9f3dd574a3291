package dev.roundwire.portfolios;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
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
class InvestorListsTest {
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
    void investorsAreFoundByAnyName() {
        given().queryParam("name", "腾讯")
                .when()
                .get("/investors")
                .then()
                .statusCode(200)
                .body("items.investor.id", contains("tencent"))
                .body("items[0].positions", equalTo(1))
                .body("items[0].cost.max", equalTo("40000000.00"));
        given().when()
                .get("/investors?name=SEQUOIA&kind=fund")
                .then()
                .body("items.investor.id", contains("sequoia-china"));
        given().when().get("/investors?name=sequoia&kind=person").then().body("items", empty());
    }

    @Test
    void aDateInAListIsNoMoreExactThanItsFact() {
        given().when()
                .get("/investors?name=tencent")
                .then()
                .body("items[0].firstRoundOn", equalTo("2021-06"))
                .body("items[0].lastRoundOn", equalTo("2021-06"));
        given().when().get("/investors?name=sequoia").then().body("items[0].firstRoundOn", equalTo("../2023-06-29"));
    }

    @Test
    void thoseThatPutTheMostInComeFirst() {
        given().queryParam("name", "wang")
                .when()
                .get("/investors?sort=-cost")
                .then()
                .body("items.investor.id", contains("wang-huiwen", "wang-xing"));
    }

    @Test
    void listsTravelInTime() {
        given().queryParam("name", "wang")
                .when()
                .get("/investors?publishedBy=2023-04-30")
                .then()
                .body("items.investor.id", contains("wang-huiwen"))
                .body("items[0].unrealised.amount", equalTo("50000000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id", "-id", "cost", "-cost", "-unrealised", "moic", "-lastRoundOn", "firstRoundOn", "leads"})
    void thePagesOfAListAreTheList(String sort) {
        List<Object> whole = page("/investors?limit=1000&sort=" + sort).path("items");
        List<Object> paged = new ArrayList<>();
        String next = "/investors?limit=20&sort=" + sort;
        while (next != null) {
            Response page = page(next);
            paged.addAll(page.path("items"));
            String cursor = page.path("next");
            assertEquals(cursor != null, page.header("Link") != null);
            next = cursor == null ? null : "/investors?limit=20&sort=" + sort + "&cursor=" + cursor;
        }
        assertFalse(whole.isEmpty());
        assertEquals(whole, paged);
    }

    /// Rows are a shorter way to the same answer: what is published by the end of days is what is true.
    @ParameterizedTest
    @ValueSource(strings = {"id", "-id", "-cost", "-realised", "-moic", "dpi", "-positions", "rounds", "-lastRoundOn"})
    void rowsSayWhatARefoldSays(String sort) {
        for (String confidence : List.of("confirmed", "reported", "rumoured")) {
            String question = "?limit=7&sort=" + sort + "&confidence=" + confidence;
            Response rows = page("/investors" + question);
            Response refolded = page("/investors" + question + "&publishedBy=9999-12-31");
            assertEquals(rows.<List<Object>>path("items"), refolded.path("items"));
            assertEquals(rows.<Object>path("next"), refolded.path("next"));
        }
    }

    @Test
    void theNextPageIsLinked() {
        given().when().get("/investors?limit=1").then().header("Link", containsString("rel=\"next\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=x", "sort=beauty", "kind=alien", "cursor=%21"})
    void whatNoListCanDoIsRefused(String query) {
        given().when().get("/investors?" + query).then().statusCode(400);
    }

    private static Response page(String path) {
        Response response = given().urlEncodingEnabled(false).when().get(path);
        assertEquals(200, response.statusCode(), response.asString());
        return response;
    }
}
