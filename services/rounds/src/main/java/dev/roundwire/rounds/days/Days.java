package dev.roundwire.rounds.days;

import dev.roundwire.rounds.number.Figure;
import org.jspecify.annotations.Nullable;

/// A number of days from one thing to another; negative where the other came first. Bounds where dates are partial:
/// each end is a figure of its own. There is no such thing as wholly unknown days: that is null.
///
/// @param min null where no lower bound is known
/// @param max null where no upper bound is known
public record Days(@Nullable Figure min, @Nullable Figure max) {
    /// @throws IllegalArgumentException if neither end is known
    public Days {
        if (min == null && max == null) {
            throw new IllegalArgumentException("days: neither end is known");
        }
    }

    /// T3: from the one day to the other: at least from the last possible `from` to the first possible `to`,
    /// at most from the first to the last. Null where that leaves both ends open.
    public static @Nullable Days between(DayRange from, DayRange to) {
        if (from.isDay() && to.isDay()) {
            Figure exact = difference(to.first(), from.first());
            return new Days(exact, exact);
        }
        Figure min = difference(to.first(), from.last());
        Figure max = difference(to.last(), from.first());
        return min == null && max == null ? null : new Days(min, max);
    }

    private static @Nullable Figure difference(@Nullable Figure to, @Nullable Figure from) {
        return to == null || from == null ? null : to.minus(from).orElseThrow();
    }

    /// True if the number is known exactly.
    public boolean isExact() {
        return min == max;
    }
}
