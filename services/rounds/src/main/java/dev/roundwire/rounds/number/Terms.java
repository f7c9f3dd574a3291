package dev.roundwire.rounds.number;

import dev.roundwire.rounds.number.Explanation.Term;
import dev.roundwire.rounds.number.Expression.Input;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The inputs of one formula, under names that are unique in it: `postMoney`, `postMoney2`, …
final class Terms {
    private final Map<Figure, String> elsewhere;
    private final Map<Object, Term> terms = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    Terms(Map<Figure, String> elsewhere) {
        this.elsewhere = elsewhere;
    }

    List<Term> inOrder() {
        return List.copyOf(terms.values());
    }

    Piece input(Input input) {
        return given(input, input.name(), input.stated(), input.origin());
    }

    /// One end of an input, under the input's own name if both ends are the same.
    Piece end(Input input, End end) {
        Stated stated = input.stated();
        BigDecimal value = end == End.LOWER || stated.max() == null ? stated.min() : stated.max();
        return stated.isExact()
                ? input(input)
                : given(
                        new EndOf(input, end),
                        input.name() + end.suffix(),
                        new Stated(value, value, stated.currency(), stated.approximate()),
                        input.origin());
    }

    Piece constant(Figure constant) {
        if (constant.expression() instanceof Input input) {
            return input(input);
        }
        throw new IllegalArgumentException("formula: " + constant + " is no constant");
    }

    /// The figure as another one of the same answer, where it is one; never what a fact states, which is shown with
    /// its fact instead.
    Optional<Piece> reference(Figure figure) {
        String pointer = elsewhere.get(figure);
        return pointer == null || figure.expression() instanceof Input
                ? Optional.empty()
                : Optional.of(Piece.name(terms.computeIfAbsent(
                                figure, key -> new Term.Elsewhere(unique(lastName(pointer)), pointer))
                        .name()));
    }

    private Piece given(Object key, String name, Stated stated, Origin origin) {
        return Piece.name(terms.computeIfAbsent(key, ignored -> new Term.Given(unique(name), stated, origin))
                .name());
    }

    private String unique(String name) {
        String candidate = name;
        for (int number = 2; !names.add(candidate); number++) {
            candidate = name + number;
        }
        return candidate;
    }

    private static String lastName(String pointer) {
        return InputName.isName(pointer.substring(pointer.lastIndexOf('/') + 1))
                ? pointer.substring(pointer.lastIndexOf('/') + 1)
                : "figure";
    }

    private record EndOf(Input input, End end) {}
}
