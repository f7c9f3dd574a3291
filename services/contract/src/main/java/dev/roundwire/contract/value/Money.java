package dev.roundwire.contract.value;

import dev.roundwire.contract.rule.Iso4217;
import dev.roundwire.contract.rule.MoneyShape;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An amount of money, exact (`amount`) or between bounds (`min`, `max`). Undisclosed money is absent, not zero.
///
/// @param amount the exact amount in whole units of the currency; null where bounds are given
/// @param min the least possible amount; null where the amount is exact
/// @param max the greatest possible amount; null where exact, or where no upper bound is known
/// @param currency ISO 4217 code
/// @param approximate true where the source says "about"
@MoneyShape
public record Money(
        @Nullable BigDecimal amount,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @NotNull @Iso4217 String currency,
        @Nullable Boolean approximate) {
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /// The least that it may be: an exact amount is a range from itself to itself. Null only in money without shape.
    public @Nullable BigDecimal least() {
        return amount == null ? min : amount;
    }

    /// The most that it may be; null where no upper bound is known.
    public @Nullable BigDecimal most() {
        return amount == null ? max : amount;
    }

    /// True if `code` is a currency of ISO 4217 that money can be held in (no metals, no test codes).
    public static boolean isCurrency(String code) {
        return CURRENCIES.contains(code);
    }
}
