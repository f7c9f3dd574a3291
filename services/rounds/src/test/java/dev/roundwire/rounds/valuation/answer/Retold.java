package dev.roundwire.rounds.valuation.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.EventRetracted;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.testing.Histories;
import dev.roundwire.contract.value.FactKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/// A history told in other ways that come to the same: a round in two claims, a fact corrected from a wrong one, a
/// wrong
/// fact taken back.
final class Retold {
    /// Sorts before every digit, so that keys stand to each other as they did.
    private static final String SUFFIX = "!";

    private static final Set<String> OF_BOTH_HALVES =
            Set.of("company", "roundId", "roundType", "confidence", "sources", "occurredOn");

    private final List<RecordedFact> plain;
    private final Random random;

    /// @param seed of a history of company `x`
    Retold(long seed) {
        this.random = new Random(seed);
        this.plain = new Histories(seed)
                .company("x", 25).stream()
                        .filter(fact -> fact.event().corrects() == null)
                        .filter(fact -> !(fact.event() instanceof EventRetracted))
                        .toList();
    }

    List<RecordedFact> plain() {
        return plain;
    }

    /// Every round in two claims, each with some of its fields.
    List<RecordedFact> split() {
        List<RecordedFact> split = new ArrayList<>();
        for (RecordedFact fact : plain) {
            if (fact.event() instanceof RoundClosed) {
                Set<String> first = new HashSet<>();
                json(fact).fieldNames().forEachRemaining(name -> {
                    if (random.nextBoolean()) {
                        first.add(name);
                    }
                });
                split.add(with(
                        fact,
                        "",
                        data -> data.properties()
                                .removeIf(field ->
                                        !OF_BOTH_HALVES.contains(field.getKey()) && !first.contains(field.getKey()))));
                split.add(with(
                        fact,
                        SUFFIX,
                        data -> data.properties()
                                .removeIf(field ->
                                        !OF_BOTH_HALVES.contains(field.getKey()) && first.contains(field.getKey()))));
            } else {
                split.add(fact);
            }
        }
        return split;
    }

    /// Every other fact as the correction of a wrong one, which says what another fact says.
    List<RecordedFact> corrected() {
        List<RecordedFact> corrected = new ArrayList<>();
        for (RecordedFact fact : plain) {
            if (random.nextBoolean()) {
                corrected.add(wrong(fact));
                corrected.add(with(
                        fact,
                        "",
                        data -> data.putObject("corrects").put("id", fact.key().id() + SUFFIX)));
            } else {
                corrected.add(fact);
            }
        }
        return corrected;
    }

    /// Wrong facts beside the right ones, each taken back.
    List<RecordedFact> retracted() {
        List<RecordedFact> retracted = new ArrayList<>(plain);
        for (RecordedFact fact : plain) {
            if (random.nextBoolean()) {
                retracted.add(wrong(fact));
                Event retraction = Given.event(
                        "event-retracted",
                        "{'company':{'id':'x'},'target':{'id':'" + fact.key().id() + SUFFIX + "'}}");
                retracted.add(with(fact, SUFFIX + SUFFIX, retraction));
            }
        }
        return retracted;
    }

    /// What another fact says, as surely as this one.
    private RecordedFact wrong(RecordedFact fact) {
        RecordedFact other = plain.get(random.nextInt(plain.size()));
        ObjectNode data = json(other);
        data.put("confidence", fact.event().sureness().wire());
        return with(fact, SUFFIX, read(other.event(), data));
    }

    private static RecordedFact with(RecordedFact fact, String suffix, Consumer<ObjectNode> change) {
        ObjectNode data = json(fact);
        change.accept(data);
        return with(fact, suffix, read(fact.event(), data));
    }

    private static RecordedFact with(RecordedFact fact, String suffix, Event event) {
        FactKey key = new FactKey(fact.key().source(), fact.key().id() + suffix);
        Fact told = new Fact(key, fact.fact().time(), event, fact.fact().extensions());
        return new RecordedFact(told, fact.at(), fact.recordedAt());
    }

    private static ObjectNode json(RecordedFact fact) {
        try {
            return (ObjectNode) EventJson.tree(EventJson.write(fact.event()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Event read(Event kind, ObjectNode data) {
        return Objects.requireNonNull(
                EventJson.readStrictly(EventType.of(kind), data).event());
    }
}
