package dev.roundwire.rounds.valuation.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.rounds.fact.Question;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every figure of a company's answers says how it came to be.
class ExplainedTest {
    private final List<RecordedFact> facts = new ArrayList<>();

    ExplainedTest() {
        told(
                "round-closed",
                "'roundId':'seed','roundType':'seed','closedOn':'2019','preMoney':" + usd("40") + ",'raised':"
                        + usd("10")
                        + ",'pricePerShare':" + usd("2")
                        + ",'investments':[{'investor':{'id':'i'},'amount':" + usd("4") + ",'stake':'0.08'}]");
        told(
                "round-closed",
                "'roundId':'a','roundType':'series_a','closedOn':'2020','postMoney':" + usd("200") + ",'raised':"
                        + usd("50") + ",'sources':[{'publishedOn':'2020-02'}]");
        told("commitment-made", "'investorLabel':'some','amount':" + usd("7"));
        told("secondary-sold", "'seller':{'id':'i'},'stake':'0.01','amount':" + usd("1.8") + ",'occurredOn':'2021'");
        told("valuation-reported", "'valuation':" + usd("250") + ",'asOf':'2022'");
        told("company-acquired", "'acquirer':{'id':'y'},'cash':" + usd("60") + ",'stake':'0.5','occurredOn':'2023'");
        told("went-public", "'on':'2024','valuation':" + usd("300"));
    }

    private void told(String kind, String fields) {
        facts.add(Given.recorded(facts.size(), "fact-" + facts.size(), kind, "{'company':{'id':'x'}," + fields + "}"));
    }

    private static String usd(String amount) {
        return "{'amount':'" + amount + "','currency':'USD'}";
    }

    /// `figure = formula` of each explanation of the answer with this number.
    private List<String> explained(int answer) {
        List<String> figures = new ArrayList<>();
        Answers.of(facts, Question.DEFAULT)
                .get(answer)
                .explanations()
                .forEach(one -> figures.add(one.path("figure").asText() + " = "
                        + one.path("formula").asText()));
        return figures;
    }

    @Test
    void ofACompanyItsFundingAndWhatWasPromised() {
        assertEquals(
                List.of("/funding/raised = raised + raised2", "/funding/commitments/0/amount = amount"), explained(0));
    }

    @Test
    void ofRoundsWhatTheyRaisedWhatTheyWereWorthAndEveryPart() {
        assertEquals(
                List.of(
                        "/rounds/0/raised = raised",
                        "/rounds/0/preMoney = preMoney",
                        "/rounds/0/postMoney = preMoney + raised",
                        "/rounds/0/pricePerShare = pricePerShare",
                        "/rounds/0/investors/0/amount = amount",
                        "/rounds/0/investors/0/stake = stake",
                        "/rounds/1/raised = raised",
                        "/rounds/1/preMoney = postMoney - raised",
                        "/rounds/1/postMoney = postMoney"),
                explained(1));
    }

    @Test
    void ofAValuationTheLatest() {
        assertEquals(List.of("/latest/postMoney = valuation"), explained(2));
    }

    @Test
    void aCompanyBoughtWholeIsWorthTheCash() {
        facts.clear();
        told("company-acquired", "'acquirer':{'id':'y'},'cash':" + usd("60") + ",'stake':'1','occurredOn':'2023'");
        assertEquals(List.of("/latest/postMoney = cash"), explained(2));
    }

    @Test
    void ofTheHistoryEveryPoint() {
        assertEquals(
                List.of(
                        "/points/0/preMoney = preMoney",
                        "/points/0/newMoney = raised",
                        "/points/0/postMoney = preMoney + raised",
                        "/points/1/preMoney = postMoney - raised",
                        "/points/1/newMoney = raised",
                        "/points/1/postMoney = postMoney",
                        "/points/1/stepUp = preMoney / postMoney",
                        "/points/2/postMoney = amount / stake",
                        "/points/2/sale/stake = stake",
                        "/points/2/sale/amount = amount",
                        "/points/2/sale/premium = postMoney / postMoney2 - one",
                        "/points/3/postMoney = valuation",
                        "/points/4/postMoney = cash / stake",
                        "/points/4/deal/stake = stake",
                        "/points/4/deal/cash = cash",
                        "/points/5/postMoney = valuation"),
                explained(3));
    }
}
