package dev.roundwire.valuations;

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
    static void aCompanyClosedARoundSomeDayIn2021() {
        new Service("possibly-co")
                .tell(
                        "round-closed",
                        "'roundId':'a','roundType':'seed','closedOn':'2020','postMoney':{'amount':'9','currency':'USD'}")
                .tell(
                        "round-closed",
                        "'roundId':'b','roundType':'series_a','closedOn':'2021','postMoney':{'amount':'99','currency':'USD'}")
                .tell("round-closed", "'roundId':'c','roundType':'series_b','closedOn':'2021','confidence':'rumoured'")
                .write();
    }

    private static ValidatableResponse list(String path, String query) {
        return given().queryParam("name", "possibly-co")
                .when()
                .get(path + query)
                .then();
    }

    @Test
    void aListNamesTheFactsWhosePeriodTheAskedTimeFallsInto() {
        for (String path : new String[] {"/companies", "/valuations"}) {
            list(path, "?asOf=2021-06")
                    .statusCode(200)
                    .body("items.size()", equalTo(1))
                    .body("possibly.id", contains("possibly-co-1"))
                    .body("hidden", equalTo(1));
        }
    }

    @Test
    void itNamesNoneWhereAllIsCertain() {
        list("/companies", "?asOf=2021").body("items.size()", equalTo(1)).body("possibly", nullValue());
        list("/companies", "").body("items.size()", equalTo(1)).body("possibly", nullValue());
    }

    @Test
    void itSaysWhereItMayStillChange() {
        list("/companies", "?knownAt=2100-01-01").body("settled", equalTo(false));
        list("/companies", "?asOf=2021-06").body("settled", nullValue());
    }
}
