package dev.roundwire.rounds.talent;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How money came to a company, or to its owners.
public enum DealKind {
    /// New money in a closed round, of whatever type.
    @JsonProperty("round")
    ROUND,
    /// The company was bought, whole or in part.
    @JsonProperty("acquisition")
    ACQUISITION
}
