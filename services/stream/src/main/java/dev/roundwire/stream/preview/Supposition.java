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
    private final Fact fact;
    private final Read before;
    private final Read after;

    private Supposition(Fact fact, Read before, Read after) {
        this.fact = fact;
        this.before = before;
        this.after = after;
    }

    /// That `fact` is recorded `now`, after what `read` finds.
    static Supposition of(Read read, Fact fact, Instant now) {
        FactStore stored = new RememberedFacts(read.store());
        Question question = Question.at(least(fact, stored));
        return new Supposition(
                fact, read.asking(question, stored), read.asking(question, SupposedFacts.of(stored, fact, now)));
    }

    /// The confidence that is asked for unless one is named; that of rumours for a rumour, and for the retraction of
    /// one, which other answers don't show.
    private static Confidence least(Fact fact, FactStore stored) {
        Confidence least = Question.DEFAULT.confidence().weaker(fact.event().sureness());
        return fact.event() instanceof EventRetracted retraction
                ? named(retraction.target(), fact, stored)
                        .map(target -> least.weaker(target.event().sureness()))
                        .orElse(least)
                : least;
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
