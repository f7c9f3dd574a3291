package dev.roundwire.rounds.portfolio;

import static dev.roundwire.rounds.portfolio.Shown.money;
import static dev.roundwire.rounds.portfolio.Shown.ratio;
import static dev.roundwire.rounds.portfolio.Story.invested;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.contract.value.PartialDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// P2, P3, P4: stakes, marks and multiples where not all is known.
class SharesTest {
    private static Story seeded() {
        return new Story()
                .round("seed", "seed", "2020", "'raised':<10>,'postMoney':<50>," + invested("fund 'amount':<4>"));
    }

    @Test
    void anUnpricedRoundDilutesByAnythingAndLeavesTheMarkWhereItWas() {
        Position position =
                seeded().round("a", "series_a", "2021", "'raised':<50>").of("fund");
        assertEquals("[0, 0.08]", ratio(position.stake()));
        assertEquals("4", money(position.mark()));
        assertEquals(PartialDate.of("2020"), position.markedOn());
        assertEquals("1", ratio(position.moic()));
    }

    @Test
    void aPricedRoundAfterAnUnpricedOneMarksWhatMayBeLeft() {
        Position position = seeded().round("a", "series_a", "2021", "'raised':<50>")
                .round("b", "series_b", "2022", "'raised':<50>,'postMoney':<200>")
                .of("fund");
        assertEquals("[0, 0.06]", ratio(position.stake()));
        assertEquals("[0, 12]", money(position.mark()));
        assertEquals("[0, 3]", ratio(position.moic()));
    }

    @Test
    void moneyPutIntoAnUnpricedRoundHasNeitherStakeNorMark() {
        Position position = seeded().round("a", "series_a", "2021", "'raised':<50>," + invested("late 'amount':<5>"))
                .round("b", "series_b", "2022", "'raised':<50>,'postMoney':<200>")
                .of("late");
        assertEquals("5", money(position.cost()));
        assertNull(position.stake());
        assertNull(position.mark());
        assertNull(position.markedOn());
        assertNull(position.moic());
    }

    @Test
    void aKnownAndAnUnknownParticipationLeaveStakeAndMarkUnknown() {
        Position position = seeded().round("a", "series_a", "2021", "'raised':<50>," + invested("fund 'amount':<5>"))
                .of("fund");
        assertEquals("9", money(position.cost()));
        assertNull(position.stake());
        assertNull(position.mark());
        assertNull(position.moic());
    }

    @Test
    void withPricesALargerPoolDilutesToo() {
        Position position = new Story()
                .round(
                        "seed",
                        "seed",
                        "2020",
                        "'raised':<10>,'postMoney':<50>," + "'pricePerShare':{'amount':1,'currency':'USD'},"
                                + invested("fund 'amount':<4>"))
                .round(
                        "a",
                        "series_a",
                        "2021",
                        "'raised':<50>,'postMoney':<200>," + "'pricePerShare':{'amount':'2.5','currency':'USD'}")
                .of("fund");
        assertEquals("0.05", ratio(position.stake()));
        assertEquals("10", money(position.mark()));
        assertEquals("2.5", ratio(position.moic()));
    }

    @Test
    void oneParticipationOfUnknownCostHasAnExactMultiple() {
        Position position = new Story()
                .round("seed", "seed", "2020", "'raised':<10>,'postMoney':<50>," + invested("fund", "other"))
                .round("a", "series_a", "2021", "'raised':<50>,'postMoney':<200>")
                .of("fund");
        assertEquals("[0, 10]", money(position.cost()));
        assertEquals("[0, 0.15]", ratio(position.stake()));
        assertEquals("[0, 30]", money(position.mark()));
        assertEquals("3", ratio(position.moic()));
    }

    @Test
    void severalOfUnknownCostHaveTheLeastToTheGreatestMultiple() {
        Position position = new Story()
                .round("seed", "seed", "2020", "'raised':<10>,'postMoney':<50>," + invested("fund", "other"))
                .round("a", "series_a", "2021", "'raised':<50>,'postMoney':<200>," + invested("fund"))
                .tell("company-acquired", "'acquirer':{'id':'buyer'},'cash':<400>,'occurredOn':'2022'")
                .of("fund");
        assertEquals("[2, 6]", ratio(position.moic()));
        assertEquals("[2, 6]", ratio(position.dpi()));
    }

    @Test
    void aTrancheIsBoughtAtThePriceOfItsRound() {
        Story story = new Story()
                .round("a", "series_a", "2020", "'raised':<10>,'preMoney':<40>," + invested("one 'amount':<10>"))
                .round("a2", "series_a", "2020-06", "'trancheOf':'a','raised':<10>," + invested("two 'amount':<10>"));
        assertEquals("0.166667", ratio(story.of("one").stake()));
        assertEquals("0.166667", ratio(story.of("two").stake()));
        assertEquals(List.of("a"), story.of("two").rounds());
        assertEquals("20", money(story.holdings().together().cost()));
    }

    @Test
    void aReportOfOwnershipSetsTheStakeFromItsDateOn() {
        Story story = seeded().tell(
                        "ownership-reported", "'holder':{'id':'fund'},'stake':'0.05','occurredOn':'2020-12-31'")
                .round("a", "series_a", "2021", "'raised':<50>,'postMoney':<200>");
        assertEquals("0.0375", ratio(story.of("fund").stake()));
        assertEquals("7.5", money(story.of("fund").mark()));
        assertEquals("1.875", ratio(story.of("fund").moic()));
    }

    @Test
    void aReportOfOwnershipTellsOfAHolderThatNoRoundNames() {
        Position position = seeded().tell(
                        "ownership-reported",
                        "'holder':{'id':'new'},'stake':{'min':'0.1','max':'0.2'},'cost':<5>," + "'occurredOn':'2021'")
                .of("new");
        assertEquals("5", money(position.cost()));
        assertEquals("[0.1, 0.2]", ratio(position.stake()));
        assertEquals("[5, 10]", money(position.mark()));
        assertEquals(0, position.rounds().size());
    }

    @Test
    void aReportThatNamesTheRoundThatTheWholeCostBoughtIsAParticipation() {
        Position position = new Story()
                .round("a", "series_a", "2020", "'raised':<50>")
                .tell(
                        "ownership-reported",
                        "'holder':{'id':'new'},'stake':'0.05','cost':<5>,'roundId':'a'," + "'occurredOn':'2021'")
                .round("b", "series_b", "2022", "'raised':<50>,'postMoney':<200>")
                .of("new");
        assertEquals(List.of("a"), position.rounds());
        assertEquals("5", money(position.cost()));
        assertEquals("0.0375", ratio(position.stake()));
        assertEquals("7.5", money(position.mark()));
    }

    @Test
    void aRoundThatSeveralReportsNameWasPaidForOnce() {
        Story story = new Story().round("a", "series_a", "2020", "'raised':<50>");
        for (String year : List.of("2022", "2021")) {
            story.tell(
                    "ownership-reported",
                    "'holder':{'id':'new'},'stake':'0.05','cost':<5>,'roundId':'a','occurredOn':'" + year + "'");
        }
        assertEquals("5", money(story.of("new").cost()));
        assertEquals("5", money(story.holdings().together().cost()));
        assertEquals("0.05", ratio(story.of("new").stake()));
    }

    @Test
    void theReportNearestToTheRoundTellsOfTheParticipation() {
        Position position = new Story()
                .round("a", "series_a", "2020", "'raised':<50>")
                .tell(
                        "ownership-reported",
                        "'holder':{'id':'new'},'stake':'0.04','cost':<5>,'roundId':'a','occurredOn':'2022'")
                .tell(
                        "ownership-reported",
                        "'holder':{'id':'new'},'stake':'0.05','cost':<5>,'roundId':'a','occurredOn':'2021'")
                .of("new");
        assertEquals("0.05", ratio(position.stake()));
    }

    @Test
    void theFirstAndTheLastRoundAreThoseOfTheOrderOfRoundsATrancheByItself() {
        Position position = new Story()
                .round("seed", "seed", "2020", "'raised':<10>,'postMoney':<50>," + invested("fund"))
                .round("a", "series_a", "../2021", "'raised':<10>,'postMoney':<90>," + invested("fund"))
                .round("seed-2", "seed", "2022", "'trancheOf':'seed','raised':<1>," + invested("fund"))
                .round("b", "series_b", "2023", "'raised':<10>")
                .of("fund");
        assertEquals(PartialDate.of("2020"), position.firstRoundOn());
        assertEquals(PartialDate.of("2022"), position.lastRoundOn());
        assertEquals(List.of("seed", "a"), position.rounds());
    }

    @Test
    void aReportedCostThatIsntWhatTheRoundsCostIsAContradictionUnlessItIsAbout() {
        String report = "'holder':{'id':'fund'},'stake':'0.05','occurredOn':'2020-12-31','cost':";
        Story clash = seeded().tell("ownership-reported", report + "<5>");
        assertEquals("4", money(clash.of("fund").cost()));
        assertEquals(List.of("positions/fund"), clash.contradictions());
        Story about =
                seeded().tell("ownership-reported", report + "{'amount':5000000,'currency':'USD','approximate':true}");
        assertEquals("4", money(about.of("fund").cost()));
        assertEquals(List.of(), about.contradictions());
    }

    @Test
    void anAmountAboveWhatTheCompanyWasWorthIsAContradictionUnlessItIsAbout() {
        String round = "'postMoney':<5>," + "'investments':[{'investor':{'id':'fund'},'amount':";
        Story clash = new Story().round("a", "series_a", "2020", round + "<6>}]");
        assertNull(clash.of("fund").stake());
        assertEquals(List.of("rounds/a/postMoney", "rounds/a/investments/fund"), clash.contradictions());
        Story about = new Story()
                .round("a", "series_a", "2020", round + "{'amount':6000000,'currency':'USD','approximate':true}}]");
        assertNull(about.of("fund").stake());
        assertEquals(List.of(), about.contradictions());
    }

    @Test
    void stakesThatAddUpToMoreThanTheCompanyAreAContradiction() {
        Story story = new Story()
                .tell("ownership-reported", "'holder':{'id':'one'},'stake':'0.6','occurredOn':'2021'")
                .tell("ownership-reported", "'holder':{'id':'two'},'stake':'0.7','occurredOn':'2021'");
        assertEquals(List.of("holders"), story.contradictions());
        assertEquals("1", ratio(story.holdings().together().stake()));
    }
}
