package dev.roundwire.acceptance.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What the story of 2023 is asked, and the figures worked out by hand.
@ExtendWith(OneProduct.class)
class TheStoryAnswersItsQuestionsTest {

    @BeforeAll
    static void postTheStory(Product product) throws Exception {
        String wait = "?wait=30000&position="
                + product.postSample("gpt-wave-2023").path("position").asText();
        product.get("/companies/light-year" + wait);
        product.get("/companies/light-year/holders" + wait);
        product.get("/founders/wang-huiwen" + wait);
    }

    /// 50 m for 25 %: 200 m after the money, 150 m before. The report of the same month doesn't go before the round.
    @Test
    void byAprilTheWorldHadBeenToldThatLightYearIsWorth200Million(Product product) throws Exception {
        Answer answer = product.get("/companies/light-year/valuation?publishedBy=2023-04-01");

        answer.says("/latest", """
                {"postMoney": {"amount": "200000000", "currency": "USD", "how": "reported", "confidence": "reported"},
                 "preMoney": {"amount": "150000000", "currency": "USD", "how": "derived"},
                 "on": "2023-02-13", "source": "round", "roundId": "light-year-founder", "stale": true}""");
        answer.says("/contradictions", "[]");
    }

    @Test
    void whyIsToldByTheFactsAndTheirSources(Product product) throws Exception {
        Answer answer = product.get("/companies/light-year/valuation/explain?publishedBy=2023-04-01");

        JsonNode why = StreamSupport.stream(answer.at("/figures").spliterator(), false)
                .filter(figure -> figure.path("figure").asText().startsWith("/latest/postMoney"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "light-year-founder-valuation", why.at("/inputs/0/event/id").asText());
        assertEquals(
                "press of February 2023",
                why.at("/inputs/0/event/sources/0/publisher").asText());
    }

    @Test
    void byJulyTheWorldHadBeenToldThatItWasSoldFor233Million(Product product) throws Exception {
        product.get("/companies/light-year/valuation?publishedBy=2023-07-01").says("/latest", """
                {"postMoney": {"amount": "233000000", "currency": "USD", "how": "reported", "confidence": "confirmed"},
                 "on": "2023-06-29", "source": "acquisition", "roundId": null}""");
        product.get("/companies/light-year?publishedBy=2023-07-01").says("/status", "\"acquired\"");
        product.get("/companies/light-year?publishedBy=2023-04-01").says("/status", "\"operating\"");
    }

    /// 5 m for at most 0.435 % is at least 1149425287.356…, 28 m for at least 2.435 % at most 1149897330.595…
    @Test
    void betweenTheTwoTheStakesOfTheFilingBoundAPriceThatNobodyTold(Product product) throws Exception {
        product.get("/companies/light-year/valuation/history?publishedBy=2023-07-01")
                .says("/points", """
                [{"kind": "round", "roundId": "light-year-founder", "on": "2023-02-13", "stepUp": null,
                  "preMoney": {"amount": "150000000"}, "newMoney": {"amount": "50000000"},
                  "postMoney": {"amount": "200000000"}, "downRound": null},
                 {"kind": "report", "roundId": null, "on": "2023-02", "postMoney": {"amount": "200000000"}},
                 {"kind": "round", "roundId": "light-year-2023", "on": "../2023-06-29", "stepUp": null,
                  "preMoney": null, "newMoney": null, "downRound": null,
                  "postMoney": {"min": "1149425287.35", "max": "1149897330.60", "how": "bounds"}},
                 {"kind": "acquisition", "on": "2023-06-29", "postMoney": {"amount": "233000000"}}]""");
    }

    /// 233 m of cash by a stake of 28 m in [1149425287.35…, 1149897330.59…]: 2.435 % to 2.436 %.
    @Test
    void sequoiaGotAFifthOfItsMoneyBackIfTheCashWentProRata(Product product) throws Exception {
        product.get("/investors/sequoia-china/portfolio").says("/positions", """
                [{"company": {"id": "light-year"}, "rounds": 1, "cost": {"amount": "28000000"}, "status": "realised",
                  "stake": "0", "realised": {"min": "5673550", "max": "5675880"},
                  "moic": {"min": "0.2026267857", "max": "0.20271"}, "dpi": {"min": "0.2026267857", "max": "0.20271"}}]""");
    }

    @Test
    void ofXverseTheSumIsKnownAndEachPartIsNot(Product product) throws Exception {
        Answer holders = product.get("/companies/xverse/holders");
        Map<String, String> costs = new TreeMap<>();
        for (JsonNode holder : holders.at("/holders")) {
            JsonNode cost = holder.path("cost");
            costs.put(
                    holder.at("/investor/id").asText(),
                    money(cost) + " " + cost.path("how").asText());
            assertEquals("null null", holder.path("stake") + " " + holder.path("mark"));
        }

        String any = "0..40000000 bounds";
        assertEquals(Map.of("tencent", any, "hillhouse", any, "5y-capital", any, "gaorong", any), costs);
        product.get("/companies/xverse")
                .says("/funding", "{\"rounds\": 1, \"raised\": {\"amount\": \"40000000\", \"currency\": \"USD\"}}");
    }

    @Test
    void twoEmployersPutMoneyIntoCompaniesOfTheirLeavers(Product product) throws Exception {
        Answer tencent = product.get("/employers/tencent/alumni-investments");
        tencent.says("/investments", """
                [{"kind": "round", "founder": {"id": "yao-xing"}, "leftOn": "../2021-05", "company": {"id": "xverse"},
                  "roundId": "xverse-angel", "roundType": "angel", "on": "2021-06", "via": {"id": "tencent"},
                  "amount": {"min": "0", "max": "40000000"}, "daysSinceLeaving": {"min": 1, "max": null}}]""");
        tencent.says("/total", "{\"min\": \"0\", \"max\": \"40000000\", \"currency\": \"USD\"}");
        product.get("/employers/meituan/alumni-investments").says("/investments", """
                [{"kind": "acquisition", "founder": {"id": "wang-huiwen"}, "leftOn": null, "roundId": null,
                  "company": {"id": "light-year"}, "on": "2023-06-29", "via": {"id": "meituan"},
                  "amount": {"amount": "233000000"}, "daysSinceLeaving": null}]""");
        for (String employer : Set.of("alibaba", "kuaishou", "google", "huawei", "xiaohongshu", "didi")) {
            product.get("/employers/" + employer + "/alumni-investments").says("/investments", "[]");
        }
    }

    @Test
    void everyEmployerKnowsWhoLeftWhatTheyFoundedAndWhatItRaised(Product product) throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (String employer : Set.of("alibaba", "tencent", "kuaishou", "meituan", "google", "huawei")) {
            Answer answer = product.get("/employers/" + employer + "/leavers");
            found.put(employer, leavers(answer) + " raised " + money(answer.at("/raised")));
        }

        assertEquals(
                Map.of(
                        "alibaba", "[jia-yangqing P11 2023-03 [jia-stealth 0]] raised 0",
                        "tencent", "[qie-xiaohu L4 2023 [], yao-xing - ../2021-05 [xverse 40000000]] raised 40000000",
                        "kuaishou", "[li-yan - 2021 [yuanshi 0]] raised 0",
                        "meituan", "[wang-huiwen - - [light-year 50000000..]] raised 50000000..",
                        "google",
                                "[lan-zhenzhong - 2020 [westlake-xinchen 1000000..10000000], qie-xiaohu - - []]"
                                        + " raised 1000000..10000000",
                        "huawei", "[peng-zhihui - - []] raised 0"),
                found);
    }

    /// Left in 2020, founded in 2021: on the last day and the first, or on the first and the last.
    @Test
    void daysBetweenYearsAreBounds(Product product) throws Exception {
        product.get("/employers/google/leavers?confidence=confirmed").says("/leavers", "[]");
        Answer google = product.get("/employers/google/leavers");
        JsonNode lan = StreamSupport.stream(google.at("/leavers").spliterator(), false)
                .filter(leaver -> leaver.at("/founder/id").asText().equals("lan-zhenzhong"))
                .findFirst()
                .orElseThrow();

        assertEquals(
                "{\"min\":1,\"max\":730}", lan.at("/companies/0/daysToFounding").toString());
    }

    @Test
    void fiveFactsAreRumoursAndNoneOfThemWasConfirmed(Product product) throws Exception {
        product.get("/founders/qie-xiaohu").says("/hidden", "1");
        product.get("/founders/li-mu").says("", "{\"hidden\": 2, \"career\": []}");
        product.get("/companies/boson-ai").says("", "{\"hidden\": 1, \"founders\": []}");
        product.get("/companies/jia-stealth").says("", "{\"hidden\": 1, \"funding\": {\"commitments\": []}}");

        Answer rumoured = product.get("/founders/li-mu?confidence=rumoured");
        rumoured.says("/hidden", "0");
        assertEquals(
                Set.of("left amazon rumoured", "joined boson-ai rumoured"),
                StreamSupport.stream(rumoured.at("/career").spliterator(), false)
                        .map(each -> each.at("/kind").asText() + " "
                                + each.at("/organisation/id").asText() + " "
                                + each.at("/confidence").asText())
                        .collect(Collectors.toSet()));
        product.get("/companies/boson-ai?confidence=rumoured")
                .says("/founders", "[{\"id\": \"alex-smola\", \"role\": \"founder\"}]");
    }

    @Test
    void ofConfirmedFactsAloneNothingSaysWhatLightYearWasWorthBeforeItsSale(Product product) throws Exception {
        String confirmed = "?confidence=confirmed&publishedBy=2023-04-01";
        product.get("/companies/light-year/valuation" + confirmed).says("", "{\"latest\": null, \"hidden\": 3}");
        product.get("/companies/light-year" + confirmed).says("/funding", """
                {"rounds": 1, "raised": {"amount": "50000000"}, "commitments": []}""");
        product.get("/companies/light-year/valuation?confidence=confirmed")
                .says("/latest", "{\"source\": \"acquisition\", \"postMoney\": {\"amount\": \"233000000\"}}");
        product.get("/companies/xverse?confidence=confirmed")
                .says(
                        "",
                        "{\"hidden\": 2, \"names\": [], \"funding\": {\"rounds\": 0, \"raised\": {\"amount\": \"0\"}}}");
    }

    @Test
    void westlakeXinchenRaisedARange(Product product) throws Exception {
        product.get("/companies/westlake-xinchen").says("/funding", """
                {"rounds": 1, "firstRoundOn": null, "lastRoundOn": null, "undisclosedRounds": 0,
                 "raised": {"min": "1000000", "max": "10000000", "currency": "USD"}}""");
    }

    private static String leavers(Answer answer) {
        return StreamSupport.stream(answer.at("/leavers").spliterator(), false)
                .map(leaver -> leaver.at("/founder/id").asText() + " " + orDash(leaver.at("/level")) + " "
                        + orDash(leaver.at("/leftOn")) + " " + companies(leaver.at("/companies")))
                .sorted()
                .toList()
                .toString();
    }

    private static String companies(JsonNode companies) {
        return StreamSupport.stream(companies.spliterator(), false)
                .map(company -> company.at("/company/id").asText() + " " + money(company.at("/raised")))
                .toList()
                .toString();
    }

    private static String money(JsonNode money) {
        return money.has("amount")
                ? Json.plain(money.path("amount").asText())
                : Json.plain(money.path("min").asText()) + ".."
                        + (money.path("max").isTextual()
                                ? Json.plain(money.path("max").asText())
                                : "");
    }

    private static String orDash(JsonNode text) {
        return text.isTextual() ? text.asText() : "-";
    }
}
