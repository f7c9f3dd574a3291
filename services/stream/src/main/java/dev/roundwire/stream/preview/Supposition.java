package dev.roundwire.stream.preview;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.EventRetracted;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactRef;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.stream.facts.FactStore;
import dev.roundwire.stream.facts.Mentioned;
import dev.roundwire.stream.facts.RememberedFacts;
import dev.roundwire.stream.facts.SupposedFacts;
import dev.roundwire.stream.http.Read;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// That a fact is recorded, last of all. Two reads tell what that changes: one of the facts as they are, one of the
/// facts as they would be; nothing else lies between them.
public final class Supposition {
    private static final List<Confidence> LEVELS =
            List.of(Question.DEFAULT.confidence(), Confidence.RUMOURED, Confidence.CONFIRMED);

    private final Fact fact;
    private final Read before;
    private final Read after;

    private Supposition(Fact fact, Read before, Read after) {
        this.fact = fact;
        this.before = before;
        this.after = after;
    }

    /// That `fact` is recorded `now`, after what `read` finds: one for each confidence whose answers it can
    /// reach, the default first. The retraction of a rumour shows only where rumours do.
    static List<Supposition> of(Read read, Fact fact, Instant now) {
        FactStore stored = new RememberedFacts(read.store());
        FactStore supposed = SupposedFacts.of(stored, fact, now);
        return LEVELS.stream()
                .filter(fact.event().sureness()::admittedBy)
                .map(Question::at)
                .map(question -> new Supposition(fact, read.asking(question, stored), read.asking(question, supposed)))
                .toList();
    }

    private static Optional<RecordedFact> named(FactRef reference, Fact from, FactStore stored) {
        return stored.facts(from.subject()).facts().stream()
                .filter(other -> other.key().equals(reference.from(from.key().source())))
                .findFirst();
    }

    /// What the supposed fact is about.
    public Subject subject() {
        return fact.subject();
    }

    /// Of the facts as they are.
    public Read before() {
        return before;
    }

    /// Of the facts as they would be.
    public Read after() {
        return after;
    }

    /// All facts of the subject as they would be, the supposed one last.
    public List<RecordedFact> facts() {
        return after.store().facts(subject()).facts();
    }

    /// Everybody who is mentioned in a fact of the subject, taken back or not: those of the supposed fact first, then
    /// those of the fact that it replaces or takes back, then the others.
    public Set<String> mentioned() {
        Set<String> mentioned = new LinkedHashSet<>(Mentioned.in(fact));
        FactRef replaced = fact.event() instanceof EventRetracted retraction
                ? retraction.target()
                : fact.event().corrects();
        if (replaced != null) {
            named(replaced, fact, before.store()).ifPresent(other -> mentioned.addAll(Mentioned.in(other.fact())));
        }
        facts().forEach(other -> mentioned.addAll(Mentioned.in(other.fact())));
        return mentioned;
    }
}
