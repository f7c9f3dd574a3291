package dev.roundwire.rounds.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.number.Explanation;
import dev.roundwire.rounds.number.Explanation.Term;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.number.How;
import dev.roundwire.rounds.number.Inputs;
import dev.roundwire.rounds.number.Origin.RateOrigin;
import dev.roundwire.rounds.number.Rounding;
import dev.roundwire.rounds.number.Stated;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ConversionTest {
    private static final LocalDate DAY = LocalDate.of(2013, 5, 22);
    private final Rates rates = EcbRates.bundled();
    private final Figure raised = Figure.stated(
            "raised", Stated.money(new BigDecimal("100000000"), "CNY"), Inputs.origin("1"), Confidence.CONFIRMED);

    @Test
    void aHundredMillionYuanOfMay2013AreSixteenMillionThreeHundredTenThousandDollars() {
        Figure dollars = converted("USD");
        assertEquals("16310329.16", Rounding.MONEY.nearest(dollars.value().min()));
        assertEquals(How.DERIVED, dollars.how());
        assertEquals(Confidence.CONFIRMED, dollars.confidence());
    }

    @Test
    void theExplanationShowsBothPublishedRates() {
        Explanation explanation = Explanation.of(converted("USD")).getFirst();
        assertEquals("raised / eurCny * eurUsd", explanation.formula());
        Term.Given rate =
                assertInstanceOf(Term.Given.class, explanation.inputs().get(1));
        assertEquals(new RateOrigin("EUR", "CNY", new BigDecimal("7.9232"), DAY, "ECB"), rate.origin());
    }

    @Test
    void intoTheEuroOneRateIsEnough() {
        assertEquals(
                "raised / eurCny", Explanation.of(converted("EUR")).getFirst().formula());
    }

    @Test
    void theSameCurrencyLeavesTheFigureAsItIs() {
        assertSame(raised, converted("CNY"));
    }

    @Test
    void withoutARateThereIsAReasonAndNoFigure() {
        Conversion.NoRate none = assertInstanceOf(
                Conversion.NoRate.class, Conversion.of(raised, "CNY", "USD", LocalDate.of(2026, 11, 24), rates));
        assertEquals("no exchange rate from CNY to USD on 2026-11-24 or in the 7 days before", none.reason());
    }

    private Figure converted(String to) {
        return assertInstanceOf(Conversion.Converted.class, Conversion.of(raised, "CNY", to, DAY, rates))
                .figure();
    }
}
