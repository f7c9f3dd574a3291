package dev.roundwire.rounds.rate;

import java.time.LocalDate;
import java.util.Optional;

/// Published exchange rates.
public interface Rates {

    /// M2: the rate of the day, or of the latest of the 7 days before it that has one; empty if none has.
    /// Both legs of a cross rate are of one day.
    ///
    /// @param from ISO 4217
    /// @param to ISO 4217, another one
    /// @throws IllegalArgumentException if both are the same
    Optional<Rate> rate(String from, String to, LocalDate day);
}
