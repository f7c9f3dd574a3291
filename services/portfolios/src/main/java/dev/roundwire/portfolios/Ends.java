package dev.roundwire.portfolios;

import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.number.Rounding;
import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// The two ends of a figure as rows hold them, rounded outwards.
///
/// @param min null where the figure is unknown
/// @param max null also where no upper bound is known
record Ends(@Nullable BigDecimal min, @Nullable BigDecimal max) {
    private static final Ends UNKNOWN = new Ends(null, null);

    static Ends money(@Nullable Figure figure) {
        return of(figure, Rounding.MONEY);
    }

    static Ends ratio(@Nullable Figure figure) {
        return of(figure, Rounding.RATIO);
    }

    private static Ends of(@Nullable Figure figure, Rounding rounding) {
        if (figure == null) {
            return UNKNOWN;
        }
        BigFraction max = figure.value().max();
        return new Ends(
                new BigDecimal(rounding.down(figure.value().min())),
                max == null ? null : new BigDecimal(rounding.up(max)));
    }

    /// The lower end, 0 where unknown: sums of known figures sort so.
    BigDecimal least() {
        return min == null ? BigDecimal.ZERO : min;
    }
}
