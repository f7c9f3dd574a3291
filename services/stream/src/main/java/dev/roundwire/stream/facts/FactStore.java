package dev.roundwire.stream.facts;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The facts that a service answers from.
public interface FactStore {

    /// What is stored of `subject`; empty where nothing is.
    default SubjectFacts facts(Subject subject) {
        return facts(Set.of(subject)).getOrDefault(subject, SubjectFacts.NONE);
    }

    /// What is stored of `subjects`, in one query; those of which nothing is are left out.
    Map<Subject, SubjectFacts> facts(Collection<Subject> subjects);

    /// The subjects of `topic` in which `entity` was ever mentioned, retracted facts included, in order.
    default List<Subject> subjectsMentioning(Topic topic, String entity) {
        return subjectsMentioning(topic, Set.of(entity));
    }

    /// The same for several: the subjects in which one of them was ever mentioned.
    List<Subject> subjectsMentioning(Topic topic, Collection<String> entities);

    /// The subjects of `topic` in which anybody was ever mentioned, in order.
    ///
    /// @param limit how many at most
    List<Subject> subjectsMentioningAnybody(Topic topic, int limit);
}
