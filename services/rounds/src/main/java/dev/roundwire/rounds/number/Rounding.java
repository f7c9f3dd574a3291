package dev.roundwire.rounds.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/// M1: the one place where numbers are rounded, on their way out. Plain decimal strings, no exponent.
public enum Rounding {
    /// 2 decimals, always both.
    MONEY(2),
    /// At most 10 decimals, trailing zeros dropped.
    RATIO(10);

    private final int decimals;

    Rounding(int decimals) {
        this.decimals = decimals;
    }

    /// M1: a computed number: half to even.
    public String nearest(BigFraction value) {
        return rounded(value, RoundingMode.HALF_EVEN);
    }

    /// M1: the `min` of computed bounds.
    public String down(BigFraction min) {
        return rounded(min, RoundingMode.FLOOR);
    }

    /// M1: the `max` of computed bounds.
    public String up(BigFraction max) {
        return rounded(max, RoundingMode.CEILING);
    }

    /// M1: a number that a fact states: as it came; a ratio without trailing zeros.
    public String asItCame(BigDecimal stated) {
        return written(stated);
    }

    /// Whether rounding leaves the value what it is.
    public boolean keeps(BigFraction value) {
        return Bounds.fraction(value.bigDecimalValue(decimals, RoundingMode.HALF_EVEN))
                .equals(value);
    }

    private String rounded(BigFraction value, RoundingMode mode) {
        return written(value.bigDecimalValue(decimals, mode));
    }

    private String written(BigDecimal value) {
        return (this == RATIO ? value.stripTrailingZeros() : value).toPlainString();
    }
}
