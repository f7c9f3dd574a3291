package dev.roundwire.rounds.claim;

import dev.roundwire.contract.value.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days on which a thing may have come true (F1).
///
/// @param date the date that its facts give; null where they give none
/// @param first the first possible day; null for none
/// @param last the last possible day; null for none. Of an undated thing: the day by which it had been published
public record Span(
        @Nullable PartialDate date,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {
    /// F1: when a thing was true: as its own date has it.
    static Span of(PartialDate date) {
        return new Span(date, date.first(), date.last());
    }

    /// F1: when a thing without a date was true, which nobody knows.
    ///
    /// @param published the day by which it had been published
    static Span undated(LocalDate published) {
        return new Span(null, null, published);
    }

    /// F5: true if it had come true by the end of `asOf` for certain.
    public boolean isBy(@Nullable PartialDate asOf) {
        return asOf == null || asOf.last() == null || last != null && !last.isAfter(asOf.last());
    }

    /// F5: true if it may or may not have come true by the end of `asOf`.
    public boolean isPossiblyBy(@Nullable PartialDate asOf) {
        return !isBy(asOf) && asOf != null && (first == null || !first.isAfter(asOf.last()));
    }

    /// O1: true if this lies before the other whatever the days really were.
    public boolean isBefore(Span other) {
        return last != null && other.first != null && last.isBefore(other.first);
    }
}
