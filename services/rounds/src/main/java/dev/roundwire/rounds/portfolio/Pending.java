package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.number.Figure;
import org.jspecify.annotations.Nullable;

/// P5: a SAFE or note that hasn't become shares.
///
/// @param roundId of the SAFE or note
/// @param atCost at what it is held until it becomes shares; null where unknown
/// @param amount in `currency`, so that its terms need no exchange rate; null where unknown
/// @param unit what one unit of the cost was in `currency`, on the day of the cost; null without exchange rate
record Pending(
        String roundId,
        @Nullable PartialDate on,
        @Nullable Figure atCost,
        @Nullable Figure amount,
        @Nullable Figure unit,
        String currency) {

    /// Anything from nothing to all of it, where the rest is told of otherwise.
    Pending inPart() {
        return new Pending(roundId, on, upTo(atCost), upTo(amount), null, currency);
    }

    private static @Nullable Figure upTo(@Nullable Figure most) {
        return most == null ? null : Figure.between(Figure.ZERO, most);
    }
}
