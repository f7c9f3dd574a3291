package dev.roundwire.stream.preview;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
import dev.roundwire.stream.http.Read;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares answers before and after, and keeps what differs.
public final class Comparison {
    private final Supposition supposition;
    private final ItemNames names;
    private final ObjectMapper json;
    private final @Nullable String query;
    private final Set<String> told;
    private final List<Change> changes = new ArrayList<>();
    private final SortedMap<String, Integer> omitted = new TreeMap<>();
    private int left;

    /// @param most how much may be looked at
    /// @param told what other comparisons have told: addresses without the confidence asked for. That
    ///     isn't told again, and what this one tells is added
    Comparison(Supposition supposition, ItemNames names, ObjectMapper json, int most, Set<String> told) {
        this.supposition = supposition;
        this.names = names;
        this.json = json;
        this.left = most;
        this.told = told;
        Question question = supposition.before().question();
        this.query = question.equals(Question.DEFAULT)
                ? null
                : "confidence=" + question.confidence().wire();
    }

    /// Whether there is room for an answer. Where there isn't, the result says that it was left out.
    ///
    /// @param answers what it is one of, e.g. `/investors/{id}`
    /// @param size how many subjects it folds, and how many occur in them, about; asked only where there is room
    public boolean admits(String answers, IntSupplier size) {
        if (left <= 0) {
            omitted.merge(answers, 1, Integer::sum);
            return false;
        }
        left -= Math.max(1, size.getAsInt());
        return true;
    }

    /// Folds before and after what some answers are made of.
    ///
    /// @param path what their paths begin with
    /// @param fold what the answers do; `not-found` where there is nothing
    public <T> Folds<T> of(String path, Function<Read, Read.Folded<T>> fold) {
        return new Folds<>(path, known(fold, supposition.before()), known(fold, supposition.after()));
    }

    private static <T> Read.@Nullable Folded<T> known(Function<Read, Read.Folded<T>> fold, Read read) {
        try {
            return fold.apply(read);
        } catch (ProblemException problem) {
            if (problem.kind() == ProblemKind.NOT_FOUND) {
                return null;
            }
            throw problem;
        }
    }

    /// What some answers are made of, before and after.
    public final class Folds<T> {
        private final String path;
        private final Read.@Nullable Folded<T> before;
        private final Read.@Nullable Folded<T> after;

        private Folds(String path, Read.@Nullable Folded<T> before, Read.@Nullable Folded<T> after) {
            this.path = path;
            this.before = before;
            this.after = after;
        }

        /// These, if one of the two has something to show.
        public Folds<T> where(Predicate<T> shows) {
            boolean either = Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
                    .flatMap(Optional::stream)
                    .anyMatch(folded -> shows.test(folded.value()));
            return either ? this : new Folds<>(path, null, null);
        }

        /// Compares the answers at the path that `page` completes.
        public Folds<T> page(String page, Function<T, ?> body) {
            Difference difference = new Difference(path + page, query, names);
            difference.between(answer(before, body), answer(after, body)).stream()
                    .filter(change -> told.add(unasked(change.figure())))
                    .forEach(changes::add);
            return this;
        }

        private String unasked(String figure) {
            return query == null ? figure : figure.replace("?" + query, "");
        }

        private @Nullable ObjectNode answer(Read.@Nullable Folded<T> folded, Function<T, ?> body) {
            if (folded == null) {
                return null;
            }
            ObjectNode answer = json.valueToTree(body.apply(folded.value()));
            if (isIncomplete(before) || isIncomplete(after)) {
                answer.put("incomplete", folded.incomplete());
            }
            return answer;
        }

        private boolean isIncomplete(Read.@Nullable Folded<T> folded) {
            return folded != null && folded.incomplete();
        }
    }

    /// What was found.
    Changes result() {
        return new Changes(
                List.copyOf(changes),
                omitted.entrySet().stream()
                        .map(entry -> new Omission(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
