package dev.roundwire.rounds.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.testing.Given;
import dev.roundwire.rounds.fact.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How a clash of two claims is put into words: the weightier first.
class ContradictionTest {
    private static final String ROUND = "'roundId':'a','roundType':'%s'";

    @Test
    void sumsAreSaidWithTheirCurrencyAndOpenEnds() {
        assertEquals(
                "raised is given as 6 or more USD and as 5 to 7.50 USD",
                ofRound("'raised':{'min':5,'max':'7.50','currency':'USD'}", "'raised':{'min':6,'currency':'USD'}"));
        assertEquals(
                "raised is given as 5 CNY and as 1000 USD",
                ofRound("'raised':{'amount':'1E+3','currency':'USD'}", "'raised':{'amount':5,'currency':'CNY'}"));
    }

    @Test
    void stakesAreSaidAsNumbersOrFromWhereToWhere() {
        assertEquals(
                "investments/i/stake is given as 0.2 and as 0.1 to 0.15",
                ofRound(
                        "'investments':[{'investor':{'id':'i'},'stake':{'min':'0.1','max':'0.15'}}]",
                        "'investments':[{'investor':{'id':'i'},'stake':'0.2'}]"));
    }

    @Test
    void typesAndDatesAreSaidAsTheyStandInAFact() {
        assertEquals("roundType is given as angel and as seed", said("round-closed", round("seed"), round("angel")));
        assertEquals("closedOn is given as 2021-05 and as 2020", ofRound("'closedOn':'2020'", "'closedOn':'2021-05'"));
    }

    @Test
    void listsAreSaidElementByElementAndPeopleByTheirIds() {
        assertEquals(
                "fields is given as [AI] and as [AI, robots]",
                said("company-founded", "'fields':['AI','robots']", "'fields':['AI']"));
        assertEquals(
                "founders is given as [ada, bob] and as [ada]",
                said("company-founded", "'founders':[{'id':'ada'}]", "'founders':[{'id':'ada'},{'id':'bob'}]"));
    }

    @Test
    void theSameDayHoweverWrittenAndTheSameListAreNoContradiction() {
        assertEquals("", ofRound("'closedOn':'2020-05-01'", "'closedOn':'2020-05-01/2020-05-01'"));
        assertEquals("", said("company-founded", "'fields':['AI']", "'fields':['AI']"));
    }

    private static String ofRound(String one, String other) {
        return said("round-closed", round("seed") + "," + one, round("seed") + "," + other);
    }

    private static String round(String type) {
        return ROUND.formatted(type);
    }

    /// All that clashes, of two claims on one thing of the company; the second weighs more.
    private static String said(String kind, String one, String other) {
        List<Contradiction> contradictions = CompanyThings.of(
                        "x",
                        List.of(
                                Given.recorded(0, "1", kind, "{'company':{'id':'x'}," + one + "}"),
                                Given.recorded(1, "2", kind, "{'company':{'id':'x'}," + other + "}")),
                        Question.DEFAULT)
                .contradictions();
        return String.join(
                "; ", contradictions.stream().map(Contradiction::detail).toList());
    }
}
