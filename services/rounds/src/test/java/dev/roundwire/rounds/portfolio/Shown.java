package dev.roundwire.rounds.portfolio;

import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// Figures in short, for assertions: `4`, `[0, 40]`, `[5, ..]`, `unknown`; at most six decimals, half to even.
final class Shown {
    private static final BigFraction MILLION = BigFraction.of(1_000_000);

    private Shown() {}

    static String ratio(@Nullable Figure figure) {
        return figure == null ? "unknown" : text(figure.value(), BigFraction.ONE);
    }

    /// In millions.
    static String money(@Nullable Figure figure) {
        return figure == null ? "unknown" : text(figure.value(), MILLION);
    }

    private static String text(Bounds bounds, BigFraction unit) {
        if (bounds.isExact()) {
            return text(bounds.min(), unit);
        }
        BigFraction max = bounds.max();
        return "[" + text(bounds.min(), unit) + ", " + (max == null ? ".." : text(max, unit)) + "]";
    }

    private static String text(BigFraction value, BigFraction unit) {
        BigDecimal rounded = value.divide(unit).bigDecimalValue(6, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
