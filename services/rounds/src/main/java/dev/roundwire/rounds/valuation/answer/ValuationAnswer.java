package dev.roundwire.rounds.valuation.answer;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.answer.Explanations;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.answer.FigureExplanation;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.rounds.valuation.Latest;
import dev.roundwire.rounds.valuation.Moment;
import dev.roundwire.rounds.valuation.PointKind;
import dev.roundwire.rounds.valuation.PossibleDuplicate;
import dev.roundwire.rounds.valuation.Unconverted;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `/companies/{id}/valuation`
///
/// @param latest null where nothing says what the company is worth
/// @param contradictions facts that can't all be right
/// @param possibleDuplicates rounds that may be one (V9)
/// @param unconverted money that is null for want of an exchange rate (M2)
public record ValuationAnswer(
        Ref company,
        @Nullable LatestAnswer latest,
        List<Contradiction> contradictions,
        List<PossibleDuplicate> possibleDuplicates,
        List<Unconverted> unconverted) {

    /// The latest that says what the company is worth (V8).
    ///
    /// @param postMoney null for want of an exchange rate only
    /// @param undecided the ids of other rounds that may be the latest just as well (O3)
    /// @param stale whether it is over 12 months old
    /// @param unspecifiedBasis true where nobody says whether new money is included
    public record LatestAnswer(
            @Nullable FigureAnswer postMoney,
            @Nullable FigureAnswer preMoney,
            @Nullable PartialDate on,
            PointKind source,
            @Nullable String roundId,
            List<String> undecided,
            Confidence confidence,
            boolean stale,
            boolean unspecifiedBasis,
            List<FactKey> events) {

        static LatestAnswer of(Latest latest, Curve curve, LocalDate today) {
            Moment point = latest.point();
            return new LatestAnswer(
                    Figures.money(point.post(), curve.currency()),
                    Figures.money(point.pre(), curve.currency()),
                    point.span().date(),
                    Objects.requireNonNull(point.kind()),
                    point instanceof Moment.Funding funding ? funding.round().id() : null,
                    curve.undecided(latest),
                    point.thing().confidence(),
                    latest.isStale(curve.things().question(), today),
                    point.isUnspecified(),
                    point.events());
        }
    }

    /// @param today the day of reading
    public static ValuationAnswer of(Curve curve, LocalDate today) {
        return new ValuationAnswer(
                curve.things().company(),
                curve.latest()
                        .map(latest -> LatestAnswer.of(latest, curve, today))
                        .orElse(null),
                curve.contradictions(),
                curve.possibleDuplicates(),
                curve.unconverted());
    }

    /// How the figures of this answer came to be.
    public static List<FigureExplanation> explain(Curve curve) {
        Explanations explanations = Figures.explanations(curve);
        curve.latest()
                .map(Latest::point)
                .ifPresent(point -> explanations
                        .money("/latest/postMoney", point.post(), curve.currency())
                        .money("/latest/preMoney", point.pre(), curve.currency()));
        return explanations.write();
    }
}
