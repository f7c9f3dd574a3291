package dev.roundwire.stream.http;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.stream.facts.FactStore;
import dev.roundwire.stream.facts.KnownFacts;
import dev.roundwire.stream.facts.RememberedFacts;
import dev.roundwire.stream.facts.SubjectFacts;
import dev.roundwire.stream.projection.Prefix;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// One read of a view: what had been applied when it began, and the stored facts to answer from.
///
/// ```java
/// Read read = reads.begin("valuations", parameters.read());
/// Read.Folded<Curve> curve = read.fold(Subject.company(id), facts -> curve(id, facts, read.question()));
/// answers.send(read.answer(ValuationAnswer.of(curve.value(), today), curve.incomplete(), hidden, possibly), request);
/// ```
public final class Read {
    private final Query query;
    private final Position position;
    private final boolean settled;
    private final FactStore store;
    private final long end;

    /// @param end by the JVM's nanosecond clock: nothing is folded any more past it
    Read(Query query, Position position, boolean settled, FactStore store, long end) {
        this.query = query;
        this.position = position;
        this.settled = settled;
        this.end = end;
        Instant knownAt = query.question().knownAt();
        this.store = knownAt == null ? store : new KnownFacts(new RememberedFacts(store), knownAt);
    }

    /// What the facts of a subject come to.
    ///
    /// @param incomplete true where some couldn't be read, or folded
    public record Folded<T>(T value, boolean incomplete) {}

    public Question question() {
        return query.question();
    }

    /// Where facts are looked up: those of several subjects in one query, and who mentions whom; as the log held them
    /// at `knownAt`.
    public FactStore store() {
        return store;
    }

    /// The same read of another question, answered from other facts.
    public Read asking(Question another, FactStore facts) {
        return new Read(new Query(another, query.position(), query.patience()), position, settled, facts, end);
    }

    /// How far the log had been applied when the read began.
    public Position position() {
        return position;
    }

    /// What the stored facts of `subject` that the log held at `knownAt` fold to.
    ///
    /// @param fold must be able to fold the empty list
    /// @throws ProblemException `not-found` where the log held nothing of the subject at `knownAt`
    public <T> Folded<T> fold(Subject subject, Function<List<RecordedFact>, T> fold) {
        SubjectFacts known = known(store.facts(subject));
        if (known.facts().isEmpty() && known.unread().isEmpty()) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "nothing is known of " + subject);
        }
        return fold(known, fold);
    }

    /// The same over facts that were looked up before.
    ///
    /// @throws ProblemException `too-slow` where this read has taken longer than it may
    public <T> Folded<T> fold(SubjectFacts stored, Function<List<RecordedFact>, T> fold) {
        if (System.nanoTime() - end > 0) {
            throw TooSlow.problem();
        }
        SubjectFacts known = known(stored);
        Prefix<T> folded = Prefix.of(known.facts(), fold);
        return new Folded<>(
                folded.value(), folded.unfoldable() != null || !known.unread().isEmpty());
    }

    /// `stored` without what the log didn't hold yet at `knownAt`.
    public SubjectFacts known(SubjectFacts stored) {
        Instant knownAt = question().knownAt();
        return knownAt == null ? stored : stored.knownAt(knownAt);
    }

    /// The answer on the wire.
    ///
    /// @param hidden how many facts the asked confidence left out
    /// @param possibly facts whose period `asOf` falls into
    public <T> Answer<T> answer(T body, boolean incomplete, int hidden, List<FactKey> possibly) {
        return new Answer<>(body, Envelope.of(question(), incomplete, hidden, possibly, settled), position);
    }
}
