package dev.roundwire.stream.projection;

import dev.roundwire.contract.RecordedFact;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fold of as many facts of a subject as can be folded, from the first on.
///
/// @param value what they fold to
/// @param unfoldable the first fact left out and why; null where all facts went in
public record Prefix<T>(T value, @Nullable Unfoldable unfoldable) {

    /// A fact that can't be folded.
    public record Unfoldable(RecordedFact fact, String reason) {
        /// In words, e.g. `companies-0:41 (urn:roundwire:desk#1): ArithmeticException: …`.
        public String sentence() {
            return fact.at() + " (" + fact.key() + "): " + reason;
        }
    }

    /// Folds `facts`, or else the prefix before a fact that makes `fold` throw. That fact is searched for by halving,
    /// so that a broken subject of many facts costs a few folds, not as many as it has facts: the prefix folds, and
    /// with one fact more it doesn't. It depends on the facts alone.
    ///
    /// @param fold must be able to fold the empty list
    public static <T> Prefix<T> of(List<RecordedFact> facts, Function<List<RecordedFact>, T> fold) {
        if (facts.isEmpty()) {
            return new Prefix<>(fold.apply(facts), null);
        }
        try {
            return new Prefix<>(fold.apply(facts), null);
        } catch (RuntimeException | StackOverflowError unfoldable) {
            return halving(facts, fold, reason(unfoldable));
        }
    }

    private static <T> Prefix<T> halving(
            List<RecordedFact> facts, Function<List<RecordedFact>, T> fold, String reasonOfAll) {
        T value = fold.apply(List.of());
        String reason = reasonOfAll;
        int folds = 0;
        int fails = facts.size();
        while (fails - folds > 1) {
            int middle = (folds + fails) >>> 1;
            try {
                value = fold.apply(facts.subList(0, middle));
                folds = middle;
            } catch (RuntimeException | StackOverflowError unfoldable) {
                reason = reason(unfoldable);
                fails = middle;
            }
        }
        return new Prefix<>(value, new Unfoldable(facts.get(folds), reason));
    }

    private static String reason(Throwable problem) {
        String message = problem.getMessage();
        String name = problem.getClass().getSimpleName();
        return StorableText.of(message == null ? name : name + ": " + message);
    }
}
