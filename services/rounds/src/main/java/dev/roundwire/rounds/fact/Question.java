package dev.roundwire.rounds.fact;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What every query asks beside its subject (F2, F5).
///
/// @param asOf what was true at the end of this date; null for no bound
/// @param knownAt what the log held then, inclusive; null for all that has been read
/// @param publishedBy what the world had been told by the end of this day; null for no bound
/// @param confidence the least that counts
/// @param currency ISO 4217 code that computed money is given in
public record Question(
        @Nullable PartialDate asOf,
        @Nullable Instant knownAt,
        @Nullable LocalDate publishedBy,
        Confidence confidence,
        String currency) {
    public static final String DEFAULT_CURRENCY = "USD";
    public static final Question DEFAULT = at(Confidence.REPORTED);

    /// Everything that is known, down to `confidence`: what rows are folded with.
    public static Question at(Confidence confidence) {
        return new Question(null, null, null, confidence, DEFAULT_CURRENCY);
    }

    /// F2: true if the world had been told of the fact by `publishedBy`.
    public boolean isTold(RecordedFact fact) {
        return publishedBy == null || !Publication.day(fact).isAfter(publishedBy);
    }

    /// True if a stored row can answer: no time is asked for and money is in the default currency.
    public boolean isCurrent() {
        return asOf == null && knownAt == null && publishedBy == null && currency.equals(DEFAULT_CURRENCY);
    }
}
