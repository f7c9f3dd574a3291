package dev.roundwire.contract.value;

import dev.roundwire.contract.rule.Fraction;
import java.math.BigDecimal;

/// A share of a company as a fraction of one, exact (`min` equals `max`) or between bounds. Comes in as a number, a
/// string or `{min, max}`; a figure that was rounded is a range.
public record Stake(@Fraction BigDecimal min, @Fraction BigDecimal max) {
    public boolean isExact() {
        return min.compareTo(max) == 0;
    }
}
