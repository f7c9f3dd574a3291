package dev.roundwire.contract;

import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.LogOffset;
import java.time.Instant;

/// A fact as the log holds it.
///
/// @param at where
/// @param recordedAt since when: the broker's append time, made monotone per partition. The "known at" axis
public record RecordedFact(Fact fact, LogOffset at, Instant recordedAt) {
    public Event event() {
        return fact.event();
    }

    public FactKey key() {
        return fact.key();
    }
}
