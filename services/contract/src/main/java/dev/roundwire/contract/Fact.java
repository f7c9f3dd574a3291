package dev.roundwire.contract;

import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Subject;
import java.time.Instant;
import java.util.Map;

/// A fact as it was posted: an event in its CloudEvents envelope.
///
/// @param key CloudEvents `source` and `id`, for ever the fact's identity
/// @param time when the sender produced it
/// @param event what it says
/// @param extensions CloudEvents extension attributes, carried along as they came
public record Fact(FactKey key, Instant time, Event event, Map<String, String> extensions) {
    public Fact {
        extensions = Map.copyOf(extensions);
    }

    public EventType type() {
        return EventType.of(event);
    }

    public Subject subject() {
        return event.subject();
    }
}
