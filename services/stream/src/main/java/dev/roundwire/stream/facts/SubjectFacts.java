package dev.roundwire.stream.facts;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.LogOffset;
import java.time.Instant;
import java.util.List;

/// What is stored of one subject.
///
/// @param facts each once, in the order of the log
/// @param unread records of the subject that this version can't read
public record SubjectFacts(List<RecordedFact> facts, List<Unread> unread) {
    public static final SubjectFacts NONE = new SubjectFacts(List.of(), List.of());

    public SubjectFacts {
        facts = List.copyOf(facts);
        unread = List.copyOf(unread);
    }

    /// A record that can't be read.
    public record Unread(LogOffset at, Instant recordedAt, String reason) {}

    /// What the log held at `knownAt`.
    public SubjectFacts knownAt(Instant knownAt) {
        return new SubjectFacts(
                facts.stream()
                        .filter(fact -> !fact.recordedAt().isAfter(knownAt))
                        .toList(),
                unread.stream()
                        .filter(record -> !record.recordedAt().isAfter(knownAt))
                        .toList());
    }
}
