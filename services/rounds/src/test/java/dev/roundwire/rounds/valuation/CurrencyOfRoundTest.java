package dev.roundwire.rounds.valuation;

import static dev.roundwire.rounds.valuation.Company.exactly;
import static dev.roundwire.rounds.valuation.Company.millions;
import static dev.roundwire.rounds.valuation.Company.on;
import static dev.roundwire.rounds.valuation.Company.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.number.Rounding;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// M2: a round all of whose money is in one currency is computed in it, else in the asked one.
class CurrencyOfRoundTest {
    private static final String DAY = "2013-05-22";

    private static String cny(String field, String millions) {
        return usd(field, millions).replace("USD", "CNY");
    }

    private static String invested(String part) {
        return ",'investments':[{'investor':{'id':'i'}" + part + "}]";
    }

    private static Round round(String type, String fields) {
        return first(new Company().round("r", type, on(DAY) + fields));
    }

    private static Round first(Company company) {
        return company.curve().rounds().getFirst();
    }

    private static Figure known(@Nullable Figure figure) {
        return Objects.requireNonNull(figure);
    }

    @Test
    void whateverStatesTheOnlyMoneyOfARoundSaysItsCurrency() {
        List<String> only = List.of(
                cny("raised", "5"),
                cny("preMoney", "5"),
                cny("postMoney", "5"),
                cny("pricePerShare", "5"),
                invested(cny("amount", "5") + ",'stake':'0.1'"));
        for (String money : only) {
            assertEquals("CNY", round("series_a", money).own().currency(), money);
        }
        assertEquals(
                "USD",
                round("series_a", cny("preMoney", "5") + usd("raised", "9"))
                        .own()
                        .currency());
    }

    @Test
    void anAmountThatTellsNothingOfTheWorthSaysNothingOfTheCurrency() {
        assertEquals(
                "CNY",
                round("series_a", cny("raised", "50") + invested(usd("amount", "1")))
                        .own()
                        .currency());
        assertEquals(
                "USD",
                round("series_a", cny("raised", "50") + invested(usd("amount", "1") + ",'stake':'0.1'"))
                        .own()
                        .currency());
    }

    @Test
    void aSafeOfUnknownSumIsInTheCurrencyOfItsCapAndOfWhatItsHoldersPaid() {
        assertEquals("CNY", round("safe", cny("valuationCap", "50")).own().currency());
        assertEquals("CNY", round("safe", invested(cny("amount", "5"))).own().currency());
        assertEquals(
                "USD",
                round("safe", usd("valuationCap", "50") + invested(cny("amount", "5")))
                        .own()
                        .currency());
        assertEquals(
                "USD",
                round("safe", usd("raised", "1") + cny("valuationCap", "50"))
                        .own()
                        .currency());
    }

    @Test
    void tranchesAndReportsHaveAWordInIt() {
        Company tranche = new Company()
                .round("r", "series_a", on(DAY) + cny("raised", "50"))
                .round("t", "series_a", on(DAY) + ",'trancheOf':'r'" + usd("raised", "5"));
        assertEquals("USD", first(tranche).own().currency());
        assertEquals("CNY", first(reported(cny("cost", "50"), "")).own().currency());
    }

    private static Company reported(String cost, String fields) {
        return new Company()
                .round("r", "series_a", on(DAY) + fields)
                .told(
                        "ownership-reported",
                        "'holder':{'id':'i'},'stake':'0.1','roundId':'r','occurredOn':'2013-12-31'" + cost);
    }

    @Test
    void aReportedCostWasPaidWhenTheRoundClosed() {
        assertEquals(
                exactly("50"),
                millions(first(reported(usd("cost", "5"), usd("raised", "10")))
                        .own()
                        .post()));
        Figure converted = known(
                first(reported(cny("cost", "100"), usd("raised", "10"))).own().post());
        assertEquals("163103291.60", Rounding.MONEY.nearest(converted.value().min()));
    }

    @Test
    void ofTwoRoundsInOneCurrencyTheStepUpIsFreeOfRatesAndTheGrowthIsNot() {
        Company company = new Company()
                .round("a", "series_a", on(DAY) + cny("postMoney", "100"))
                .round("b", "series_b", on("2015-05-22") + cny("preMoney", "160"));
        Round b = company.curve().rounds().getLast();
        assertEquals(exactly("1.6"), known(b.stepUp()).value());
        assertNotEquals(exactly("1.6"), known(b.growth()).value());
        Company mixed = new Company()
                .round("a", "series_a", on(DAY) + cny("postMoney", "100"))
                .round("b", "series_b", on("2015-05-22") + usd("preMoney", "160"));
        Round dollars = mixed.curve().rounds().getLast();
        assertEquals(known(dollars.growth()).value(), known(dollars.stepUp()).value());
    }
}
