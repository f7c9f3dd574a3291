package dev.roundwire.rounds.number;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a figure came to be.
public enum How {
    /// A fact says so, as an exact amount or as a range.
    @JsonProperty("reported")
    REPORTED,
    /// Computed, and exact.
    @JsonProperty("derived")
    DERIVED,
    /// Computed, and known within bounds only.
    @JsonProperty("bounds")
    BOUNDS
}
