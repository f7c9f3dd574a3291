package dev.roundwire.rounds.portfolio;

import static dev.roundwire.rounds.portfolio.Shown.money;
import static dev.roundwire.rounds.portfolio.Shown.ratio;
import static dev.roundwire.rounds.portfolio.Story.invested;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.contract.value.PartialDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// P5: SAFEs and notes.
class ConversionTest {
    private static final String SERIES_A = "'raised':<5>,'preMoney':<20>";

    private static Story safe(String terms) {
        return new Story().round("safe", "safe", "2020", "'raised':<1>," + terms + invested("angel 'amount':<1>"));
    }

    @Test
    void beforeItConvertsASafeIsHeldAtCostAndHasNoStake() {
        Position position = safe("'valuationCap':<10>,").of("angel");
        assertEquals("1", money(position.mark()));
        assertEquals(PartialDate.of("2020"), position.markedOn());
        assertEquals("1", ratio(position.moic()));
        assertNull(position.stake());
    }

    @Test
    void severalSafesAreMarkedOnTheDateOfTheLast() {
        Position position = safe("'valuationCap':<10>,")
                .round("note", "convertible_note", "2021", "'raised':<1>," + invested("angel 'amount':<1>"))
                .tell("round-closed", "'roundId':'later','roundType':'safe'," + invested("angel 'amount':<1>"))
                .of("angel");
        assertEquals("3", money(position.mark()));
        assertEquals(PartialDate.of("2021"), position.markedOn());
    }

    @Test
    void atAPostMoneyCapOfTenOneMillionBecomesEightPercentOfTwentyPlusFive() {
        Position position = safe("'valuationCap':<10>,")
                .round("a", "series_a", "2021", SERIES_A)
                .of("angel");
        assertEquals("0.08", ratio(position.stake()));
        assertEquals("2", money(position.mark()));
        assertEquals("2", ratio(position.moic()));
        assertEquals(PartialDate.of("2021"), position.markedOn());
    }

    @Test
    void theDiscountCountsWhereItGivesMore() {
        Position position = safe("'valuationCap':<40>,'discount':'0.2',")
                .round("a", "series_a", "2021", SERIES_A)
                .of("angel");
        assertEquals("0.05", ratio(position.stake()));
        assertEquals("1.25", ratio(position.moic()));
    }

    @Test
    void aPreMoneyCapDividesTheSharesThatWereThereBefore() {
        Position position = safe("'valuationCap':<9>,'capBasis':'pre',")
                .round("a", "series_a", "2021", SERIES_A)
                .of("angel");
        assertEquals("0.08", ratio(position.stake()));
    }

    private static Story preMoneyCaps(String x, String y) {
        return new Story()
                .round("seed", "seed", "2019", "'raised':<1>,'postMoney':<10>," + invested("old 'amount':<1>"))
                .round("s1", "safe", "2020-01-01", "'raised':<1>,'capBasis':'pre'," + x + invested("x 'amount':<1>"))
                .round("s2", "safe", "2020-02-01", "'raised':<1>,'capBasis':'pre'," + y + invested("y 'amount':<1>"))
                .round("a", "series_a", "2021", SERIES_A);
    }

    @Test
    void ofSeveralPreMoneyCapsOneThatGivesLessThanThePriceLeavesLessToTheOthers() {
        Story story = preMoneyCaps("'valuationCap':<10>,", "'valuationCap':<80>,");
        assertEquals("0.069091", ratio(story.of("x").stake()));
        assertEquals("0.04", ratio(story.of("y").stake()));
        assertEquals("1", money(story.of("y").mark()));
        assertEquals("0.069091", ratio(story.of("old").stake()));
    }

    @Test
    void severalPreMoneyCapsThatAllBindShareTheSharesThatWereThereBefore() {
        Story story = preMoneyCaps("'valuationCap':<10>,", "'valuationCap':<8>,");
        assertEquals("0.065306", ratio(story.of("x").stake()));
        assertEquals("0.081633", ratio(story.of("y").stake()));
        assertEquals("0.065306", ratio(story.of("old").stake()));
    }

    @Test
    void severalPreMoneyCapsAllAboveThePriceConvertAtThePrice() {
        Story story = preMoneyCaps("'valuationCap':<100>,", "'valuationCap':<80>,");
        assertEquals("0.04", ratio(story.of("x").stake()));
        assertEquals("0.04", ratio(story.of("y").stake()));
        assertEquals("0.072", ratio(story.of("old").stake()));
        assertEquals("1.8", money(story.of("old").mark()));
    }

    @Test
    void whereACapMayBindOrNotTheOthersAreBounds() {
        Story story = preMoneyCaps("'valuationCap':<10>,", "'valuationCap':<[10,80]>,");
        assertEquals("[0.066667, 0.069091]", ratio(story.of("old").stake()));
        assertEquals("[0.066667, 0.069091]", ratio(story.of("x").stake()));
        assertEquals("[0.04, 0.069091]", ratio(story.of("y").stake()));
    }

    @Test
    void partsThatTakeTheWholeCompanyAreAContradictionAndNobodysStakeIsKnown() {
        Story story = new Story()
                .round("seed", "seed", "2019", "'raised':<1>,'postMoney':<10>," + invested("old 'amount':<1>"))
                .round("s1", "safe", "2020", "'raised':<6>,'valuationCap':<10>," + invested("x 'amount':<6>"))
                .round("s2", "safe", "2020", "'raised':<4>,'valuationCap':<10>," + invested("y 'amount':<4>"))
                .round("a", "series_a", "2021", SERIES_A + "," + invested("new 'amount':<5>"));
        assertNull(story.of("old").stake());
        assertNull(story.of("old").mark());
        assertNull(story.of("x").stake());
        assertEquals("0.2", ratio(story.of("new").stake()));
        assertEquals(List.of("rounds/a/preMoney"), story.contradictions());
    }

    @Test
    void withoutACapTheStakeIsUnknownAndTheOthersAreBounds() {
        Story story = new Story()
                .round("seed", "seed", "2019", "'raised':<1>,'postMoney':<10>," + invested("early 'amount':<1>"))
                .round("safe", "safe", "2020", "'raised':<1>," + invested("angel 'amount':<1>"))
                .round("a", "series_a", "2021", SERIES_A);
        assertNull(story.of("angel").stake());
        assertNull(story.of("angel").mark());
        assertEquals("[0, 0.08]", ratio(story.of("early").stake()));
        assertEquals("[0, 2]", money(story.of("early").mark()));
    }

    @Test
    void olderSharesGiveUpWhatTheSafeTakes() {
        Story story = new Story()
                .round("seed", "seed", "2019", "'raised':<1>,'postMoney':<10>," + invested("early 'amount':<1>"))
                .round("safe", "safe", "2020", "'raised':<1>,'valuationCap':<10>," + invested("angel 'amount':<1>"))
                .round("a", "series_a", "2021", SERIES_A + "," + invested("new 'amount':<5>"));
        assertEquals("0.072", ratio(story.of("early").stake()));
        assertEquals("1.8", money(story.of("early").mark()));
        assertEquals("0.08", ratio(story.of("angel").stake()));
        assertEquals("0.2", ratio(story.of("new").stake()));
    }

    @Test
    void anUnpricedRoundConvertsNothing() {
        Position position = safe("'valuationCap':<10>,")
                .round("a", "series_a", "2021", "'raised':<5>")
                .of("angel");
        assertNull(position.stake());
        assertEquals("1", money(position.mark()));
    }

    @Test
    void aSafeOfUnknownPartsHasAnExactMultiple() {
        Position position = new Story()
                .round("safe", "safe", "2020", "'raised':<1>,'valuationCap':<10>," + invested("one", "two"))
                .round("a", "series_a", "2021", SERIES_A)
                .of("one");
        assertEquals("[0, 1]", money(position.cost()));
        assertEquals("[0, 0.08]", ratio(position.stake()));
        assertEquals("2", ratio(position.moic()));
    }

    @Test
    void whatAnUnconvertedSafeGetsWhenTheCompanyIsSoldNobodyKnows() {
        Position position = safe("'valuationCap':<10>,")
                .tell("company-acquired", "'acquirer':{'id':'buyer'},'cash':<60>,'occurredOn':'2022'")
                .of("angel");
        assertNull(position.realised());
        assertEquals("0", money(position.mark()));
        assertNull(position.moic());
        assertEquals(Status.REALISED, position.status());
    }

    @Test
    void theStakeOfASafeOfUndisclosedSizeIsTheSameInEveryCurrency() {
        Story story = new Story()
                .round("f", "safe", "2015-03-20", "'valuationCap':<40 JPY>," + invested("i 'amount':<3 JPY>"))
                .round("a", "series_a", "2015-11-04", "'raised':<1 JPY>,'preMoney':<10 JPY>");
        assertEquals("0.272727", ratio(story.of("i").stake()));
        assertEquals("0.272727", ratio(story.in("JPY").of("i").stake()));
    }

    @Test
    void theMultipleOfASafeOfUnknownPartsIsThatInTheAskedCurrency() {
        Story story = new Story()
                .round("s", "safe", "2014-02-14", "'raised':<20 CNY>,'valuationCap':<700 CNY>," + invested("i"))
                .round("a", "series_a", "2015-01-02", "'raised':<10 CNY>,'postMoney':<60 CNY>");
        assertEquals("0.977358", ratio(story.of("i").moic()));
        assertEquals("1", ratio(story.in("CNY").of("i").moic()));
    }
}
