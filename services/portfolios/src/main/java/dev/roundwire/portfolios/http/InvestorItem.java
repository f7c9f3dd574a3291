package dev.roundwire.portfolios.http;

import dev.roundwire.contract.value.Investor;
import dev.roundwire.portfolios.InvestorSummary;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.answer.RatioAnswer;
import dev.roundwire.rounds.portfolio.Portfolio;
import dev.roundwire.rounds.portfolio.Totals;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An investor in a list, its positions summed up.
///
/// @param firstRoundOn the first possible day of its first round; null where none is dated
/// @param lastRoundOn the last possible day of its last round
/// @param incomplete true where not all facts of its companies could be folded
public record InvestorItem(
        Investor investor,
        long positions,
        long rounds,
        long leads,
        @Nullable LocalDate firstRoundOn,
        @Nullable LocalDate lastRoundOn,
        FigureAnswer cost,
        FigureAnswer unrealised,
        FigureAnswer realised,
        @Nullable RatioAnswer moic,
        @Nullable RatioAnswer dpi,
        boolean incomplete) {

    static InvestorItem of(Companies.Found found, String currency) {
        Portfolio portfolio = found.portfolio();
        InvestorSummary summary = Objects.requireNonNull(InvestorSummary.of(portfolio), "an investor with positions");
        Totals totals = portfolio.totals();
        return new InvestorItem(
                portfolio.investor(),
                summary.positions(),
                summary.rounds(),
                summary.leads(),
                summary.firstRoundOn(),
                summary.lastRoundOn(),
                FigureAnswer.of(totals.cost(), currency),
                FigureAnswer.of(totals.unrealised(), currency),
                FigureAnswer.of(totals.realised(), currency),
                RatioAnswer.ofNullable(totals.moic()),
                RatioAnswer.ofNullable(totals.dpi()),
                found.incomplete());
    }
}
