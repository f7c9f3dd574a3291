package dev.roundwire.rounds.retold;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.contract.value.FactKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;

/// A fact told otherwise: with other data, or under another id, at the same place in the log.
public final class Retelling {
    private Retelling() {}

    public static ObjectNode data(RecordedFact fact) {
        try {
            return (ObjectNode) EventJson.tree(EventJson.write(fact.event()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static RecordedFact of(RecordedFact fact, Consumer<ObjectNode> change) {
        return of(fact, "", change);
    }

    /// @param suffix added to the id
    public static RecordedFact of(RecordedFact fact, String suffix, Consumer<ObjectNode> change) {
        ObjectNode data = data(fact);
        change.accept(data);
        return of(fact, suffix, event(fact, data));
    }

    public static RecordedFact of(RecordedFact fact, String suffix, Event event) {
        FactKey key = new FactKey(fact.key().source(), fact.key().id() + suffix);
        Fact told = new Fact(key, fact.fact().time(), event, fact.fact().extensions());
        return new RecordedFact(told, fact.at(), fact.recordedAt());
    }

    /// An event of the same kind as the fact's.
    public static Event event(RecordedFact fact, ObjectNode data) {
        return Objects.requireNonNull(
                EventJson.readStrictly(EventType.of(fact.event()), data).event());
    }
}
