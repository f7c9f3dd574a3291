package dev.roundwire.rounds.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.rounds.fact.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What makes two facts speak of one thing, and what that thing is called where they clash.
class OneThingTest {

    @Test
    void aCompanyIsFoundedAndListedOnce() {
        assertOne("founding/country", "company-founded", "'country':'CN'", "'country':'US'");
        assertOne("listing/on", "went-public", "'on':'2020'", "'on':'2021'");
    }

    @Test
    void aSeatIsThePersonsTakenOrLeft() {
        String ada = "'person':{'id':'ada'}";
        assertOne("board/ada/seat", "board-seat-taken", ada + ",'seat':'chair'", ada + ",'seat':'observer'");
        assertTwo("board-seat-taken", ada, "'person':{'id':'bob'}");
        assertOne(
                "board/ada/occurredOn", "board-seat-left", ada + ",'occurredOn':'2020'", ada + ",'occurredOn':'2021'");
        assertTwo("board-seat-left", ada, "'person':{'id':'bob'}");
    }

    @Test
    void aDealIsTheAcquirers() {
        String y = "'acquirer':{'id':'y'}";
        assertOne("acquisitions/y/terms", "company-acquired", y + ",'terms':'cash'", y + ",'terms':'shares'");
        assertTwo("company-acquired", y, "'acquirer':{'id':'z'}");
    }

    @Test
    void aValuationIsThatOfItsDayAndMethodAndAHoldingThatOfItsHolderAndDay() {
        String five = "'valuation':{'amount':5,'currency':'USD'},'asOf':'2020'";
        String six = "'valuation':{'amount':6,'currency':'USD'},'asOf':'2020'";
        assertOne("valuations/2020/valuation", "valuation-reported", five, six);
        assertTwo("valuation-reported", five + ",'method':'press'", five + ",'method':'filing'");
        assertTwo("valuation-reported", five, "'valuation':{'amount':5,'currency':'USD'},'asOf':'2021'");
        String held = "'holder':{'id':'i'},'stake':'%s','occurredOn':'%s'";
        assertOne(
                "ownerships/i/stake",
                "ownership-reported",
                held.formatted("0.1", "2020"),
                held.formatted("0.2", "2020"));
        assertTwo("ownership-reported", held.formatted("0.1", "2020"), held.formatted("0.1", "2021"));
    }

    @Test
    void aRoleThatIsSoughtIsOneAndEachCommitmentIsItsOwn() {
        assertOne("", "role-sought", "'role':'ceo'", "'role':'ceo'");
        assertTwo("role-sought", "'role':'ceo'", "'role':'cto'");
        assertTwo("commitment-made", "'investorLabel':'top VCs'", "'investorLabel':'top VCs'");
    }

    @Test
    void aPersonLeavesAnEmployerAndJoinsACompanyOnce() {
        String x = "'employer':{'id':'x'}";
        assertOne("departures/x/title", "founder-left", x + ",'title':'VP'", x + ",'title':'scientist'");
        assertTwo("founder-left", x, "'employer':{'id':'y'}");
        assertOne(
                "arrivals/y/role",
                "founder-joined",
                "'company':{'id':'y'},'role':'ceo'",
                "'company':{'id':'y'},'role':'cto'");
        assertTwo("founder-joined", "'company':{'id':'y'}", "'company':{'id':'z'}");
    }

    /// @param about what clashes; empty for nothing
    private static void assertOne(String about, String kind, String one, String other) {
        Things things = things(kind, one, other);
        assertEquals(1, things.all().count());
        assertEquals(
                about,
                String.join(
                        ";",
                        things.all()
                                .flatMap(thing -> thing.contradictions().stream())
                                .map(Contradiction::about)
                                .toList()));
    }

    private static void assertTwo(String kind, String one, String other) {
        assertEquals(2, things(kind, one, other).all().count());
    }

    private static Things things(String kind, String one, String other) {
        boolean isFounders = kind.equals("founder-left") || kind.equals("founder-joined");
        String subject = isFounders ? "{'founder':{'id':'ada'}," : "{'company':{'id':'x'},";
        RecordedFact first = Given.recorded(0, "1", kind, subject + one + "}");
        Subject told = first.fact().subject();
        return Things.of(told, List.of(first, Given.recorded(1, "2", kind, subject + other + "}")), Question.DEFAULT);
    }
}
