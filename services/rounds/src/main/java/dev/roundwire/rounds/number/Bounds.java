package dev.roundwire.rounds.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// A closed interval of exact fractions: what is known of one number.
///
/// `max == null` means that no upper bound is known. There is always a lower one, since the quantities of this domain
/// are not negative; only [#minus] yields negative numbers. An operation whose result would have no lower bound, or
/// would be undefined everywhere, is empty; [#times] alone throws (what may be negative, times what has no upper
/// bound).
public record Bounds(BigFraction min, @Nullable BigFraction max) {
    public static final Bounds ZERO = exact(BigFraction.ZERO);
    public static final Bounds ONE = exact(BigFraction.ONE);

    /// @throws IllegalArgumentException if min is greater than max
    public Bounds {
        int order = max == null ? -1 : compare(min, max);
        if (order > 0) {
            throw new IllegalArgumentException("bounds: min " + min + " is greater than max " + max);
        }
        max = order == 0 ? min : max;
    }

    public static Bounds exact(BigFraction value) {
        return new Bounds(value, value);
    }

    public static Bounds of(BigFraction min, BigFraction max) {
        return new Bounds(min, max);
    }

    public static Bounds of(BigDecimal min, @Nullable BigDecimal max) {
        return new Bounds(fraction(min), max == null ? null : fraction(max));
    }

    public static Bounds atLeast(BigFraction min) {
        return new Bounds(min, null);
    }

    /// The exact value of a decimal.
    public static BigFraction fraction(BigDecimal value) {
        return value.scale() <= 0
                ? BigFraction.of(value.toBigIntegerExact())
                : BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    /// Less than, equal to, greater than zero, as a is to b. ([BigFraction#compareTo] of Commons Numbers 1.2 orders
    /// negative fractions the wrong way round.)
    public static int compare(BigFraction a, BigFraction b) {
        if (a == b) {
            return 0;
        }
        if (a.signum() != b.signum()) {
            return a.signum() < b.signum() ? -1 : 1;
        }
        return a.getDenominator().signum() > 0 && a.getDenominator().equals(b.getDenominator())
                ? a.getNumerator().compareTo(b.getNumerator())
                : a.subtract(b).signum();
    }

    public boolean isExact() {
        return min == max;
    }

    /// Then both ends of what is computed are the same, and one of them is enough.
    private boolean isExactAs(Bounds other) {
        return isExact() && other.isExact();
    }

    public boolean isUnbounded() {
        return max == null;
    }

    public boolean contains(BigFraction value) {
        return compare(min, value) <= 0 && (max == null || compare(max, value) >= 0);
    }

    public Bounds plus(Bounds other) {
        if (isExactAs(other)) {
            return exact(min.add(other.min));
        }
        return new Bounds(min.add(other.min), max == null || other.max == null ? null : max.add(other.max));
    }

    /// Empty if the other has no upper bound: then the difference has no lower one.
    public Optional<Bounds> minus(Bounds other) {
        if (isExactAs(other)) {
            return Optional.of(exact(min.subtract(other.min)));
        }
        return other.max == null
                ? Optional.empty()
                : Optional.of(new Bounds(min.subtract(other.max), max == null ? null : max.subtract(other.min)));
    }

    /// `max(this - other, 0)`, always defined.
    public Bounds minusDownToZero(Bounds other) {
        if (isExactAs(other)) {
            return exact(larger(min.subtract(other.min), BigFraction.ZERO));
        }
        BigFraction low = other.max == null ? BigFraction.ZERO : larger(min.subtract(other.max), BigFraction.ZERO);
        return new Bounds(low, max == null ? null : larger(max.subtract(other.min), BigFraction.ZERO));
    }

    /// @throws ArithmeticException if one may be negative and the other has no upper bound (clamp differences before)
    public Bounds times(Bounds other) {
        return max == null || other.max == null ? timesUnbounded(other) : timesBounded(other, max, other.max);
    }

    private Bounds timesBounded(Bounds other, BigFraction ownMax, BigFraction otherMax) {
        if (isExactAs(other)) {
            return exact(min.multiply(other.min));
        }
        if (min.signum() >= 0 && other.min.signum() >= 0) {
            return new Bounds(min.multiply(other.min), ownMax.multiply(otherMax));
        }
        return around(List.of(
                min.multiply(other.min),
                min.multiply(otherMax),
                ownMax.multiply(other.min),
                ownMax.multiply(otherMax)));
    }

    private Bounds timesUnbounded(Bounds other) {
        if (min.signum() < 0 || other.min.signum() < 0) {
            throw new ArithmeticException("bounds: a number that may be negative times one without upper bound");
        }
        return isZero() || other.isZero() ? ZERO : atLeast(min.multiply(other.min));
    }

    /// The hull of all defined quotients. For a number that isn't negative, a divisor that may be zero leaves no upper
    /// bound, `[a, b] / [0, d] = [a / d, null]`, and `[a, b] / [c, null] = [0, b / c]`.
    ///
    /// Empty if the divisor is zero, spans zero, or begins or ends at zero below a number that may be negative.
    public Optional<Bounds> dividedBy(Bounds divisor) {
        if (divisor.max != null && divisor.max.signum() <= 0) {
            return divisor.max.signum() == 0 && divisor.min.signum() == 0
                    ? Optional.empty()
                    : negated().flatMap(own -> divisor.negated().flatMap(own::dividedBy));
        }
        if (divisor.min.signum() < 0 || (divisor.min.isZero() && min.signum() < 0)) {
            return Optional.empty();
        }
        return Optional.of(
                isExactAs(divisor) && !divisor.min.isZero()
                        ? exact(min.divide(divisor.min))
                        : new Bounds(lowestQuotient(divisor), highestQuotient(divisor)));
    }

    private BigFraction lowestQuotient(Bounds divisor) {
        if (min.signum() < 0) {
            return min.divide(divisor.min);
        }
        return divisor.max == null ? BigFraction.ZERO : min.divide(divisor.max);
    }

    private @Nullable BigFraction highestQuotient(Bounds divisor) {
        if (isZero()) {
            return BigFraction.ZERO;
        }
        if (max == null || divisor.min.isZero()) {
            return null;
        }
        if (max.signum() >= 0) {
            return max.divide(divisor.min);
        }
        return divisor.max == null ? BigFraction.ZERO : max.divide(divisor.max);
    }

    /// `this / (this + rest)` of two numbers that aren't negative, as tight as it gets (each of them occurs once:
    /// `1 / (1 + rest / this)`). Empty if both are zero.
    ///
    /// @throws ArithmeticException if one may be negative
    public Optional<Bounds> shareBeside(Bounds rest) {
        if (min.signum() < 0 || rest.min.signum() < 0) {
            throw new ArithmeticException("bounds: a share of a number that may be negative");
        }
        if (isZero()) {
            return rest.isZero() ? Optional.empty() : Optional.of(ZERO);
        }
        if (isExactAs(rest)) {
            return Optional.of(exact(min.divide(min.add(rest.min))));
        }
        BigFraction low = min.isZero() || rest.max == null ? BigFraction.ZERO : min.divide(min.add(rest.max));
        BigFraction high = max == null || rest.min.isZero() ? BigFraction.ONE : max.divide(max.add(rest.min));
        return Optional.of(new Bounds(low, high));
    }

    public Bounds min(Bounds other) {
        return new Bounds(smaller(min, other.min), lowerEnd(max, other.max));
    }

    public Bounds max(Bounds other) {
        return new Bounds(larger(min, other.min), max == null || other.max == null ? null : larger(max, other.max));
    }

    /// Empty if they have no number in common.
    public Optional<Bounds> intersect(Bounds other) {
        if (isExactAs(other)) {
            return compare(min, other.min) == 0 ? Optional.of(this) : Optional.empty();
        }
        BigFraction low = larger(min, other.min);
        BigFraction high = lowerEnd(max, other.max);
        return high != null && compare(low, high) > 0 ? Optional.empty() : Optional.of(new Bounds(low, high));
    }

    /// From the least number of both to the greatest.
    public Bounds hull(Bounds other) {
        return new Bounds(smaller(min, other.min), max == null || other.max == null ? null : larger(max, other.max));
    }

    /// Pressed into `[0, 1]`.
    public Bounds clampToUnit() {
        return min.signum() >= 0 && max != null && compare(max, BigFraction.ONE) <= 0
                ? this
                : max(ZERO).min(ONE);
    }

    /// Whether this number is less than the other; empty if the bounds leave it open.
    public Optional<Boolean> isBelow(Bounds other) {
        if (max != null && compare(max, other.min) < 0) {
            return Optional.of(true);
        }
        return other.max != null && compare(min, other.max) >= 0 ? Optional.of(false) : Optional.empty();
    }

    boolean isZero() {
        return min.isZero() && isExact();
    }

    private Optional<Bounds> negated() {
        return max == null ? Optional.empty() : Optional.of(new Bounds(max.negate(), min.negate()));
    }

    private static Bounds around(List<BigFraction> values) {
        return values.stream().map(Bounds::exact).reduce(Bounds::hull).orElseThrow();
    }

    private static BigFraction smaller(BigFraction a, BigFraction b) {
        return compare(a, b) <= 0 ? a : b;
    }

    private static BigFraction larger(BigFraction a, BigFraction b) {
        return compare(a, b) >= 0 ? a : b;
    }

    private static @Nullable BigFraction lowerEnd(@Nullable BigFraction a, @Nullable BigFraction b) {
        if (a == null) {
            return b;
        }
        return b == null ? a : smaller(a, b);
    }
}
