package dev.roundwire.talent;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Position;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The questions of the story of 2023, asked over HTTP.
@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class TalentAnswersTest {
    private static boolean told;

    @BeforeEach
    void tellTheStoryOnce() {
        if (!told) {
            Service.tell(Service.story());
            told = true;
        }
    }

    @Test
    void aCareerIsWhatWasLeftJoinedAndFounded() {
        get("/founders/lan-zhenzhong")
                .statusCode(200)
                .body("founder.id", equalTo("lan-zhenzhong"))
                .body("founder.names.value", hasItem("蓝振忠"))
                .body("career.kind", contains("left", "joined", "founded"))
                .body("career.organisation.id", contains("google", "westlake-university", "westlake-xinchen"))
                .body("career[0].to", equalTo("2020"))
                .body("career[0].events.id", contains("lan-zhenzhong-left-google"))
                .body("career[2].confidence", equalTo("confirmed"))
                .body("confidence", equalTo("reported"))
                .body("currency", equalTo("USD"))
                .body("incomplete", equalTo(false))
                .body("hidden", equalTo(0))
                .body("position", notNullValue());
    }

    @Test
    void rumoursAreHiddenAndCountedUntilTheyAreAskedFor() {
        get("/founders/li-mu").statusCode(200).body("career", empty()).body("hidden", equalTo(2));
        get("/founders/li-mu?confidence=rumoured")
                .body("career.organisation.id", contains("boson-ai", "amazon"))
                .body("career[1].progress.rumoured.event.id", equalTo("li-mu-left-amazon"))
                .body("hidden", equalTo(0));
        get("/employers/amazon/leavers")
                .statusCode(200)
                .body("leavers", empty())
                .body("hidden", equalTo(1));
    }

    @Test
    void whoOnlyACompanyNamesIsKnown() {
        get("/founders/alex-smola").statusCode(200).body("career", empty()).body("hidden", equalTo(1));
        get("/founders/alex-smola?confidence=rumoured")
                .body("founder.names[0].value", equalTo("Alex Smola"))
                .body("career.organisation.id", contains("boson-ai"));
        get("/founders/nobody").statusCode(404).body("type", equalTo("urn:roundwire:problem:not-found"));
    }

    @Test
    void leaversStandWithWhatTheyFounded() {
        get("/employers/google/leavers")
                .statusCode(200)
                .body("employer.id", equalTo("google"))
                .body("leavers.founder.id", contains("lan-zhenzhong", "qie-xiaohu"))
                .body("leavers[0].background", equalTo("technical"))
                .body("leavers[0].companies[0].company.id", equalTo("westlake-xinchen"))
                .body("leavers[0].companies[0].daysToFounding", equalTo(Map.of("min", 1, "max", 730)))
                .body("leavers[0].companies[0].daysToFirstMoney", nullValue())
                .body("leavers[0].companies[0].raised.min", equalTo("1000000"))
                .body("raised.max", equalTo("10000000"));
    }

    @Test
    void alumniInvestmentsAreBoundsWhereNobodyTellsTheSplit() {
        get("/employers/tencent/alumni-investments")
                .statusCode(200)
                .body("investments.roundId", contains("xverse-angel"))
                .body("investments[0].via.id", equalTo("tencent"))
                .body("investments[0].amount.min", equalTo("0.00"))
                .body("investments[0].amount.max", equalTo("40000000.00"))
                .body("investments[0].daysSinceLeaving.min", equalTo(1))
                .body("total.how", equalTo("bounds"));
        get("/employers/meituan/alumni-investments")
                .body("investments.kind", contains("acquisition"))
                .body("total.amount", equalTo("233000000"));
    }

    @Test
    void everyFigureIsExplained() {
        get("/employers/tencent/alumni-investments/explain")
                .statusCode(200)
                .body("figures.figure", hasItems("/investments/0/amount/max", "/investments/0/daysSinceLeaving/min"))
                .body(
                        "figures.find { it.figure == '/investments/0/daysSinceLeaving/min' }.formula",
                        equalTo("roundFirstDay - leftLastDay"))
                .body(
                        "figures.find { it.figure == '/investments/0/daysSinceLeaving/min' }.inputs.event.id",
                        contains("xverse-angel-closed", "yao-xing-left-tencent"));
        get("/employers/google/leavers/explain").statusCode(200).body("figures.figure", hasItem("/raised"));
        get("/founders/yao-xing/explain").statusCode(200).body("figures", empty());
    }

    @Test
    void anEmployerThatIsMentionedNowhereIsUnknownAndOneWithoutLeaversIsEmpty() {
        get("/employers/nowhere/leavers").statusCode(404);
        get("/employers/hillhouse/leavers").statusCode(200).body("leavers", empty());
        get("/employers/hillhouse/alumni-investments").statusCode(200).body("total.amount", equalTo("0.00"));
        get("/employers/tencent/leavers?knownAt=2000-01-01").statusCode(404);
    }

    @Test
    void whatThePressHadToldByADayIsAllThatCounts() {
        get("/employers/meituan/alumni-investments?publishedBy=2023-06-01").body("investments", empty());
        get("/employers/meituan/alumni-investments?publishedBy=2023-07-01")
                .body("investments.kind", contains("acquisition"));
        get("/employers/meituan/alumni-investments?confidence=confirmed").body("investments", empty());
    }

    @Test
    void whatOnlyLaterPublishedFactsLinkToAnAnswerHasNoPartInIt() {
        String in2016 = ",'sources':[{'publishedOn':'2016'}]";
        String in2014 = ",'sources':[{'publishedOn':'2014'}]";
        Service.tell(
                Given.fact("q1", "founder-left", "{'founder':{'id':'qf'},'employer':{'id':'qe'}" + in2014 + "}"),
                Given.fact(
                        "q2",
                        "round-closed",
                        "{'company':{'id':'qc','names':[{'value':'C'}]},'roundId':'a','roundType':'seed','closedOn':'2013',"
                                + "'confidence':'rumoured'" + in2014 + "}"),
                Given.fact(
                        "q3",
                        "company-founded",
                        "{'company':{'id':'qc'},'founders':[{'id':'qf'},{'id':'qg'}]" + in2016 + "}"));
        for (String path : List.of("/employers/qe/leavers", "/employers/qe/alumni-investments")) {
            get(path + "?publishedBy=2016-12-30").statusCode(200).body("hidden", equalTo(0));
            get(path + "?publishedBy=2016-12-31").statusCode(200).body("hidden", equalTo(1));
        }
        get("/founders/qg?publishedBy=2016-12-30").statusCode(200).body("career", empty());
        get("/founders/qg?publishedBy=2016-12-31").statusCode(200).body("career.kind", contains("founded"));
        get("/founders/qg?knownAt=2000-01-01").statusCode(404);
    }

    @Test
    void otherCurrenciesAreAskedFor() {
        get("/employers/tencent/alumni-investments?currency=EUR")
                .body("currency", equalTo("EUR"))
                .body("total.currency", equalTo("EUR"))
                .body("total.max", equalTo("33658700.78"));
    }

    @Test
    void theFlowLeadsToInvestorsPageByPage() {
        List<String> paged = new ArrayList<>();
        String path = "/talent-flow?limit=3";
        for (String next = ""; next != null; ) {
            Response page = given().when().get(path + next);
            page.then().statusCode(200);
            page.jsonPath()
                    .<Map<String, Object>>getList("flows")
                    .forEach(flow -> paged.add(id(flow, "employer") + " " + id(flow, "company") + " "
                            + id(flow, "founder") + " " + id(flow, "investor")));
            String cursor = page.jsonPath().getString("next");
            assertEquals(cursor == null, page.header("Link") == null);
            next = cursor == null ? null : "&cursor=" + cursor;
        }
        assertEquals(
                List.of(
                        "google westlake-xinchen lan-zhenzhong null",
                        "meituan light-year wang-huiwen sequoia-china",
                        "meituan light-year wang-huiwen wang-xing",
                        "meituan light-year wang-huiwen wang-huiwen",
                        "tencent xverse yao-xing 5y-capital",
                        "tencent xverse yao-xing gaorong",
                        "tencent xverse yao-xing hillhouse",
                        "tencent xverse yao-xing tencent"),
                paged.stream()
                        .filter(line -> line.matches("(google|meituan|tencent) .*"))
                        .toList());
    }

    private static @Nullable Object id(Map<String, Object> flow, String field) {
        return flow.get(field) == null ? "null" : ((Map<?, ?>) flow.get(field)).get("id");
    }

    @Test
    void theFlowFromRowsSaysWhatTheFlowFromFactsSays() {
        for (String filter : List.of("employer=tencent", "company=light-year", "investor=hillhouse")) {
            List<Map<String, Object>> rows = flows(filter);
            List<Map<String, Object>> facts = flows(filter + "&knownAt=2100-01-01");
            assertEquals(facts, rows, filter);
        }
    }

    private static List<Map<String, Object>> flows(String query) {
        return given().when().get("/talent-flow?" + query).jsonPath().getList("flows");
    }

    @Test
    void employersAreListedByWhatTheirLeaversRaised() {
        get("/employers?sort=-raised&limit=2")
                .statusCode(200)
                .body("items.employer.id", contains("meituan", "tencent"))
                .body("items[1].leavers", equalTo(2))
                .body("items[1].companies", equalTo(1))
                .body("items[1].raised.amount", equalTo("40000000"))
                .body("items[1].raised.how", equalTo("reported"))
                .body("items[1].alumniInvestments", equalTo(1))
                .body("items[1].alumniTotal.max", equalTo("40000000.00"))
                .body("next", notNullValue());
        get("/employers?confidence=rumoured").body("items.employer.id", hasItem("amazon"));
        get("/employers").body("items.employer.id", not(hasItem("amazon")));
    }

    @Test
    void theListFromRowsSaysWhatTheListFromFactsSays() {
        Service.tell(
                Given.fact(
                        "l1", "founder-left", "{'founder':{'id':'lf1'},'employer':{'id':'bigco'},'leftOn':'2010-05'}"),
                Given.fact("l2", "founder-left", "{'founder':{'id':'lf2'},'employer':{'id':'bigco'}}"),
                Given.fact("l3", "company-founded", "{'company':{'id':'lc'},'founders':[{'id':'lf1'},{'id':'lf2'}]}"),
                Given.fact(
                        "l4",
                        "founder-joined",
                        "{'founder':{'id':'lf2'},'company':{'id':'lc'},'role':'founder','joinedOn':'2011'}"),
                Given.fact("l5", "round-closed", bigcoRound("a", "2010-01-15", "100")),
                Given.fact("l6", "round-closed", bigcoRound("b", "2013-05-22", "200")),
                Given.fact(
                        "l7", "founder-joined", "{'founder':{'id':'lf2'},'company':{'id':'empty'},'role':'founder'}"));
        for (String sort : List.of("id", "-raised", "leavers", "-companies", "alumniInvestments", "-alumniTotal")) {
            for (String confidence : List.of("confirmed", "reported", "rumoured")) {
                String query = "/employers?sort=" + sort + "&confidence=" + confidence;
                assertEquals(items(query + "&knownAt=2100-01-01"), items(query), query);
            }
        }
    }

    private static String bigcoRound(String id, String on, String amount) {
        return "{'company':{'id':'lc'},'roundId':'" + id + "','roundType':'series_a','closedOn':'" + on
                + "','raised':{'amount':'" + amount + "','currency':'CNY'},"
                + "'investments':[{'investor':{'id':'bigco'}},{'investor':{'id':'y'},'amount':{'amount':'1','currency':'EUR'}}]}";
    }

    private static List<Map<String, Object>> items(String query) {
        return given().when().get(query).jsonPath().getList("items");
    }

    @Test
    void anAnswerThatSaysTheSameIsNotSentAgain() {
        String tag = given().when().get("/employers/tencent/leavers").header("ETag");
        given().header("If-None-Match", tag)
                .when()
                .get("/employers/tencent/leavers")
                .then()
                .statusCode(304);
    }

    @Test
    void aPositionThatIsNotAppliedYetIsSaidSo() {
        given().when()
                .get("/founders/yao-xing?position=founders-0:1000000&wait=10")
                .then()
                .statusCode(503)
                .body("type", equalTo("urn:roundwire:problem:not-yet-applied"));
        given().when().get("/employers?sort=nothing").then().statusCode(400);
        given().when().get("/talent-flow?limit=1001").then().statusCode(400);
        given().when().get("/talent-flow?cursor=x").then().statusCode(400);
    }

    @Test
    void aRetractionChangesAnswersFromItsRecordingOn() {
        Position told = Service.tell(
                Given.fact("r1", "founder-left", "{'founder':{'id':'ret'},'employer':{'id':'acme'},'leftOn':'2020'}"));
        String before =
                given().when().get("/founders/ret").jsonPath().getString("career[0].progress.reported.recordedAt");
        Service.tell(Given.fact("r2", "event-retracted", "{'founder':{'id':'ret'},'target':{'id':'r1'}}"));
        get("/employers/acme/leavers").statusCode(200).body("leavers", empty());
        get("/employers/acme/leavers?knownAt=" + before).body("leavers.founder.id", contains("ret"));
        get("/employers").body("items.employer.id", not(hasItem("acme")));
        get("/employers?limit=1000&knownAt=" + before).body("items.employer.id", hasItem("acme"));
        assertEquals(1, told.offsets().size());
    }

    private static ValidatableResponse get(String path) {
        return given().when().get(path).then();
    }
}
