package dev.roundwire.talent;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class PossiblyInListsTest {
    private static boolean told;

    @BeforeEach
    void oneLeftIn2018AndOneSomeDayIn2021() {
        if (!told) {
            Service.tell(
                    left("possibly-ada", "2018"),
                    left("possibly-bob", "2021"),
                    Given.fact(
                            "possibly-founded",
                            "company-founded",
                            "{'company':{'id':'possibly-co'},'foundedOn':'2019','founders':[{'id':'possibly-ada'}]}"),
                    round("possibly-seed", "2019"),
                    round("possibly-a", "2021"),
                    Given.fact(
                            "possibly-elsewhere",
                            "founder-left",
                            "{'founder':{'id':'possibly-eve'},'employer':{'id':'possibly-other'},'leftOn':'2021'}"),
                    Given.fact(
                            "possibly-rumour",
                            "founder-left",
                            "{'founder':{'id':'possibly-ada'},'employer':{'id':'possibly-third'},'confidence':'rumoured'}"),
                    Given.fact(
                            "possibly-before",
                            "founder-left",
                            "{'founder':{'id':'possibly-ada'},'employer':{'id':'possibly-bigco-2'},'leftOn':'2010'}"));
            told = true;
        }
    }

    private static Fact left(String person, String on) {
        return Given.fact(
                person + "-left",
                "founder-left",
                "{'founder':{'id':'" + person + "'},'employer':{'id':'possibly-bigco'},'leftOn':'" + on + "'}");
    }

    private static Fact round(String id, String on) {
        return Given.fact(
                id,
                "round-closed",
                "{'company':{'id':'possibly-co'},'roundId':'" + id + "','roundType':'seed','closedOn':'" + on
                        + "','raised':{'amount':'5','currency':'USD'}}");
    }

    private static JsonPath get(String path) {
        return given().when().get(path).jsonPath();
    }

    @Test
    void aFlowNamesTheFactsOfItsPeopleAndCompanies() {
        assertEquals(
                List.of("possibly-a"),
                get("/talent-flow?employer=possibly-bigco&asOf=2021-06").getList("possibly.id"));
        assertNull(get("/talent-flow?employer=possibly-bigco").get("possibly"));
    }

    @Test
    void employersNameThoseWhoMayHaveLeftThemToo() {
        Set<Object> possibly =
                Set.copyOf(get("/employers?limit=1000&asOf=2021-06").getList("possibly.id"));
        assertEquals(true, possibly.containsAll(Set.of("possibly-bob-left", "possibly-a")));
        assertEquals(false, possibly.contains("possibly-elsewhere"));
        assertNull(get("/employers?limit=1000").get("possibly"));
    }

    @Test
    void whatIsHiddenOfOneWhoLeftSeveralIsCountedOnce() {
        int hidden = get("/employers?limit=1000").getInt("hidden");
        assertEquals(hidden, get("/employers?limit=1000&knownAt=2100-01-01").getInt("hidden"));
        Service.tell(Given.fact(
                "possibly-rumour-2",
                "founder-left",
                "{'founder':{'id':'possibly-ada'},'employer':{'id':'possibly-fourth'},'confidence':'rumoured'}"));
        assertEquals(hidden + 1, get("/employers?limit=1000").getInt("hidden"));
    }
}
