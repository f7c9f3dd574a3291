package dev.roundwire.rounds.portfolio;

import static dev.roundwire.rounds.portfolio.Story.invested;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.rounds.answer.FigureExplanation;
import dev.roundwire.rounds.portfolio.answer.CoInvestorsAnswer;
import dev.roundwire.rounds.portfolio.answer.HoldersAnswer;
import dev.roundwire.rounds.portfolio.answer.PortfolioAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every figure of a portfolio says how it came to be.
class ExplainedTest {
    private final Holdings company = new Story()
            .round(
                    "seed",
                    "seed",
                    "2020",
                    "'raised':<10>,'postMoney':<50>," + invested("i 'amount':<4>", "j 'amount':<1>"))
            .round("a", "series_a", "2021", "'raised':<10>,'postMoney':<100>," + invested("i 'amount':<2>", "j"))
            .round("b", "series_b", "2022", "'raised':<10>," + invested("k"))
            .holdings();
    private final Portfolio portfolio = Portfolio.of("i", List.of(company));

    @Test
    void ofAPortfolioEachPositionAndTheTotals() {
        assertEquals(
                List.of(
                        "/positions/0/cost",
                        "/positions/0/stake/min",
                        "/positions/0/stake/max",
                        "/positions/0/mark",
                        "/positions/0/realised",
                        "/positions/0/moic",
                        "/positions/0/dpi",
                        "/totals/cost",
                        "/totals/unrealised",
                        "/totals/realised",
                        "/totals/moic",
                        "/totals/dpi"),
                figures(PortfolioAnswer.explain(portfolio, "USD")));
    }

    @Test
    void ofHoldersEachOfThemAndAllTogether() {
        List<String> figures = figures(HoldersAnswer.explain(company));
        assertEquals(
                List.of("/holders/0/cost", "/holders/1/stake/min", "/holders/2/cost/min", "/totals/mark/min"),
                List.of("/holders/0/cost", "/holders/1/stake/min", "/holders/2/cost/min", "/totals/mark/min").stream()
                        .filter(figures::contains)
                        .toList());
    }

    @Test
    void coInvestorsAreCountedRoundByRound() {
        List<FigureExplanation> explained = CoInvestorsAnswer.explain(portfolio);
        assertEquals(List.of("/coInvestors/0/rounds", "/coInvestors/0/companies"), figures(explained));
        assertEquals("round + round2", explained.getFirst().formula());
        assertEquals("company", explained.getLast().formula());
        assertEquals(2, explained.getFirst().inputs().size());
    }

    private static List<String> figures(List<FigureExplanation> explained) {
        return explained.stream().map(FigureExplanation::figure).toList();
    }
}
