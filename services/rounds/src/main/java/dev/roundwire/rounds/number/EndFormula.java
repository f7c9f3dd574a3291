package dev.roundwire.rounds.number;

import dev.roundwire.rounds.number.Expression.Between;
import dev.roundwire.rounds.number.Expression.Difference;
import dev.roundwire.rounds.number.Expression.Input;
import dev.roundwire.rounds.number.Expression.Max;
import dev.roundwire.rounds.number.Expression.Min;
import dev.roundwire.rounds.number.Expression.Product;
import dev.roundwire.rounds.number.Expression.Quotient;
import dev.roundwire.rounds.number.Expression.Remainder;
import dev.roundwire.rounds.number.Expression.Share;
import dev.roundwire.rounds.number.Expression.Sum;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/// Writes the formula of one end of a figure, over the ends of its inputs: plain numbers all, none of them infinite.
/// Only for ends that exist.
final class EndFormula {
    private final Terms terms;

    EndFormula(Terms terms) {
        this.terms = terms;
    }

    String write(Figure figure, End end) {
        return piece(figure, end).text();
    }

    private Piece operand(Figure figure, End end) {
        return figure.isExact() ? terms.reference(figure).orElseGet(() -> piece(figure, end)) : piece(figure, end);
    }

    private List<Piece> operands(Stream<Figure> figures, End end) {
        return figures.map(figure -> operand(figure, end)).toList();
    }

    private Piece piece(Figure figure, End end) {
        BigFraction value = Objects.requireNonNull(end.of(figure.value()), "the end of a figure that has one");
        return switch (figure.expression()) {
            case Input input -> terms.end(input, end);
            case Sum(List<Figure> figures) -> Piece.sum(operands(figures.stream(), end));
            case Difference(Figure minuend, Figure subtrahend) -> difference(minuend, subtrahend, end);
            case Remainder(Figure minuend, Figure subtrahend) ->
                value.isZero() ? terms.constant(Figure.ZERO) : difference(minuend, subtrahend, end);
            case Product(Figure left, Figure right) -> product(left, right, value, end);
            case Quotient(Figure dividend, Figure divisor) -> quotient(dividend, divisor, value, end);
            case Share(Figure part, Figure rest) -> share(part, rest, value, end);
            case Min(List<Figure> figures) -> Piece.function("min", operands(having(end, figures), end));
            case Max(List<Figure> figures) -> Piece.function("max", operands(figures.stream(), end));
            case Between between -> operand(between.end(end), end);
        };
    }

    private Piece difference(Figure minuend, Figure subtrahend, End end) {
        return Piece.difference(operand(minuend, end), operand(subtrahend, end.opposite()));
    }

    private Piece product(Figure left, Figure right, BigFraction value, End end) {
        Corner corner = corners(end, end)
                .filter(c -> c.yields(value, left, right, BigFraction::multiply))
                .findFirst()
                .orElseThrow();
        return Piece.product(operand(left, corner.left), operand(right, corner.right));
    }

    /// Without a corner the divisor has no upper bound: the quotient comes as near to zero as you like.
    private Piece quotient(Figure dividend, Figure divisor, BigFraction value, End end) {
        Optional<Corner> corner = corners(end, end.opposite())
                .filter(c -> c.isDefined(divisor) && c.yields(value, dividend, divisor, BigFraction::divide))
                .findFirst();
        return corner.map(c -> Piece.quotient(operand(dividend, c.left), operand(divisor, c.right)))
                .orElseGet(() -> terms.constant(Figure.ZERO));
    }

    private Piece share(Figure part, Figure rest, BigFraction value, End end) {
        if (value.isZero() || value.isOne()) {
            return terms.constant(value.isZero() ? Figure.ZERO : Figure.ONE);
        }
        return Piece.share(operand(part, end), operand(rest, end.opposite()));
    }

    private static Stream<Figure> having(End end, List<Figure> figures) {
        return figures.stream().filter(figure -> end.of(figure.value()) != null);
    }

    /// All four, the likeliest first.
    private static Stream<Corner> corners(End left, End right) {
        return Stream.of(
                new Corner(left, right),
                new Corner(left.opposite(), right.opposite()),
                new Corner(left, right.opposite()),
                new Corner(left.opposite(), right));
    }

    /// One end of each operand.
    private record Corner(End left, End right) {

        boolean isDefined(Figure divisor) {
            BigFraction value = right.of(divisor.value());
            return value != null && !value.isZero();
        }

        boolean yields(BigFraction value, Figure one, Figure other, BinaryOperator<BigFraction> operation) {
            BigFraction first = left.of(one.value());
            BigFraction second = right.of(other.value());
            return first != null
                    && second != null
                    && operation.apply(first, second).equals(value);
        }
    }
}
