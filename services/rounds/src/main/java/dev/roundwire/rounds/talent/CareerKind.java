package dev.roundwire.rounds.talent;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What happened in somebody's career.
public enum CareerKind {
    @JsonProperty("left")
    LEFT,
    @JsonProperty("joined")
    JOINED,
    @JsonProperty("founded")
    FOUNDED
}
