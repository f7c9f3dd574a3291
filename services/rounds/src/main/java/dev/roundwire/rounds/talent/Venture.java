package dev.roundwire.rounds.talent;

import dev.roundwire.rounds.days.DayRange;
import dev.roundwire.rounds.days.Days;
import dev.roundwire.rounds.number.Figure;
import org.jspecify.annotations.Nullable;

/// What came of one departure: a company that the person founded, and what it raised.
///
/// @param daysToFounding from leaving; negative where it was founded before; null where unknown
/// @param daysToFirstMoney from leaving to the first round of whatever type; null where there is none, or unknown
/// @param raised by the company in all (M3)
public record Venture(
        Founding founding,
        @Nullable Days daysToFounding,
        @Nullable Days daysToFirstMoney,
        Figure raised) {

    static Venture of(Departure departure, Founding founding, Network network) {
        Deals deals = network.deals(founding.company());
        return new Venture(
                founding, daysToFounding(departure, founding), daysToFirstMoney(departure, deals), deals.raised());
    }

    /// T3
    private static @Nullable Days daysToFounding(Departure departure, Founding founding) {
        return Days.between(departure.days(), founding.days());
    }

    /// T3
    private static @Nullable Days daysToFirstMoney(Departure departure, Deals deals) {
        return Days.between(departure.days(), DayRange.earliest(deals.rounds()));
    }
}
