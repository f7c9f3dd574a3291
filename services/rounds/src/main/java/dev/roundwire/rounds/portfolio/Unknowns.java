package dev.roundwire.rounds.portfolio;

import dev.roundwire.rounds.number.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Arithmetic with figures that may be unknown (null): unknown in, unknown out, never zero in place of unknown.
final class Unknowns {
    private Unknowns() {}

    static @Nullable Figure times(@Nullable Figure left, @Nullable Figure right) {
        return left == null || right == null ? null : left.times(right);
    }

    /// The smaller of two; the one that is known where the other isn't.
    static @Nullable Figure least(@Nullable Figure one, @Nullable Figure other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.min(other);
    }

    /// Null also where the division says nothing.
    static @Nullable Figure over(@Nullable Figure dividend, @Nullable Figure divisor) {
        return dividend == null || divisor == null
                ? null
                : dividend.dividedBy(divisor).orElse(null);
    }

    static @Nullable Figure plus(@Nullable Figure left, @Nullable Figure right) {
        return left == null || right == null ? null : sum(List.of(left, right));
    }

    /// What both allow; the one that is known where the other isn't. Null where they contradict each other.
    static @Nullable Figure tighter(@Nullable Figure one, @Nullable Figure other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.intersect(other).orElse(null);
    }

    /// What both allow; where they contradict each other the first stands, if it is known.
    static @Nullable Figure preferring(@Nullable Figure one, @Nullable Figure other) {
        return one == null ? other : Objects.requireNonNullElse(tighter(one, other), one);
    }

    /// True if both are known and can't both be right. "About" so much contradicts nothing.
    static boolean clash(@Nullable Figure one, @Nullable Figure other) {
        return one != null
                && other != null
                && !one.approximate()
                && !other.approximate()
                && one.intersect(other).isEmpty();
    }

    /// The sum where all terms are known, else null. Zeros that nobody stated are left out of the formula.
    static @Nullable Figure sum(List<? extends @Nullable Figure> terms) {
        List<Figure> known = known(terms);
        return known.size() < terms.size() ? null : knownSum(known);
    }

    /// The sum of the known terms, without upper bound where there are unknown ones: `{known, null}`.
    static Figure sumOrMore(List<? extends @Nullable Figure> terms) {
        List<Figure> known = known(terms);
        Figure sum = knownSum(known);
        return known.size() < terms.size() ? Figure.atLeast(sum) : sum;
    }

    static List<Figure> known(List<? extends @Nullable Figure> terms) {
        List<Figure> known = new ArrayList<>();
        for (Figure term : terms) {
            if (term != null) {
                known.add(term);
            }
        }
        return known;
    }

    private static Figure knownSum(List<Figure> terms) {
        return Figure.sum(terms.stream().filter(term -> term != Figure.ZERO).toList());
    }
}
