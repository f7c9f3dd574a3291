package dev.roundwire.rounds.number;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a figure was computed, kept to explain it later. The operands are figures: each part can say its own value.
public sealed interface Expression {

    /// A leaf. Equal inputs are the same input of a formula.
    record Input(String name, Stated stated, Origin origin) implements Expression {}

    record Sum(List<Figure> terms) implements Expression {}

    record Difference(Figure minuend, Figure subtrahend) implements Expression {}

    /// `max(minuend - subtrahend, 0)`
    record Remainder(Figure minuend, Figure subtrahend) implements Expression {}

    record Product(Figure left, Figure right) implements Expression {}

    record Quotient(Figure dividend, Figure divisor) implements Expression {}

    /// `part / (part + rest)`
    record Share(Figure part, Figure rest) implements Expression {}

    record Min(List<Figure> terms) implements Expression {}

    record Max(List<Figure> terms) implements Expression {}

    /// From the lower bound of `low` to the upper bound of `high` (null = no upper bound known): no formula of
    /// interval arithmetic, so its two ends are explained each by its own.
    record Between(Figure low, @Nullable Figure high) implements Expression {

        /// The figure that says where this end lies.
        ///
        /// @throws IllegalStateException for the upper end where there is none
        Figure end(End end) {
            if (end == End.LOWER) {
                return low;
            }
            if (high == null) {
                throw new IllegalStateException("between: no upper bound is known");
            }
            return high;
        }
    }
}
