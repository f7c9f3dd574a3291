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

/// Writes the formula of a whole figure, for interval arithmetic. Only for figures that [Wholeness] accepts.
final class WholeFormula {
    private final Terms terms;

    WholeFormula(Terms terms) {
        this.terms = terms;
    }

    String write(Figure figure) {
        return piece(figure.expression()).text();
    }

    private Piece operand(Figure figure) {
        return terms.reference(figure).orElseGet(() -> piece(figure.expression()));
    }

    private List<Piece> operands(List<Figure> figures) {
        return figures.stream().map(this::operand).toList();
    }

    private Piece piece(Expression expression) {
        return switch (expression) {
            case Input input -> terms.input(input);
            case Sum(List<Figure> figures) -> Piece.sum(operands(figures));
            case Difference(Figure minuend, Figure subtrahend) ->
                Piece.difference(operand(minuend), operand(subtrahend));
            case Remainder(Figure minuend, Figure subtrahend) -> remainder(minuend, subtrahend);
            case Product(Figure left, Figure right) -> Piece.product(operand(left), operand(right));
            case Quotient(Figure dividend, Figure divisor) -> Piece.quotient(operand(dividend), operand(divisor));
            case Share(Figure part, Figure rest) -> share(part, rest);
            case Min(List<Figure> figures) -> Piece.function("min", operands(figures));
            case Max(List<Figure> figures) -> Piece.function("max", operands(figures));
            case Between between -> throw new IllegalArgumentException("formula: no whole one of " + between);
        };
    }

    private Piece remainder(Figure minuend, Figure subtrahend) {
        Piece difference = Piece.difference(operand(minuend), operand(subtrahend));
        boolean neverBelowZero = minuend.value().minus(subtrahend.value()).stream()
                .anyMatch(bounds -> bounds.min().signum() >= 0);
        return neverBelowZero ? difference : Piece.function("max", List.of(difference, terms.constant(Figure.ZERO)));
    }

    /// Each input once where the inputs are bounds: else the interval would come out too wide.
    private Piece share(Figure part, Figure rest) {
        if (part.isExact() && rest.isExact()) {
            return Piece.share(operand(part), operand(rest));
        }
        Piece one = terms.constant(Figure.ONE);
        return Piece.quotient(one, Piece.sum(List.of(one, Piece.quotient(operand(rest), operand(part)))));
    }
}
