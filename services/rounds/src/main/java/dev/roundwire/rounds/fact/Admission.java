package dev.roundwire.rounds.fact;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.FactKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The facts of one subject that count for a question.
///
/// @param known how many facts the log held at `knownAt`: none means that there is no such subject
/// @param hidden how many known and published facts were left out as less sure than asked
/// @param standing the facts that count: the standing version of each fact, retractions left out; in recorded order
public record Admission(int known, int hidden, List<RecordedFact> standing) {
    /// By recording; facts recorded at the same instant by their key, never by their place in the log.
    public static final Comparator<RecordedFact> RECORDED_ORDER =
            Comparator.comparing(RecordedFact::recordedAt).thenComparing(RecordedFact::key);

    public static Admission of(Collection<RecordedFact> facts, Question question) {
        List<RecordedFact> known =
                once(facts).stream().filter(fact -> isKnown(fact, question)).toList();
        List<RecordedFact> published =
                known.stream().filter(fact -> isPublished(fact, question)).toList();
        List<RecordedFact> sure = published.stream()
                .filter(fact -> fact.event().sureness().admittedBy(question.confidence()))
                .toList();
        return new Admission(
                known.size(), published.size() - sure.size(), Versions.of(sure).standing());
    }

    /// In recorded order; of facts with one key the first recorded: applied twice equals applied once.
    private static Collection<RecordedFact> once(Collection<RecordedFact> facts) {
        Map<FactKey, RecordedFact> first = new LinkedHashMap<>();
        facts.stream().sorted(RECORDED_ORDER).forEach(fact -> first.putIfAbsent(fact.key(), fact));
        return first.values();
    }

    private static boolean isKnown(RecordedFact fact, Question question) {
        return question.knownAt() == null || !fact.recordedAt().isAfter(question.knownAt());
    }

    private static boolean isPublished(RecordedFact fact, Question question) {
        return question.publishedBy() == null || !Publication.day(fact).isAfter(question.publishedBy());
    }
}
