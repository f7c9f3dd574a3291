package dev.roundwire.rounds.claim;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import java.util.List;

/// One thing of the world as its claims together tell it.
///
/// @param event the merged record: each field from the claim of the highest confidence that has it
/// @param claims the facts about it, the weightiest first
/// @param origins where its fields came from
/// @param confidence that of its surest claim
/// @param contradictions where claims differ
/// @param span when it may have come true
public record Thing<E extends Event>(
        E event,
        List<RecordedFact> claims,
        Origins origins,
        Confidence confidence,
        List<Contradiction> contradictions,
        Span span) {

    /// @param claim that the field came from
    /// @param pointer the field's JSON pointer in the claim's event, as `/investments/0/amount`
    public record Origin(RecordedFact claim, String pointer) {}

    /// The claim that the field at `path` came from.
    ///
    /// @throws IllegalArgumentException where the field is absent
    public RecordedFact origin(String path) {
        return originOf(path).claim();
    }

    /// The same, and where the field stands in it.
    ///
    /// @throws IllegalArgumentException where the field is absent
    public Origin originOf(String path) {
        Origin origin = origins.of(path);
        if (origin == null) {
            throw new IllegalArgumentException("no claim gives \"" + path + "\"");
        }
        return origin;
    }

    /// The keys of its claims, the weightiest first.
    public List<FactKey> events() {
        return claims.size() == 1
                ? List.of(claims.getFirst().key())
                : claims.stream().map(RecordedFact::key).toList();
    }
}
