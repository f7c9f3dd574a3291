package dev.roundwire.valuations;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.valuation.Latest;
import dev.roundwire.rounds.valuation.Moment;
import dev.roundwire.rounds.valuation.PointKind;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The latest valuation of a company (V8), as lists show it.
///
/// @param lastDay the last possible day of `on`, what `stale` is told by; of an undated one the day by which it had
///     been published
/// @param post null for want of an exchange rate only
public record LatestSummary(
        PointKind source,
        @Nullable PartialDate on,
        @Nullable LocalDate lastDay,
        @Nullable String roundId,
        Confidence confidence,
        boolean unspecifiedBasis,
        @Nullable ShownFigure post,
        @Nullable ShownFigure pre) {

    static LatestSummary of(Latest latest, String currency) {
        Moment point = latest.point();
        return new LatestSummary(
                Objects.requireNonNull(point.kind()),
                point.span().date(),
                point.span().last(),
                point instanceof Moment.Funding funding ? funding.round().id() : null,
                point.thing().confidence(),
                point.isUnspecified(),
                ShownFigure.of(point.post(), currency),
                ShownFigure.of(point.pre(), currency));
    }
}
