package dev.roundwire.rounds.number;

import java.util.List;
import java.util.stream.Collectors;

/// A piece of a formula, and how tightly it binds, so that parentheses stand only where they are needed.
record Piece(String text, Binding binding) {

    enum Binding {
        ADDITIVE,
        MULTIPLICATIVE,
        ATOM
    }

    static Piece name(String name) {
        return new Piece(name, Binding.ATOM);
    }

    /// Two terms infix, more as `sum(…)`.
    static Piece sum(List<Piece> terms) {
        return terms.size() == 2
                ? infix(terms.getFirst(), " + ", terms.getLast(), Binding.ADDITIVE)
                : function("sum", terms);
    }

    static Piece difference(Piece minuend, Piece subtrahend) {
        return infix(minuend, " - ", subtrahend, Binding.ADDITIVE);
    }

    static Piece product(Piece left, Piece right) {
        return infix(left, " * ", right, Binding.MULTIPLICATIVE);
    }

    static Piece quotient(Piece dividend, Piece divisor) {
        return infix(dividend, " / ", divisor, Binding.MULTIPLICATIVE);
    }

    /// `part / (part + rest)`
    static Piece share(Piece part, Piece rest) {
        return quotient(part, sum(List.of(part, rest)));
    }

    /// `function(a, b, …)`; of one argument, that one.
    static Piece function(String function, List<Piece> arguments) {
        return arguments.size() == 1
                ? arguments.getFirst()
                : name(arguments.stream().map(Piece::text).collect(Collectors.joining(", ", function + "(", ")")));
    }

    private static Piece infix(Piece left, String operator, Piece right, Binding binding) {
        String leftText = left.binding.compareTo(binding) < 0 ? left.enclosed() : left.text;
        String rightText = right.binding.compareTo(binding) <= 0 ? right.enclosed() : right.text;
        return new Piece(leftText + operator + rightText, binding);
    }

    private String enclosed() {
        return "(" + text + ")";
    }
}
