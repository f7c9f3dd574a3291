package dev.roundwire.stream.facts;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Facts as they would be stored if the log held one more.
public final class SupposedFacts implements FactStore {
    private final FactStore store;
    private final RecordedFact supposed;

    private SupposedFacts(FactStore store, RecordedFact supposed) {
        this.store = store;
        this.supposed = supposed;
    }

    /// What `store` would be if `fact` were recorded now, after all others of its subject. Where the subject has a fact
    /// of that key already that one would stay, so nothing is supposed.
    public static FactStore of(FactStore store, Fact fact, Instant now) {
        SubjectFacts stored = store.facts(fact.subject());
        return stored.facts().stream().anyMatch(other -> other.key().equals(fact.key()))
                ? store
                : new SupposedFacts(store, after(stored, fact, now.truncatedTo(ChronoUnit.MILLIS)));
    }

    private static RecordedFact after(SubjectFacts stored, Fact fact, Instant now) {
        if (stored.facts().isEmpty()) {
            return new RecordedFact(fact, new LogOffset(fact.subject().topic(), 0, 0), now);
        }
        RecordedFact last = stored.facts().getLast();
        LogOffset next = new LogOffset(
                last.at().topic(), last.at().partition(), last.at().offset() + 1);
        return new RecordedFact(fact, next, now.isAfter(last.recordedAt()) ? now : last.recordedAt());
    }

    @Override
    public Map<Subject, SubjectFacts> facts(Collection<Subject> subjects) {
        Subject subject = supposed.fact().subject();
        Map<Subject, SubjectFacts> stored = store.facts(subjects);
        if (!subjects.contains(subject)) {
            return stored;
        }
        Map<Subject, SubjectFacts> more = new HashMap<>(stored);
        more.merge(subject, new SubjectFacts(List.of(supposed), List.of()), SupposedFacts::joined);
        return more;
    }

    private static SubjectFacts joined(SubjectFacts stored, SubjectFacts supposed) {
        List<RecordedFact> facts = new ArrayList<>(stored.facts());
        facts.addAll(supposed.facts());
        return new SubjectFacts(facts, stored.unread());
    }

    @Override
    public List<Subject> subjectsMentioning(Topic topic, Collection<String> entities) {
        List<Subject> stored = store.subjectsMentioning(topic, entities);
        boolean mentions = !Collections.disjoint(Mentioned.in(supposed.fact()), entities);
        return mentions ? withTheSupposed(topic, stored) : stored;
    }

    @Override
    public List<Subject> subjectsMentioningAnybody(Topic topic, int limit) {
        List<Subject> stored = store.subjectsMentioningAnybody(topic, limit);
        return Mentioned.in(supposed.fact()).isEmpty()
                ? stored
                : withTheSupposed(topic, stored).stream().limit(limit).toList();
    }

    private List<Subject> withTheSupposed(Topic topic, List<Subject> stored) {
        Subject subject = supposed.fact().subject();
        if (subject.topic() != topic) {
            return stored;
        }
        TreeSet<Subject> more = new TreeSet<>(stored);
        more.add(subject);
        return List.copyOf(more);
    }
}
