package dev.roundwire.talent;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A founder whom only the person's own facts name, of a company whose own facts date its founding (T1).
@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class FoundingDateTest {
    private static boolean told;

    @BeforeEach
    void peopleCameToAnEmployerIn2015AndToTheirCompaniesWhenever() {
        if (!told) {
            Service.tell(
                    left("dated-one"),
                    joined("dated-one", "dated-old", "2016"),
                    founded("dated-old", "2010", "reported"),
                    round("dated-old"),
                    left("dated-two"),
                    joined("dated-two", "dated-new", "2012"),
                    founded("dated-new", "2017/..", "reported"),
                    round("dated-new"),
                    left("dated-three"),
                    joined("dated-three", "dated-rumour", "2016"),
                    founded("dated-rumour", "2010", "rumoured"),
                    round("dated-rumour"));
            told = true;
        }
    }

    private static Fact left(String person) {
        return Given.fact(
                person + "-left",
                "founder-left",
                "{'founder':{'id':'" + person
                        + "'},'employer':{'id':'dated-bigco'},'joinedOn':'2015','leftOn':'2018'}");
    }

    private static Fact joined(String person, String company, String on) {
        return Given.fact(
                person + "-joined",
                "founder-joined",
                "{'founder':{'id':'" + person + "'},'company':{'id':'" + company + "'},'role':'cofounder','joinedOn':'"
                        + on + "'}");
    }

    private static Fact founded(String company, String on, String confidence) {
        return Given.fact(
                company + "-founded",
                "company-founded",
                "{'company':{'id':'" + company + "'},'foundedOn':'" + on + "','confidence':'" + confidence + "'}");
    }

    private static Fact round(String company) {
        return Given.fact(
                company + "-seed",
                "round-closed",
                "{'company':{'id':'" + company + "'},'roundId':'seed','roundType':'seed','closedOn':'2019',"
                        + "'raised':{'amount':'5','currency':'USD'},'investments':[{'investor':{'id':'fund'}}]}");
    }

    @Test
    void whatWasFoundedBeforeTheFounderCameToTheEmployerDidNotComeOfLeavingIt() {
        assertEquals(List.of("dated-new", "dated-rumour"), companies(""));
        assertEquals(List.of("dated-new"), companies("&confidence=rumoured"));
    }

    @Test
    void theEmployersOfAListCountTheSameCompanies() {
        assertEquals(2, employer("").get("companies"));
        assertEquals(
                Map.of("amount", "10.00", "currency", "USD", "how", "derived", "confidence", "reported"),
                employer("").get("raised"));
        assertEquals(1, employer("&confidence=rumoured").get("companies"));
    }

    @Test
    void rowsSayWhatFactsSay() {
        for (String query : List.of("", "&confidence=rumoured", "&confidence=confirmed")) {
            assertEquals(flows(query + "&knownAt=2100-01-01"), flows(query), query);
            assertEquals(employers(query + "&knownAt=2100-01-01"), employers(query), query);
        }
    }

    private static List<String> companies(String query) {
        return given().when()
                .get("/talent-flow?employer=dated-bigco" + query)
                .jsonPath()
                .getList("flows.company.id");
    }

    private static List<Map<String, Object>> flows(String query) {
        return given().when()
                .get("/talent-flow?employer=dated-bigco" + query)
                .jsonPath()
                .getList("flows");
    }

    private static Map<String, Object> employer(String query) {
        return given().when()
                .get("/employers?limit=1000" + query)
                .jsonPath()
                .getMap("items.find { it.employer.id == 'dated-bigco' }");
    }

    private static List<Map<String, Object>> employers(String query) {
        return given().when().get("/employers?limit=1000" + query).jsonPath().getList("items");
    }
}
