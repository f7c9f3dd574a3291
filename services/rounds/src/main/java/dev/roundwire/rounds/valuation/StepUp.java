package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.value.Wire;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// What an older share is worth at a round, over what it was worth at the round before (V4).
///
/// @param ratio null where there is nothing to compare with; of two rounds in one currency free of exchange rates (M2)
/// @param isDown whether it is a down round; null where unknown
/// @param basis null where the ratio is
/// @param growth the same in the asked currency, for the marks; null where the ratio is, and without a rate
public record StepUp(
        @Nullable Figure ratio,
        @Nullable Boolean isDown,
        @Nullable Basis basis,
        @Nullable Figure growth) {
    static final StepUp NONE = new StepUp(null, null, null, null);

    private static final BigFraction TWICE = BigFraction.of(2);
    private static final BigFraction HALF = BigFraction.of(1, 2);

    /// What is compared.
    public enum Basis implements Wire {
        PRICE,
        VALUATION
    }

    /// M2: computed in the currency of both rounds where they have one, else in the asked one.
    ///
    /// @param asked the new round in the asked currency, `own` in its own
    /// @param conversions those of the new round
    static StepUp of(Round previous, Worth own, Worth asked, Conversions conversions) {
        StepUp converted = between(previous.asked(), asked, conversions);
        if (!own.currency().equals(previous.own().currency()) || own.currency().equals(asked.currency())) {
            return converted;
        }
        StepUp step = between(previous.own(), own, conversions);
        return new StepUp(step.ratio, step.isDown, step.basis, converted.ratio);
    }

    /// P2: true where the prices of a share say what an older one has become.
    static boolean isByPrice(Worth previous, Worth next) {
        return previous.price() != null && next.price() != null && !isSplitBetween(previous, next);
    }

    /// V4: new price / previous price where both are known without a split between, else new pre / previous post, less
    /// what SAFEs and notes take of it (P5).
    private static StepUp between(Worth previous, Worth next, Conversions conversions) {
        Figure price = next.price();
        Figure before = previous.price();
        if (price != null && before != null && isByPrice(previous, next)) {
            return of(price.dividedBy(before), Basis.PRICE);
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
                        new StepUp(figure, figure.value().isBelow(Bounds.ONE).orElse(null), basis, figure))
                .orElse(NONE);
    }

    /// V4: no fact tells of a split. One shows where the shares before the new money are at most half, or at
    /// least twice, those after the previous round: no pool and no conversion explains that.
    private static boolean isSplitBetween(Worth previous, Worth next) {
        Figure after = previous.sharesAfter();
        Figure before = next.sharesBefore();
        if (after == null || before == null || after.value().min().signum() == 0) {
            return false;
        }
        Optional<Figure> growth = before.dividedBy(after);
        return growth.map(Figure::value)
                .filter(ratio -> ratio.max() != null
                        && (ratio.max().compareTo(HALF) <= 0 || ratio.min().compareTo(TWICE) >= 0))
                .isPresent();
    }
}
