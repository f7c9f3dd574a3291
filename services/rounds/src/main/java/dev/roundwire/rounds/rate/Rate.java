package dev.roundwire.rounds.rate;

import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Origin.RateOrigin;
import java.time.LocalDate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// How much of `to` one unit of `from` costs, as published: through the provider's base currency, no digit lost.
///
/// @param divisor the published rate from the base currency to `from`; null if `from` is the base
/// @param factor the published rate from the base currency to `to`; null if `to` is the base
/// @param on the day of both
public record Rate(
        String from,
        String to,
        @Nullable RateOrigin divisor,
        @Nullable RateOrigin factor,
        LocalDate on,
        String provider) {

    /// Exact: factor / divisor.
    public BigFraction rate() {
        BigFraction base = factor == null ? BigFraction.ONE : Bounds.fraction(factor.rate());
        return divisor == null ? base : base.divide(Bounds.fraction(divisor.rate()));
    }
}
