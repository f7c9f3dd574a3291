package dev.roundwire.stream.facts;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What another store held at a moment: its facts, and who was mentioned in them by then. Otherwise a later fact could
/// lead an answer about the past to subjects that nothing linked to it then.
public final class KnownFacts implements FactStore {
    private final FactStore store;
    private final Instant knownAt;

    public KnownFacts(FactStore store, Instant knownAt) {
        this.store = store;
        this.knownAt = knownAt;
    }

    @Override
    public Map<Subject, SubjectFacts> facts(Collection<Subject> subjects) {
        Map<Subject, SubjectFacts> known = new HashMap<>();
        store.facts(subjects).forEach((subject, facts) -> {
            SubjectFacts then = facts.knownAt(knownAt);
            if (!then.equals(SubjectFacts.NONE)) {
                known.put(subject, then);
            }
        });
        return known;
    }

    @Override
    public List<Subject> subjectsMentioning(Topic topic, Collection<String> entities) {
        Set<String> wanted = Set.copyOf(entities);
        List<Subject> ever = store.subjectsMentioning(topic, entities);
        Map<Subject, SubjectFacts> known = facts(ever);
        return ever.stream()
                .filter(subject -> mentions(known.getOrDefault(subject, SubjectFacts.NONE), wanted))
                .toList();
    }

    private static boolean mentions(SubjectFacts known, Set<String> wanted) {
        return known.facts().stream().anyMatch(fact -> !Collections.disjoint(Mentioned.in(fact.fact()), wanted));
    }

    /// Those in which anybody was ever mentioned: of some of them nothing may be known yet.
    @Override
    public List<Subject> subjectsMentioningAnybody(Topic topic, int limit) {
        return store.subjectsMentioningAnybody(topic, limit);
    }
}
