package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.value.Wire;
import java.util.Locale;

/// What has become of a position.
public enum Status implements Wire {
    HELD,
    /// Part of it was sold, in a secondary or with a part of the company.
    PARTLY_REALISED,
    /// All of it was sold.
    REALISED,
    /// The company closed while it was held.
    WRITTEN_OFF;

    /// `partly-realised`
    @Override
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
