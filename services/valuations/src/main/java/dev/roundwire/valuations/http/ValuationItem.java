package dev.roundwire.valuations.http;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.valuation.Latest;
import dev.roundwire.rounds.valuation.PointKind;
import dev.roundwire.valuations.CompanySummary;
import dev.roundwire.valuations.LatestSummary;
import dev.roundwire.valuations.ShownFigure;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A company in the list of `/valuations`.
///
/// @param incomplete true where not all its facts could be folded
record ValuationItem(Ref company, LatestItem latest, boolean incomplete) {

    /// Its latest valuation (V8).
    record LatestItem(
            @Nullable FigureAnswer postMoney,
            @Nullable FigureAnswer preMoney,
            @Nullable PartialDate on,
            PointKind source,
            @Nullable String roundId,
            Confidence confidence,
            boolean stale,
            boolean unspecifiedBasis) {

        static LatestItem of(LatestSummary latest, Question question, LocalDate today) {
            return new LatestItem(
                    answer(latest.post(), question),
                    answer(latest.pre(), question),
                    latest.on(),
                    latest.source(),
                    latest.roundId(),
                    latest.confidence(),
                    Latest.isStale(latest.lastDay(), question, today),
                    latest.unspecifiedBasis());
        }

        private static @Nullable FigureAnswer answer(@Nullable ShownFigure figure, Question question) {
            return figure == null ? null : figure.answer(question.currency());
        }
    }

    static ValuationItem of(CompanySummary company, boolean incomplete, Question question, LocalDate today) {
        return new ValuationItem(
                new Ref(company.id(), company.names()),
                LatestItem.of(Objects.requireNonNull(company.latest()), question, today),
                incomplete);
    }
}
