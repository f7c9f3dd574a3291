package dev.roundwire.portfolios;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class PossiblyInListsTest {
    @BeforeAll
    static void twoInvestorsShareACompanyThatClosedARoundSomeDayIn2021() {
        new Service("possibly-held")
                .tell(
                        "round-closed",
                        "'roundId':'a','roundType':'seed','closedOn':'2020','investments':["
                                + "{'investor':{'id':'possibly-one'}},{'investor':{'id':'possibly-two'}}]")
                .tell("round-closed", "'roundId':'b','roundType':'series_a','closedOn':'2021'")
                .tell("round-closed", "'roundId':'c','roundType':'series_b','closedOn':'2021','confidence':'rumoured'")
                .write();
    }

    private static ValidatableResponse list(String query) {
        return given().queryParam("name", "possibly-")
                .when()
                .get("/investors" + query)
                .then();
    }

    @Test
    void factsOfACompanyThatSeveralOfTheListShareAreNamedAndCountedOnce() {
        list("?asOf=2021-06")
                .statusCode(200)
                .body("items.investor.id", contains("possibly-one", "possibly-two"))
                .body("possibly.id", contains("possibly-held-1"))
                .body("hidden", equalTo(1));
    }

    @Test
    void theListOfThePresentNamesNone() {
        list("").body("items.size()", equalTo(2)).body("possibly", nullValue()).body("hidden", equalTo(1));
    }

    @Test
    void aCompanyWhoseFactWasTakenBackIsNoInvestor() {
        new Service("possibly-retracted")
                .tell("round-closed", "'roundId':'a','roundType':'seed','closedOn':'2020'")
                .tell("event-retracted", "'target':{'id':'possibly-retracted-0'}")
                .write();
        given().when().get("/investors/possibly-retracted/portfolio").then().statusCode(404);
    }
}
