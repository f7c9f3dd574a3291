package dev.roundwire.rounds.number;

import dev.roundwire.contract.value.Confidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// Random expression trees over a few inputs, each with its own plain model: what it is if every unknown were known.
final class RandomFigures {
    private static final List<String> NAMES = List.of("raised", "postMoney", "stake");

    private final Random random;
    private final List<Modelled> inputs = new ArrayList<>();

    RandomFigures(long seed) {
        random = new Random(seed);
        inputs.add(new Modelled(Figure.ONE, known -> Optional.of(BigFraction.ONE)));
        IntStream.range(0, 5).forEach(number -> inputs.add(input(number)));
    }

    /// Exact values for the unknowns of a model, by figure.
    interface Model {
        /// Empty where the exact computation is undefined (a division by zero).
        Optional<BigFraction> value(Map<Figure, BigFraction> known);
    }

    record Modelled(Figure figure, Model model) {}

    List<Figure> inputs() {
        return inputs.stream().map(Modelled::figure).toList();
    }

    /// A number within the bounds, its ends often.
    BigFraction within(Bounds bounds) {
        BigFraction max = bounds.max() == null ? bounds.min().add(random.nextInt(1000)) : bounds.max();
        return bounds.min().add(max.subtract(bounds.min()).multiply(BigFraction.of(random.nextInt(5), 4)));
    }

    Modelled tree(int depth) {
        if (depth == 0) {
            return inputs.get(random.nextInt(inputs.size()));
        }
        Modelled left = tree(depth - 1);
        Modelled right = tree(random.nextInt(depth));
        return grown(random.nextInt(12), left, right);
    }

    private Modelled grown(int kind, Modelled a, Modelled b) {
        Figure left = a.figure;
        Figure right = b.figure;
        return switch (kind) {
            case 0 -> of(a, b, left.plus(right), BigFraction::add);
            case 1 -> orLeft(a, b, left.minus(right), BigFraction::subtract);
            case 2, 3 -> of(a, b, left.minusDownToZero(right), (x, y) -> larger(x.subtract(y), BigFraction.ZERO));
            case 4 -> orLeft(a, b, times(left, right), BigFraction::multiply);
            case 5, 6 -> orLeft(a, b, left.dividedBy(right), BigFraction::divide);
            case 7 -> orLeft(a, b, share(left, right), (x, y) -> x.divide(x.add(y)));
            case 8 -> of(a, b, left.min(right), (x, y) -> x.subtract(y).signum() <= 0 ? x : y);
            case 9 -> of(a, b, left.max(right), RandomFigures::larger);
            case 10 -> of(a, b, Figure.hull(List.of(left, right)).orElseThrow(), RandomFigures::middle);
            default -> of(a, b, Figure.atLeast(left), (x, y) -> x.add(y.abs()));
        };
    }

    private static Modelled orLeft(
            Modelled a, Modelled b, Optional<Figure> figure, BiFunction<BigFraction, BigFraction, BigFraction> model) {
        return figure.map(one -> of(a, b, one, model)).orElse(a);
    }

    private static Modelled of(
            Modelled a, Modelled b, Figure figure, BiFunction<BigFraction, BigFraction, BigFraction> model) {
        return new Modelled(
                figure,
                known -> a.model.value(known).flatMap(x -> b.model.value(known).flatMap(y -> defined(model, x, y))));
    }

    private static Optional<BigFraction> defined(
            BiFunction<BigFraction, BigFraction, BigFraction> model, BigFraction x, BigFraction y) {
        try {
            return Optional.of(model.apply(x, y));
        } catch (ArithmeticException divisionByZero) {
            return Optional.empty();
        }
    }

    private static Optional<Figure> times(Figure left, Figure right) {
        boolean unbounded = left.value().isUnbounded() || right.value().isUnbounded();
        return unbounded && (mayBeNegative(left) || mayBeNegative(right))
                ? Optional.empty()
                : Optional.of(left.times(right));
    }

    private static Optional<Figure> share(Figure left, Figure right) {
        return mayBeNegative(left) || mayBeNegative(right) ? Optional.empty() : left.shareBeside(right);
    }

    private static boolean mayBeNegative(Figure figure) {
        return figure.value().min().signum() < 0;
    }

    private static BigFraction larger(BigFraction x, BigFraction y) {
        return x.subtract(y).signum() >= 0 ? x : y;
    }

    private static BigFraction middle(BigFraction x, BigFraction y) {
        return x.add(y).divide(2);
    }

    private Modelled input(int number) {
        BigDecimal min = BigDecimal.valueOf(random.nextInt(400), random.nextInt(4));
        Stated stated = Stated.number(min, max(min));
        String name = NAMES.get(number % NAMES.size());
        Figure figure = Figure.stated(name, stated, Inputs.origin(name + number), Confidence.REPORTED);
        return new Modelled(figure, known -> Optional.ofNullable(known.get(figure)));
    }

    private @Nullable BigDecimal max(BigDecimal min) {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1, 2 -> min;
            default -> min.add(BigDecimal.valueOf(random.nextInt(300), 2));
        };
    }
}
