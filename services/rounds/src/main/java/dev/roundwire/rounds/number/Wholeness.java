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
import org.apache.commons.numbers.fraction.BigFraction;

/// Whether one formula of plain interval arithmetic yields the whole figure: no ends of different derivations, nothing
/// unbounded but an input that stands alone, no division by what may be zero.
final class Wholeness {
    private Wholeness() {}

    static boolean of(Figure figure) {
        return figure.expression() instanceof Input || isWhole(figure);
    }

    private static boolean isWhole(Figure figure) {
        return !figure.value().isUnbounded()
                && switch (figure.expression()) {
                    case Input ignored -> true;
                    case Sum(List<Figure> terms) -> terms.stream().allMatch(Wholeness::isWhole);
                    case Difference(Figure minuend, Figure subtrahend) -> isWhole(minuend) && isWhole(subtrahend);
                    case Remainder(Figure minuend, Figure subtrahend) -> isWhole(minuend) && isWhole(subtrahend);
                    case Product(Figure left, Figure right) -> isWhole(left) && isWhole(right);
                    case Quotient(Figure dividend, Figure divisor) ->
                        isWhole(dividend) && isWhole(divisor) && isNeverZero(divisor);
                    case Share(Figure part, Figure rest) -> isWhole(part) && isWhole(rest) && isNeverZero(part);
                    case Min(List<Figure> terms) -> terms.stream().allMatch(Wholeness::isWhole);
                    case Max(List<Figure> terms) -> terms.stream().allMatch(Wholeness::isWhole);
                    case Between ignored -> false;
                };
    }

    private static boolean isNeverZero(Figure figure) {
        return !figure.value().contains(BigFraction.ZERO);
    }
}
