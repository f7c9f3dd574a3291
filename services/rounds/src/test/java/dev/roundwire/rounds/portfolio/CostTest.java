package dev.roundwire.rounds.portfolio;

import static dev.roundwire.rounds.portfolio.Shown.money;
import static dev.roundwire.rounds.portfolio.Shown.ratio;
import static dev.roundwire.rounds.portfolio.Story.invested;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

/// P1
class CostTest {
    private static final String AMOUNT = "'amount':";

    @Test
    void aPartThatNobodyStatesLiesBetweenNothingAndWhatTheOthersLeave() {
        Story story = new Story()
                .round("angel", "angel", "2021-06", "'raised':<40>," + invested("a " + AMOUNT + "<25>", "b", "c"));
        assertEquals("25", money(story.of("a").cost()));
        assertEquals("[0, 15]", money(story.of("b").cost()));
        assertEquals("[0, 15]", money(story.of("c").cost()));
    }

    @Test
    void fourInvestorsWithoutASplitPaidNoMoreTogetherThanWasRaised() {
        Story story = new Story().round("angel", "angel", "2021-06", "'raised':<40>," + invested("a", "b", "c", "d"));
        assertEquals("[0, 40]", money(story.of("a").cost()));
        assertEquals("[0, 40]", money(story.holdings().together().cost()));
        assertNull(story.of("a").stake());
        assertNull(story.of("a").mark());
        assertNull(story.of("a").moic());
        assertEquals("0", ratio(story.of("a").dpi()));
    }

    @Test
    void whereNeitherAmountNorSumIsKnownTheCostIsUnknownAndTheTotalOpen() {
        Story story = new Story()
                .round("seed", "seed", "2021", invested("a"))
                .round("a", "series_a", "2022", "'raised':<10>," + invested("b " + AMOUNT + "<4>"));
        assertNull(story.of("a").cost());
        Totals totals = Totals.of(List.of(story.of("a"), story.of("b")));
        assertEquals("[4, ..]", money(totals.cost()));
    }

    @Test
    void knownAndUnknownCostsOfOnePositionLeaveItOpenAbove() {
        Story story = new Story()
                .round("seed", "seed", "2021", invested("a"))
                .round("a", "series_a", "2022", "'raised':<10>," + invested("a " + AMOUNT + "<4>"));
        assertEquals("[4, ..]", money(story.of("a").cost()));
    }

    @Test
    void amountsAboveTheSumAreAContradictionAndLeaveTheOtherPartsUnknown() {
        Story story = new Story()
                .round(
                        "seed",
                        "seed",
                        "2021",
                        "'raised':<40>," + invested("a " + AMOUNT + "<30>", "b " + AMOUNT + "<20>", "c"));
        assertEquals("30", money(story.of("a").cost()));
        assertNull(story.of("c").cost());
        assertEquals(List.of("rounds/seed/investments"), story.contradictions());
        assertEquals("40", money(story.holdings().together().cost()));
    }

    @Test
    void rangesLeaveRanges() {
        Story story = new Story()
                .round("seed", "seed", "2021", "'raised':<[10,100]>," + invested("a " + AMOUNT + "<[2,5]>", "b"));
        assertEquals("[2, 5]", money(story.of("a").cost()));
        assertEquals("[0, 98]", money(story.of("b").cost()));
    }

    @Test
    void aStatedStakeTellsWhatWasPaidForIt() {
        Story story = new Story()
                .round("seed", "seed", "2021", "'raised':<10>,'postMoney':<50>," + invested("a 'stake':'0.08'", "b"));
        assertEquals("4", money(story.of("a").cost()));
        assertEquals("[0, 10]", money(story.of("b").cost()));
    }

    @Test
    void aStakeWorthMoreThanTheOthersLeftIsAContradictionAndItsCostUnknown() {
        Story story = new Story()
                .round(
                        "seed",
                        "seed",
                        "2021",
                        "'raised':<10>,'postMoney':<50>," + invested("a 'stake':'0.18'", "b " + AMOUNT + "<2>"));
        assertNull(story.of("a").cost());
        assertEquals("0.18", ratio(story.of("a").stake()));
        assertEquals(List.of("rounds/seed/investments/a"), story.contradictions());
    }

    @Test
    void whatASafeCostIsNoStakeOfAValuation() {
        Story story = new Story()
                .round("safe", "safe", "2021", "'raised':<10>,'postMoney':<50>," + invested("a 'stake':'0.08'"));
        assertEquals("[0, 10]", money(story.of("a").cost()));
        assertEquals("[0, 10]", money(story.holdings().together().cost()));
    }

    @Test
    void whatIsKnownOfTheAmountsIsKnownOfTheirSum() {
        Story story =
                new Story().round("seed", "seed", "2021", "'raised':<[10,100]>," + invested("a " + AMOUNT + "<30>"));
        assertEquals("30", money(story.holdings().together().cost()));
    }

    @Test
    void debtAndGrantsCountAsRoundsAndLeadsOnly() {
        Story story = new Story()
                .round(
                        "loan",
                        "debt_financing",
                        "2021",
                        "'raised':<10>," + invested("bank " + AMOUNT + "<10>,'lead':true"))
                .round("aid", "grant", "2022", "'raised':<1>," + invested("bank"))
                .round("gift", "product_crowdfunding", "2023", "'raised':<1>," + invested("crowd"));
        Position bank = story.of("bank");
        assertEquals(List.of("loan", "aid"), bank.rounds());
        assertEquals(List.of("loan"), bank.leads());
        assertEquals("0", money(bank.cost()));
        assertEquals("0", ratio(bank.stake()));
        assertEquals("0", money(bank.mark()));
        assertNull(bank.moic());
        assertEquals(1, story.holdings().positions().size());
    }

    @Test
    void moneyIsGivenInTheAskedCurrencyByTheRateOfTheDay() {
        Story story = new Story()
                .round(
                        "seed",
                        "seed",
                        "2013-05-22",
                        "'raised':<200 CNY>," + invested("a " + AMOUNT + "<100 CNY>", "b"));
        assertEquals("16.310329", money(story.of("a").cost()));
        assertEquals("[0, 16.310329]", money(story.of("b").cost()));
    }

    @Test
    void togetherTheCostIsOpenWhereASellersIsUnknown() {
        Story before = new Story()
                .tell(
                        "secondary-sold",
                        "'seller':{'id':'k'},'buyer':{'id':'x'},'stake':'0.05','amount':<3>,'occurredOn':'2018'")
                .round("seed", "seed", "2019", "'raised':<2>,'postMoney':<10>," + invested("k 'amount':<1>"));
        assertEquals("[1, ..]", money(before.of("k").cost()));
        assertEquals("[4, ..]", money(before.holdings().together().cost()));
        Story stranger = new Story()
                .round("b", "series_b", "2021", "'preMoney':<200>,'raised':<20>")
                .tell("secondary-sold", "'seller':{'id':'i'},'stake':'0.01','amount':<1.8>,'occurredOn':'2022'");
        assertEquals("[0, ..]", money(stranger.holdings().together().cost()));
    }
}
