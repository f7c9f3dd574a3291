package dev.roundwire.rounds.number;

import dev.roundwire.contract.value.Money;
import dev.roundwire.contract.value.Stake;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A number as a fact states it, with the scale it came in: it leaves as it came.
///
/// @param max null = no upper bound known
/// @param currency ISO 4217; null = a plain number (a stake, a rate)
public record Stated(
        BigDecimal min, @Nullable BigDecimal max, @Nullable String currency, boolean approximate) {

    /// @throws IllegalArgumentException if min is greater than max
    public Stated {
        if (max != null && min.compareTo(max) > 0) {
            throw new IllegalArgumentException("stated: min " + min + " is greater than max " + max);
        }
    }

    /// @throws IllegalArgumentException if the money has neither an amount nor a min
    public static Stated of(Money money) {
        BigDecimal least = money.least();
        if (least == null) {
            throw new IllegalArgumentException("money: neither amount nor min");
        }
        return new Stated(least, money.most(), money.currency(), Boolean.TRUE.equals(money.approximate()));
    }

    public static Stated of(Stake stake) {
        return number(stake.min(), stake.max());
    }

    public static Stated money(BigDecimal amount, String currency) {
        return new Stated(amount, amount, currency, false);
    }

    public static Stated number(BigDecimal value) {
        return new Stated(value, value, null, false);
    }

    public static Stated number(BigDecimal min, @Nullable BigDecimal max) {
        return new Stated(min, max, null, false);
    }

    public boolean isExact() {
        return max != null && min.compareTo(max) == 0;
    }

    Bounds bounds() {
        return Bounds.of(min, max);
    }
}
