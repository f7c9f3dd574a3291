package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.value.Wire;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// What an older share is worth at a round, over what it was worth at the round before (V4).
///
/// @param ratio null where there is nothing to compare with
/// @param isDown whether it is a down round; null where unknown
/// @param basis null where the ratio is
public record StepUp(
        @Nullable Figure ratio,
        @Nullable Boolean isDown,
        @Nullable Basis basis) {
    static final StepUp NONE = new StepUp(null, null, null);

    private static final BigFraction TWICE = BigFraction.of(2);
    private static final BigFraction HALF = BigFraction.of(1, 2);

    /// What is compared.
    public enum Basis implements Wire {
        PRICE,
        VALUATION
    }

    /// New price / previous price where both are known without a split between, else new pre / previous post, less
    /// what SAFEs and notes take of it (P5).
    ///
    /// @param conversions those of the new round
    static StepUp of(Worth previous, Worth next, Conversions conversions) {
        if (previous.price() != null && next.price() != null && !isSplitBetween(previous, next)) {
            return of(next.price().dividedBy(previous.price()), Basis.PRICE);
        }
        if (previous.post() == null || next.pre() == null || conversions.isImpossible()) {
            return NONE;
        }
        Figure kept = conversions.kept();
        Figure older = kept == null ? next.pre() : next.pre().times(kept);
        return of(older.dividedBy(previous.post()), Basis.VALUATION);
    }

    private static StepUp of(Optional<Figure> ratio, Basis basis) {
        return ratio.map(figure ->
                        new StepUp(figure, figure.value().isBelow(Bounds.ONE).orElse(null), basis))
                .orElse(NONE);
    }

    /// No fact tells of a split. One shows where the shares before the new money are at most half, or at least twice,
    /// those after the previous round: no pool and no conversion explains that.
    private static boolean isSplitBetween(Worth previous, Worth next) {
        Figure shares = sharesBefore(next);
        if (previous.post() == null || shares == null) {
            return false;
        }
        Optional<Figure> growth = previous.post()
                .dividedBy(Objects.requireNonNull(previous.price()))
                .filter(after -> after.value().min().signum() > 0)
                .flatMap(shares::dividedBy);
        return growth.map(Figure::value)
                .filter(ratio -> ratio.max() != null
                        && (ratio.max().compareTo(HALF) <= 0 || ratio.min().compareTo(TWICE) >= 0))
                .isPresent();
    }

    /// Fully diluted, before the new money: as stated, else pre / price.
    private static @Nullable Figure sharesBefore(Worth round) {
        if (round.shares() != null || round.pre() == null || round.price() == null) {
            return round.shares();
        }
        return round.pre().dividedBy(round.price()).orElse(null);
    }
}
