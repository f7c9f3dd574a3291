package dev.roundwire.rounds.claim;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.rounds.fact.Admission;
import dev.roundwire.rounds.fact.Question;
import java.util.Collection;
import java.util.stream.Stream;

/// All that the facts of one subject tell of, for one question.
public sealed interface Things permits CompanyThings, FounderThings {

    /// @param facts the facts of the subject, in any order
    static Things of(Subject subject, Collection<RecordedFact> facts, Question question) {
        return switch (subject.topic()) {
            case COMPANIES -> CompanyThings.of(subject.id(), facts, question);
            case FOUNDERS -> FounderThings.of(subject.id(), facts, question);
        };
    }

    /// Which facts count.
    Admission admission();

    /// Every thing, of whatever kind.
    Stream<Thing<?>> all();
}
