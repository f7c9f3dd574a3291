package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.ConvertedNote;
import dev.roundwire.rounds.valuation.Round;
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

    /// The shares that it becomes in a priced round: c × pre / post of the company, worth c × pre.
    Shares shares(ConvertedNote note, Round round) {
        return shares(amount, note, round);
    }

    /// The same for each unit of its cost.
    Shares sharesPerUnit(ConvertedNote note, Round round) {
        return shares(unit, note, round);
    }

    private Shares shares(@Nullable Figure money, ConvertedNote note, Round round) {
        Figure part = money == null ? null : note.share(money, currency);
        return Shares.issued(
                Unknowns.times(part, round.own().dilution()),
                Unknowns.times(part, round.asked().pre()));
    }

    /// Anything from nothing to all of it, where the rest is told of otherwise.
    Pending inPart() {
        return new Pending(roundId, on, upTo(atCost), upTo(amount), null, currency);
    }

    private static @Nullable Figure upTo(@Nullable Figure most) {
        return most == null ? null : Figure.between(Figure.ZERO, most);
    }
}
