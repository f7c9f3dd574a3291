package dev.roundwire.stream.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.stream.facts.FactStore;
import dev.roundwire.stream.facts.SubjectFacts;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadTest {
    @Test
    void nothingIsFoldedForAReadThatHasTakenLongerThanItMay() {
        Query query = new Query(Question.DEFAULT, Position.START, Duration.ZERO);
        Read inTime = new Read(query, Position.START, true, new Nothing(), System.nanoTime() + 60_000_000_000L);
        Read late = new Read(query, Position.START, true, new Nothing(), System.nanoTime() - 1);

        assertEquals(0, inTime.fold(SubjectFacts.NONE, List::size).value());
        ProblemException problem = assertThrows(ProblemException.class, () -> late.fold(SubjectFacts.NONE, List::size));
        assertEquals(ProblemKind.TOO_SLOW, problem.kind());
        assertThrows(
                ProblemException.class,
                () -> late.asking(Question.DEFAULT, new Nothing()).fold(SubjectFacts.NONE, List::size));
    }

    private record Nothing() implements FactStore {
        @Override
        public Map<Subject, SubjectFacts> facts(Collection<Subject> subjects) {
            return Map.of();
        }

        @Override
        public List<Subject> subjectsMentioning(Topic topic, Collection<String> entities) {
            return List.of();
        }

        @Override
        public List<Subject> subjectsMentioningAnybody(Topic topic, int limit) {
            return List.of();
        }
    }
}
