package dev.roundwire.rounds.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/// Reads a formula as a stranger would: plain interval arithmetic over two ends, knowing nothing of figures.
/// The ends of the inputs are all it is given.
public final class Interpreter {
    private final String formula;
    private final Map<String, BigFraction[]> inputs;
    private int at;

    private Interpreter(String formula, Map<String, BigFraction[]> inputs) {
        this.formula = formula.replace(" ", "");
        this.inputs = inputs;
    }

    public static BigFraction[] evaluate(String formula, Map<String, BigFraction[]> inputs) {
        Interpreter interpreter = new Interpreter(formula, inputs);
        BigFraction[] value = interpreter.additive();
        if (interpreter.at != interpreter.formula.length()) {
            throw new IllegalArgumentException("left over in " + formula + ": from " + interpreter.at);
        }
        return value;
    }

    private BigFraction[] additive() {
        BigFraction[] value = multiplicative();
        while (next() == '+' || next() == '-') {
            boolean plus = formula.charAt(at++) == '+';
            BigFraction[] other = multiplicative();
            value = plus
                    ? pair(value[0].add(other[0]), value[1].add(other[1]))
                    : pair(value[0].subtract(other[1]), value[1].subtract(other[0]));
        }
        return value;
    }

    private BigFraction[] multiplicative() {
        BigFraction[] value = atom();
        while (next() == '*' || next() == '/') {
            boolean times = formula.charAt(at++) == '*';
            BigFraction[] other = atom();
            value = corners(value, times ? other : pair(other[1].reciprocal(), other[0].reciprocal()));
        }
        return value;
    }

    private BigFraction[] atom() {
        if (next() == '(') {
            at++;
            BigFraction[] value = additive();
            expect(')');
            return value;
        }
        int start = at;
        while (Character.isLetterOrDigit(next())) {
            at++;
        }
        String name = formula.substring(start, at);
        if (next() == '(') {
            return function(name);
        }
        BigFraction[] value = inputs.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no input " + name + " for " + formula);
        }
        return value;
    }

    private BigFraction[] function(String name) {
        List<BigFraction[]> arguments = new ArrayList<>();
        do {
            at++;
            arguments.add(additive());
        } while (next() == ',');
        expect(')');
        return arguments.stream()
                .reduce((a, b) -> switch (name) {
                    case "sum" -> pair(a[0].add(b[0]), a[1].add(b[1]));
                    case "product" -> corners(a, b);
                    case "min" -> pair(least(a[0], b[0]), least(a[1], b[1]));
                    case "max" -> pair(greatest(a[0], b[0]), greatest(a[1], b[1]));
                    default -> throw new IllegalArgumentException("no function " + name);
                })
                .orElseThrow();
    }

    private char next() {
        return at < formula.length() ? formula.charAt(at) : ' ';
    }

    private void expect(char character) {
        if (next() != character) {
            throw new IllegalArgumentException(character + " expected in " + formula + " at " + at);
        }
        at++;
    }

    private static BigFraction[] corners(BigFraction[] a, BigFraction[] b) {
        BigFraction[] products = {
            a[0].multiply(b[0]), a[0].multiply(b[1]), a[1].multiply(b[0]), a[1].multiply(b[1]),
        };
        BigFraction min = products[0];
        BigFraction max = products[0];
        for (BigFraction product : products) {
            min = least(min, product);
            max = greatest(max, product);
        }
        return pair(min, max);
    }

    private static BigFraction least(BigFraction a, BigFraction b) {
        return a.subtract(b).signum() < 0 ? a : b;
    }

    private static BigFraction greatest(BigFraction a, BigFraction b) {
        return a.subtract(b).signum() > 0 ? a : b;
    }

    private static BigFraction[] pair(BigFraction min, BigFraction max) {
        return new BigFraction[] {min, max};
    }
}
