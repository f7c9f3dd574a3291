package dev.roundwire.contract.testing;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.LogOffset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/// Makes facts from JSON. Single quotes stand for double ones, so that an event fits a line of a test.
public final class Given {
    public static final String DESK = "urn:roundwire:desk";
    public static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private Given() {}

    /// The event of `kind` (`round-closed`) that `json` writes; it must be free of faults of form.
    public static Event event(String kind, String json) {
        EventType type = EventType.ofKind(kind).orElseThrow();
        try {
            byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            EventJson.Read read = EventJson.readStrictly(type, EventJson.tree(bytes));
            if (read.event() == null || !read.faults().isEmpty()) {
                throw new IllegalArgumentException(kind + ": " + read.faults());
            }
            return read.event();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    public static Fact fact(String id, String kind, String json) {
        return new Fact(new FactKey(DESK, id), TIME, event(kind, json), Map.of());
    }

    /// A fact recorded at `offset` of partition 0 of its topic, as many seconds after {@link #TIME}.
    public static RecordedFact recorded(long offset, String id, String kind, String json) {
        Fact fact = fact(id, kind, json);
        return new RecordedFact(fact, new LogOffset(fact.subject().topic(), 0, offset), TIME.plusSeconds(offset));
    }
}
