package dev.roundwire.rounds.portfolio;

import static dev.roundwire.rounds.portfolio.Shown.money;
import static dev.roundwire.rounds.portfolio.Shown.ratio;
import static dev.roundwire.rounds.portfolio.Story.invested;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

/// P1 to P7: what reports, ends and sales make of what was held before, and of what all paid together.
class HeldTest {
    private static final String FUND = invested("fund 'amount':<4>");

    private static Story seeded() {
        return new Story().round("seed", "seed", "2020", "'raised':<10>,'postMoney':<50>," + FUND);
    }

    private static Story promised() {
        return new Story().round("s", "safe", "2020", "'raised':<1>,'valuationCap':<10>," + invested("i 'amount':<1>"));
    }

    private static String together(Story story) {
        return money(story.holdings().together().cost());
    }

    private static String holding(String holder, String more) {
        return "'holder':{'id':'" + holder + "'},'stake':'0.05','occurredOn':'2020-12-31'" + more;
    }

    @Test
    void anInvestorIsCalledByAllItsNamesAndOfTheKindThatIsToldFirst() {
        Story story = new Story();
        for (String more : List.of("'Fund'}]", "'Fund One'}],'kind':'fund'", "'Fund'}],'kind':'corporate'")) {
            story.tell(
                    "round-closed",
                    "'roundId':'r" + story.facts().size()
                            + "','roundType':'seed','investments':[{'investor':{'id':'fund','names':[{'value':" + more
                            + "}}]");
        }
        Investor fund = story.of("fund").investor();
        assertEquals(
                List.of("Fund", "Fund One"),
                fund.names().stream().map(Name::value).toList());
        assertEquals(Investor.Kind.FUND, fund.kind());
    }

    @Test
    void aReportOfSomebodyNobodyToldOfAddsItsCostToWhatAllPaid() {
        assertEquals("7", together(seeded().tell("ownership-reported", holding("j", ",'cost':<3>"))));
        assertEquals("[4, ..]", together(seeded().tell("ownership-reported", holding("j", ""))));
    }

    @Test
    void aReportOfSharesThatWereToldOfAddsNothing() {
        assertEquals("4", together(seeded().tell("ownership-reported", holding("fund", ",'cost':<4>"))));
        assertEquals("4", together(seeded().tell("ownership-reported", holding("fund", ""))));
    }

    @Test
    void aReportedCostMayBeThatOfASafeOrNot() {
        assertEquals("[1, 4]", together(promised().tell("ownership-reported", holding("i", ",'cost':<3>"))));
        assertEquals("[1, ..]", together(promised().tell("ownership-reported", holding("i", ""))));
    }

    @Test
    void afterASaleAReportedCostIsThatOfWhatIsLeft() {
        Story story = seeded().tell(
                        "secondary-sold",
                        "'seller':{'id':'fund'},'occurredOn':'2020-12-31','stake':'0.03','amount':<3>")
                .tell("ownership-reported", holding("fund", ",'cost':<2.5>"));
        assertEquals("4", money(story.of("fund").cost()));
        assertEquals(List.of(), story.contradictions());
        assertEquals(
                List.of("positions/fund"),
                seeded().tell("ownership-reported", holding("fund", ",'cost':<2.5>"))
                        .contradictions());
    }

    @Test
    void whatIsReportedAfterAllWasSoldWasBoughtLater() {
        Story story = seeded().tell(
                        "secondary-sold",
                        "'seller':{'id':'fund'},'occurredOn':'2020-12-31','stake':'0.08','amount':<8>")
                .tell("ownership-reported", holding("fund", ",'cost':<2>"));
        assertEquals("6", money(story.of("fund").cost()));
        assertEquals(List.of(), story.contradictions());
    }

    @Test
    void whoSellsSharesButWasOnlyPromisedSomePaidNobodyKnowsWhatForThem() {
        Story story = promised()
                .tell("secondary-sold", "'seller':{'id':'i'},'occurredOn':'2021','stake':'0.01','amount':<3>");
        assertEquals("[1, ..]", together(story));
        assertEquals(List.of(), story.contradictions());
    }

    @Test
    void aRoundThatIsCertainlyAfterTheEndDilutesAllTheSame() {
        Story story = seeded().tell("company-closed", "'on':'2021'")
                .round("a", "series_a", "2022", "'raised':<10>,'preMoney':<40>");
        assertEquals("0.064", ratio(story.of("fund").stake()));
        assertEquals("0", money(story.of("fund").mark()));
        assertEquals(Status.WRITTEN_OFF, story.of("fund").status());
    }

    @Test
    void ofAnAcquirerOfUnknownStakeNobodyKnowsHowMuchTheOthersSold() {
        Story story = seeded().round("a", "series_a", "2021", "'raised':<10>," + invested("y 'amount':<5>"))
                .round("b", "series_b", "2022", "'raised':<50>,'postMoney':<100>")
                .tell("company-acquired", "'acquirer':{'id':'y'},'cash':<27>,'stake':'0.5','occurredOn':'2023'");
        assertEquals("[0, 0.02]", ratio(story.of("fund").stake()));
        assertEquals("[0, 2.16]", money(story.of("fund").realised()));
    }

    @Test
    void anAcquirerWithASafeAloneHoldsNothingYet() {
        Story story = promised()
                .round("a", "series_unknown", "2019", "'raised':<10>,'postMoney':<50>," + FUND)
                .tell("company-acquired", "'acquirer':{'id':'i'},'cash':<30>,'stake':'0.5','occurredOn':'2021'");
        assertEquals("0.04", ratio(story.of("fund").stake()));
        assertEquals("2.4", money(story.of("fund").realised()));
    }

    @Test
    void pricesAloneTellWhatBecameOfMoneyThatNobodyCounted() {
        Story story = new Story()
                .round("seed", "seed", "2020", "'pricePerShare':<1>," + invested("i"))
                .round("a", "series_a", "2021", "'pricePerShare':<3>");
        assertEquals("3", ratio(story.of("i").moic()));
        assertNull(story.of("i").cost());
    }

    @Test
    void aTrancheIsMarkedAtWhatWasPaidWhereOnlyPricesAreTold() {
        Story story = new Story()
                .round("seed", "seed", "2020", "'pricePerShare':<1>")
                .round("seed2", "seed", "2021", "'trancheOf':'seed','raised':<2>," + invested("i 'amount':<2>"));
        assertEquals("2", money(story.of("i").mark()));
    }

    @Test
    void aStakeWhoseAmountIsStatedIsNotCountedAgainAsWorth() {
        Story story = new Story()
                .round(
                        "a",
                        "series_a",
                        "2021",
                        "'raised':<10>,'postMoney':<50>,"
                                + invested("i 'amount':<5>,'stake':'0.1'", "j 'stake':'0.1'"));
        assertEquals("5", money(story.of("j").cost()));
        assertEquals(List.of(), story.contradictions());
    }

    @Test
    void aRoundAndAReportThatDisagreeAreBothNamed() {
        Story story = seeded().tell("ownership-reported", holding("fund", ",'cost':<3>,'roundId':'seed'"));
        assertEquals(
                List.of("fact-0", "fact-1"),
                story.holdings().contradictions().stream()
                        .filter(clash -> clash.about().equals("rounds/seed/investments/fund"))
                        .flatMap(clash -> clash.events().stream())
                        .map(FactKey::id)
                        .toList());
    }
}
