package dev.roundwire.stream.facts;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Facts that are looked up once each, so that what is asked twice is answered the same, whatever is applied meanwhile.
/// For one thread, and for one request.
public final class RememberedFacts implements FactStore {
    private final FactStore store;
    private final Map<Subject, SubjectFacts> facts = new HashMap<>();
    private final Map<Question, List<Subject>> mentions = new HashMap<>();

    public RememberedFacts(FactStore store) {
        this.store = store;
    }

    private record Question(Topic topic, Set<String> entities) {}

    @Override
    public Map<Subject, SubjectFacts> facts(Collection<Subject> subjects) {
        List<Subject> unknown =
                subjects.stream().filter(subject -> !facts.containsKey(subject)).toList();
        if (!unknown.isEmpty()) {
            Map<Subject, SubjectFacts> found = store.facts(unknown);
            unknown.forEach(subject -> facts.put(subject, found.getOrDefault(subject, SubjectFacts.NONE)));
        }
        Map<Subject, SubjectFacts> asked = new HashMap<>();
        for (Subject subject : subjects) {
            SubjectFacts known = facts.getOrDefault(subject, SubjectFacts.NONE);
            if (!known.equals(SubjectFacts.NONE)) {
                asked.put(subject, known);
            }
        }
        return asked;
    }

    @Override
    public List<Subject> subjectsMentioning(Topic topic, Collection<String> entities) {
        return mentions.computeIfAbsent(
                new Question(topic, Set.copyOf(entities)), asked -> store.subjectsMentioning(topic, entities));
    }

    @Override
    public List<Subject> subjectsMentioningAnybody(Topic topic, int limit) {
        return store.subjectsMentioningAnybody(topic, limit);
    }
}
