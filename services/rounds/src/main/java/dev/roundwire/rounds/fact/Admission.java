package dev.roundwire.rounds.fact;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.FactKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The facts of one subject that count for a question (F2).
///
/// @param known how many facts the log held at `knownAt`: none means that there is no such subject
/// @param leftOut the known and published facts that are less sure than asked, in recorded order
/// @param admitted the other known and published facts: retractions too, and what they or corrections put out of force;
///     in recorded order
/// @param versions how these correct and retract each other
/// @param standing those of them that count: the standing version of each fact, retractions left out
public record Admission(
        int known,
        List<RecordedFact> leftOut,
        List<RecordedFact> admitted,
        Versions versions,
        List<RecordedFact> standing) {
    /// F6, F7: by recording. All facts of a subject lie in one partition, so that the offset tells which of
    /// those recorded in the same millisecond came first. It orders corrections and retractions alone, never
    /// claims.
    public static final Comparator<RecordedFact> RECORDED_ORDER = Comparator.comparing(RecordedFact::recordedAt)
            .thenComparing(fact -> fact.at().offset())
            .thenComparing(RecordedFact::key);

    /// F4: the weightiest claim first: the surest, then the latest told, then the larger (source, id). Never
    /// log order.
    public static final Comparator<RecordedFact> WEIGHT = Comparator.comparing(
                    (RecordedFact claim) -> claim.event().sureness())
            .thenComparing(claim -> claim.fact().time(), Comparator.reverseOrder())
            .thenComparing(RecordedFact::key, Comparator.reverseOrder());

    /// F2: those that the log held, that the world had been told of, and that are as sure as asked. F8: what isn't
    /// among them corrects and retracts nothing.
    public static Admission of(Collection<RecordedFact> facts, Question question) {
        int known = 0;
        List<RecordedFact> sure = new ArrayList<>(facts.size());
        List<RecordedFact> leftOut = new ArrayList<>();
        for (RecordedFact fact : once(facts)) {
            if (isKnown(fact, question)) {
                known++;
                if (question.isTold(fact)) {
                    boolean isSure = fact.event().sureness().admittedBy(question.confidence());
                    (isSure ? sure : leftOut).add(fact);
                }
            }
        }
        Versions versions = Versions.of(sure);
        return new Admission(known, List.copyOf(leftOut), List.copyOf(sure), versions, versions.standing());
    }

    /// F2: how many known and published facts were left out as less sure than asked.
    public int hidden() {
        return leftOut.size();
    }

    /// In recorded order; of facts with one key the first recorded: applied twice equals applied once.
    private static Collection<RecordedFact> once(Collection<RecordedFact> facts) {
        if (facts.size() < 2) {
            return facts;
        }
        List<RecordedFact> recorded = new ArrayList<>(facts);
        recorded.sort(RECORDED_ORDER);
        Set<FactKey> found = HashSet.newHashSet(recorded.size());
        recorded.removeIf(fact -> !found.add(fact.key()));
        return recorded;
    }

    /// F2
    private static boolean isKnown(RecordedFact fact, Question question) {
        return question.knownAt() == null || !fact.recordedAt().isAfter(question.knownAt());
    }
}
