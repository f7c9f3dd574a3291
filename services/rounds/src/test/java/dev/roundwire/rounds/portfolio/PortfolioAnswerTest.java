package dev.roundwire.rounds.portfolio;

import static dev.roundwire.rounds.portfolio.Story.invested;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.rounds.portfolio.answer.PortfolioAnswer;
import dev.roundwire.rounds.portfolio.answer.PortfolioAnswer.CompanyContradiction;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortfolioAnswerTest {
    private static final Story CLASHING = new Story()
            .round(
                    "a",
                    "series_a",
                    "2024",
                    "'raised':<5 CNY>,'preMoney':<10 CNY>,'postMoney':<40 CNY>," + invested("holder 'amount':<1 CNY>"))
            .tell("board-seat-taken", "'person':{'id':'p'},'appointedBy':{'id':'mentioned'},'seat':'director'")
            .tell("company-acquired", "'acquirer':{'id':'buyer'},'cash':<60>,'occurredOn':'2025'");

    private static PortfolioAnswer of(String investor) {
        return PortfolioAnswer.of(Portfolio.of(investor, List.of(CLASHING.holdings())), "USD");
    }

    @Test
    void whatClashesInACompanyIsListedForWhoHoldsSharesOfIt() {
        assertEquals(
                List.of("rounds/a/postMoney"),
                of("holder").contradictions().stream()
                        .map(CompanyContradiction::contradiction)
                        .map(contradiction -> contradiction.about())
                        .toList());
        assertEquals(false, of("holder").unconverted().isEmpty());
    }

    @Test
    void whoIsOnlyMentionedHasNothingToDoWithIt() {
        for (String investor : List.of("mentioned", "buyer")) {
            assertEquals(List.of(), of(investor).contradictions());
            assertEquals(List.of(), of(investor).unconverted());
        }
    }
}
