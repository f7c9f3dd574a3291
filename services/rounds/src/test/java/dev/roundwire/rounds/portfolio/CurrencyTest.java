package dev.roundwire.rounds.portfolio;

import static dev.roundwire.rounds.portfolio.Shown.money;
import static dev.roundwire.rounds.portfolio.Shown.ratio;
import static dev.roundwire.rounds.portfolio.Story.invested;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.rounds.valuation.Round;
import java.util.List;
import org.junit.jupiter.api.Test;

/// M2: what is a ratio doesn't depend on the currency that is asked for.
class CurrencyTest {
    private static Round last(Story story) {
        return story.holdings().curve().rounds().getLast();
    }

    @Test
    void withPricesAStakeIsTheSameWhereThereIsNoRate() {
        Story story = new Story()
                .round(
                        "seed",
                        "seed",
                        "2023-05-10",
                        "'raised':<10 CNY>,'postMoney':<50 CNY>,'pricePerShare':{'amount':1,'currency':'CNY'},"
                                + invested("i 'amount':<4 CNY>"))
                .round(
                        "a",
                        "series_a",
                        "2024-05-10",
                        "'raised':<50 CNY>,'postMoney':<200 CNY>,'pricePerShare':{'amount':'2.5','currency':'CNY'}");
        for (String currency : List.of("USD", "CNY", "EUR")) {
            story.in(currency);
            assertEquals("0.05", ratio(story.of("i").stake()));
            assertEquals("2.5", ratio(last(story).stepUp()));
            assertEquals(false, last(story).downRound());
        }
    }

    @Test
    void whetherARoundIsDownDoesntGoByTheExchangeRate() {
        Story story = new Story()
                .round("a", "series_a", "2017-01-03", "'preMoney':<80 CNY>,'raised':<20 CNY>," + invested("i"))
                .round("b", "series_b", "2018-01-03", "'preMoney':<95 CNY>,'raised':<5 CNY>");
        for (String currency : List.of("USD", "CNY")) {
            story.in(currency);
            assertEquals("0.95", ratio(last(story).stepUp()));
            assertEquals(true, last(story).downRound());
        }
        assertEquals("0.95", ratio(story.in("CNY").of("i").moic()));
        assertEquals("1.017066", ratio(story.in("USD").of("i").moic()));
    }

    @Test
    void roundsInTwoCurrenciesAreComparedInTheAskedOne() {
        Story story = new Story()
                .round("a", "series_a", "2020-01-10", "'preMoney':<10>,'raised':<10>")
                .round("b", "series_b", "2023-05-10", "'preMoney':<95 CNY>,'raised':<5 CNY>");
        assertEquals("unknown", ratio(last(story).stepUp()));
    }

    @Test
    void aLaterTrancheIsMarkedByThePostMoneyWhateverItsOwnRateWas() {
        Story story = new Story()
                .round("a", "series_a", "2020-01-10", "'preMoney':<40 CNY>,'raised':<10 CNY>")
                .round(
                        "a2",
                        "series_a",
                        "2021-01-11",
                        "'trancheOf':'a','raised':<5 CNY>," + invested("i 'amount':<5 CNY>"));
        assertEquals("0.090909", ratio(story.of("i").stake()));
        assertEquals("0.722324", money(story.of("i").mark()));
        assertEquals("0.771705", money(story.of("i").cost()));
        assertEquals("0.936011", ratio(story.of("i").moic()));
        assertEquals("1", ratio(story.in("CNY").of("i").moic()));
    }

    @Test
    void aLaterTrancheOfUnknownAmountHasTheSameMultiple() {
        Story story = new Story()
                .round("a", "series_a", "2020-01-10", "'preMoney':<40 CNY>,'raised':<10 CNY>")
                .round("a2", "series_a", "2021-01-11", "'trancheOf':'a','raised':<5 CNY>," + invested("i", "j"));
        assertEquals("0.936011", ratio(story.of("i").moic()));
    }

    @Test
    void aSafeBuysSharesAtTheRateOfTheDayOnWhichItConverts() {
        Story story = new Story()
                .round("s", "safe", "2014-02-14", "'raised':<1>,'valuationCap':<10>," + invested("i 'amount':<1>"))
                .round("a", "series_a", "2022-01-04", "'preMoney':<60 CNY>,'raised':<20 CNY>");
        assertEquals("0.07971", ratio(story.of("i").stake()));
        assertEquals("0.07971", ratio(story.in("CNY").of("i").stake()));
    }
}
