package dev.roundwire.rounds.talent;

import static dev.roundwire.rounds.talent.Told.at;
import static dev.roundwire.rounds.talent.Told.each;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.fact.Question;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// T4, T5
class AlumniInvestmentsTest {
    private static final String ROUND = "{'company':{'id':'x'},'roundId':'%s','roundType':'series_a','closedOn':'%s',"
            + "'investments':[{'investor':{'id':'bigco'}%s}]%s}";

    @Test
    void tencentPutBetweenNothingAndAllIntoTheCompanyOfItsLeaver() {
        JsonNode tencent = Told.story(Question.DEFAULT).alumni("tencent");
        assertEquals(List.of("xverse-angel"), each(tencent.path("investments"), "/roundId"));
        assertEquals(List.of("round"), each(tencent.path("investments"), "/kind"));
        assertEquals(List.of("corporate"), each(tencent.path("investments"), "/via/kind"));
        assertEquals(
                "{\"min\":\"0.00\",\"max\":\"40000000.00\",\"currency\":\"USD\",\"how\":\"bounds\","
                        + "\"confidence\":\"reported\"}",
                at(tencent, "/investments/0/amount"));
        assertEquals("{\"min\":1,\"max\":null}", at(tencent, "/investments/0/daysSinceLeaving"));
        assertEquals(at(tencent, "/investments/0/amount"), at(tencent, "/total"));
    }

    @Test
    void meituanBoughtTheCompanyOfItsLeaver() {
        JsonNode meituan = Told.story(Question.DEFAULT).alumni("meituan");
        assertEquals(List.of("acquisition"), each(meituan.path("investments"), "/kind"));
        assertEquals(List.of("233000000"), each(meituan.path("investments"), "/amount/amount"));
        assertEquals("null", at(meituan, "/investments/0/daysSinceLeaving"));
        assertEquals("\"0.00\"", at(meituan, "/rounds/amount"));
        assertEquals("\"233000000\"", at(meituan, "/acquisitions/amount"));
    }

    @Test
    void onlyWhatIsConfirmedStaysIfOnlyThatCounts() {
        JsonNode meituan = Told.story(Question.at(Confidence.CONFIRMED)).alumni("meituan");
        assertEquals(0, meituan.path("investments").size());
    }

    @Test
    void aDealOfTwoLeaversStandsTwiceAndCountsOnce() {
        JsonNode answer = bigco("2020")
                .fact("founder-left", "{'founder':{'id':'bob'},'employer':{'id':'bigco'}}")
                .fact("company-founded", "{'company':{'id':'x'},'founders':[{'id':'ada'},{'id':'bob'}]}")
                .fact("round-closed", ROUND.formatted("a", "2021", amount("3"), ""))
                .fact("round-closed", ROUND.formatted("b", "2022", amount("4"), ""))
                .alumni("bigco");
        assertEquals(List.of("a", "a", "b", "b"), each(answer.path("investments"), "/roundId"));
        assertEquals(List.of("ada", "bob", "ada", "bob"), each(answer.path("investments"), "/founder/id"));
        assertEquals("\"7.00\"", at(answer, "/total/amount"));
    }

    @Test
    void aTotalWithAnUnknownAmountHasNoUpperBound() {
        JsonNode answer = bigco("2020")
                .fact("company-founded", "{'company':{'id':'x'},'founders':[{'id':'ada'}]}")
                .fact("round-closed", ROUND.formatted("a", "2021", amount("3"), ""))
                .fact("round-closed", ROUND.formatted("b", "2022", "", ""))
                .alumni("bigco");
        assertEquals("null", at(answer, "/investments/1/amount"));
        assertEquals("\"3.00\"", at(answer, "/total/min"));
        assertEquals("null", at(answer, "/total/max"));
    }

    @Test
    void whatOthersPutInLeavesTheRest() {
        JsonNode answer = bigco("2020")
                .fact("company-founded", "{'company':{'id':'x'},'founders':[{'id':'ada'}]}")
                .fact(
                        "round-closed",
                        "{'company':{'id':'x'},'roundId':'a','roundType':'seed','raised':{'amount':'10','currency':'USD'},"
                                + "'investments':[{'investor':{'id':'bigco'}},{'investor':{'id':'y'}" + amount("6")
                                + "}]}")
                .alumni("bigco");
        assertEquals("\"4.00\"", at(answer, "/total/max"));
    }

    @Test
    void aStakeAndAPostMoneySayWhatWasPutIn() {
        JsonNode answer = bigco("2020")
                .fact("company-founded", "{'company':{'id':'x'},'founders':[{'id':'ada'}]}")
                .fact(
                        "round-closed",
                        ROUND.formatted(
                                "a",
                                "2021",
                                ",'stake':'0.1'",
                                ",'postMoney':{'amount':'200','currency':'USD'},"
                                        + "'raised':{'amount':'50','currency':'USD'}"))
                .alumni("bigco");
        assertEquals("\"20.00\"", at(answer, "/total/amount"));
    }

    @Test
    void whatWasPutInBeforeThePersonLeftForCertainIsListedApart() {
        JsonNode answer = bigco("2020-06")
                .fact("company-founded", "{'company':{'id':'x'},'founders':[{'id':'ada'}]}")
                .fact("round-closed", ROUND.formatted("before", "2020-05", amount("1"), ""))
                .fact("round-closed", ROUND.formatted("perhaps", "2020-06", amount("2"), ""))
                .fact("round-closed", ROUND.formatted("after", "2020-07-01", amount("3"), ""))
                .alumni("bigco");
        assertEquals(List.of("perhaps", "after"), each(answer.path("investments"), "/roundId"));
        assertEquals("{\"min\":-29,\"max\":29}", at(answer, "/investments/0/daysSinceLeaving"));
        assertEquals(List.of("before"), each(answer.path("beforeLeaving"), "/roundId"));
        assertEquals("\"5.00\"", at(answer, "/total/amount"));
    }

    @Test
    void aPendingPurchaseIsNone() {
        JsonNode answer = bigco("2020")
                .fact("company-founded", "{'company':{'id':'x'},'founders':[{'id':'ada'}]}")
                .fact(
                        "company-acquired",
                        "{'company':{'id':'x'},'acquirer':{'id':'bigco'},'cash':{'amount':'9','currency':'USD'},"
                                + "'status':'pending'}")
                .alumni("bigco");
        assertEquals(0, answer.path("investments").size());
        assertEquals("\"0.00\"", at(answer, "/total/amount"));
    }

    @Test
    void theFlowLeadsFromEmployersOverLeaversAndCompaniesToInvestors() {
        JsonNode flow = Told.story(Question.DEFAULT).flow();
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
                lines(flow));
        assertEquals("\"10000000\"", at(flow, "/0/amount/max"));
        assertEquals("\"28000000\"", at(flow, "/1/amount/amount"));
        assertEquals("\"../2023-06-29\"", at(flow, "/1/on"));
    }

    private static List<String> lines(JsonNode flow) {
        List<String> employers = each(flow, "/employer/id");
        List<String> companies = each(flow, "/company/id");
        List<String> founders = each(flow, "/founder/id");
        List<String> investors = each(flow, "/investor/id");
        return IntStream.range(0, flow.size())
                .mapToObj(line -> String.join(
                        " ", employers.get(line), companies.get(line), founders.get(line), investors.get(line)))
                .toList();
    }

    private static Told bigco(String leftOn) {
        return new Told()
                .fact("founder-left", "{'founder':{'id':'ada'},'employer':{'id':'bigco'},'leftOn':'" + leftOn + "'}");
    }

    private static String amount(String dollars) {
        return ",'amount':{'amount':'" + dollars + "','currency':'USD'}";
    }

    @Test
    void dealsOfOneDayStandByCompanyRoundAndFounder() {
        Told told = new Told();
        for (String founder : List.of("bob", "ada")) {
            told.fact("founder-left", "{'founder':{'id':'" + founder + "'},'employer':{'id':'bigco'},'leftOn':'2019'}");
        }
        for (String company : List.of("z", "y")) {
            told.fact("company-founded", "{'company':{'id':'" + company + "'},'founders':[{'id':'bob'},{'id':'ada'}]}");
            for (String round : List.of("b", "a")) {
                told.fact(
                        "round-closed",
                        ROUND.replace("'x'", "'" + company + "'").formatted(round, "2021", "", ""));
            }
        }
        JsonNode answer = told.alumni("bigco");
        assertEquals(List.of("y", "y", "y", "y", "z", "z", "z", "z"), each(answer.path("investments"), "/company/id"));
        assertEquals(List.of("a", "a", "b", "b", "a", "a", "b", "b"), each(answer.path("investments"), "/roundId"));
        assertEquals(
                List.of("ada", "bob", "ada", "bob"),
                each(answer.path("investments"), "/founder/id").subList(0, 4));
        assertEquals(4, AlumniInvestments.of("bigco", told.network()).deals());
        assertEquals(List.of("y", "y", "y", "y", "z", "z", "z", "z"), each(told.flow(), "/company/id"));
        assertEquals(List.of("ada", "ada", "bob", "bob", "ada", "ada", "bob", "bob"), each(told.flow(), "/founder/id"));
    }

    @Test
    void anInvestmentIsAsSureAsTheWeakestOfLeavingFoundingAndMoneyAndRestsOnTheirFacts() {
        JsonNode answer = bigco("2020")
                .fact("company-founded", "{'company':{'id':'x'},'founders':[{'id':'ada'}],'confidence':'confirmed'}")
                .fact(
                        "round-closed",
                        ROUND.formatted("a", "2021", "", ",'roundQualifier':'plus','confidence':'confirmed'"))
                .alumni("bigco");
        assertEquals("\"reported\"", at(answer, "/investments/0/confidence"));
        assertEquals("\"plus\"", at(answer, "/investments/0/roundQualifier"));
        assertEquals(List.of("fact-0", "fact-1", "fact-2"), each(answer.at("/investments/0/events"), "/id"));
        assertEquals("\"confirmed\"", at(answer, "/total/confidence"));
    }

    @Test
    void anAmountThatOnlyAStakeTellsIsThatPartOfThePostMoney() {
        JsonNode answer = bigco("2020")
                .fact("company-founded", "{'company':{'id':'x'},'founders':[{'id':'ada'}]}")
                .fact(
                        "round-closed",
                        ROUND.formatted("a", "2021", ",'stake':'0.1'", ",'postMoney':{'amount':'50','currency':'USD'}"))
                .alumni("bigco");
        assertEquals("\"5.00\"", at(answer, "/investments/0/amount/amount"));
    }

    @Test
    void whoLeftSomebodyElseIsNoAlumnusThoughTheMoneyIsTheEmployers() {
        JsonNode answer = new Told()
                .fact("founder-left", "{'founder':{'id':'ada'},'employer':{'id':'other'},'leftOn':'2020'}")
                .fact("company-founded", "{'company':{'id':'x'},'founders':[{'id':'ada'}]}")
                .fact("round-closed", ROUND.formatted("a", "2021", "", ""))
                .alumni("bigco");
        assertEquals("[]", at(answer, "/investments"));
    }

    @Test
    void moneyWithoutARateIsNamedWhereItWouldHaveCounted() {
        String dirhams = "{'amount':'5','currency':'AED'}";
        Told told = bigco("2020")
                .fact("company-founded", "{'company':{'id':'x'},'founders':[{'id':'ada'}]}")
                .fact(
                        "round-closed",
                        ROUND.formatted("a", "2021", "", ",'raised':" + dirhams + ",'preMoney':" + dirhams))
                .fact(
                        "company-acquired",
                        "{'company':{'id':'x'},'acquirer':{'id':'bigco'},'occurredOn':'2022','cash':" + dirhams + "}");
        assertEquals(
                List.of("companies/x/rounds/a/raised", "companies/x/acquisitions/bigco/cash"),
                each(told.alumni("bigco").path("unconverted"), "/about"));
        assertEquals(
                List.of("companies/x/rounds/a/raised"),
                each(told.leavers("bigco").path("unconverted"), "/about"));
    }
}
