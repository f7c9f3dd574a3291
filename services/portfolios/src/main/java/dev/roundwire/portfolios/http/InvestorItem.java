package dev.roundwire.portfolios.http;

import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.portfolios.InvestorSummary;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.answer.RatioAnswer;
import dev.roundwire.rounds.portfolio.Portfolio;
import dev.roundwire.rounds.portfolio.Position;
import dev.roundwire.rounds.portfolio.Totals;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An investor in a list, its positions summed up.
///
/// @param firstRoundOn of its rounds the one that may have been earliest, as its fact has the date;
///     null where none is dated
/// @param lastRoundOn the one that may have been latest
/// @param incomplete true where not all facts of its companies could be folded
public record InvestorItem(
        Investor investor,
        long positions,
        long rounds,
        long leads,
        @Nullable PartialDate firstRoundOn,
        @Nullable PartialDate lastRoundOn,
        FigureAnswer cost,
        FigureAnswer unrealised,
        FigureAnswer realised,
        @Nullable RatioAnswer moic,
        @Nullable RatioAnswer dpi,
        boolean incomplete) {

    private static final Comparator<PartialDate> EARLIEST_FIRST =
            Comparator.comparing(PartialDate::first, Comparator.nullsLast(Comparator.naturalOrder()));
    private static final Comparator<PartialDate> LATEST_LAST =
            Comparator.comparing(PartialDate::last, Comparator.nullsFirst(Comparator.naturalOrder()));

    static InvestorItem of(Companies.Found found, String currency) {
        Portfolio portfolio = found.portfolio();
        InvestorSummary summary = Objects.requireNonNull(InvestorSummary.of(portfolio), "an investor with positions");
        Totals totals = portfolio.totals();
        return new InvestorItem(
                portfolio.investor(),
                summary.positions(),
                summary.rounds(),
                summary.leads(),
                dates(portfolio, Position::firstRoundOn).min(EARLIEST_FIRST).orElse(null),
                dates(portfolio, Position::lastRoundOn).max(LATEST_LAST).orElse(null),
                FigureAnswer.of(totals.cost(), currency),
                FigureAnswer.of(totals.unrealised(), currency),
                FigureAnswer.of(totals.realised(), currency),
                RatioAnswer.ofNullable(totals.moic()),
                RatioAnswer.ofNullable(totals.dpi()),
                found.incomplete());
    }

    private static Stream<PartialDate> dates(Portfolio portfolio, Function<Position, @Nullable PartialDate> date) {
        return portfolio.positions().stream().map(date).filter(Objects::nonNull);
    }
}
