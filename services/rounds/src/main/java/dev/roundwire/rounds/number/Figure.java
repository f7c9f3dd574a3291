package dev.roundwire.rounds.number;

import dev.roundwire.contract.value.Confidence;
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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// A quantity, stated or computed, that can explain itself: what is known of it, how it came to be, and the weakest
/// claim it rests on. Operations compute by interval arithmetic and remember what they did; [Explanation] writes it
/// down.
///
/// Figures carry no unit: who computes converts first (`dev.roundwire.rounds.rate.Conversion`). Figures are the same
/// only if they are the same object: equal values may have different reasons.
public final class Figure {
    public static final Figure ZERO = constant("zero", BigDecimal.ZERO);
    public static final Figure ONE = constant("one", BigDecimal.ONE);

    private final Bounds value;
    private final How how;
    private final Confidence confidence;
    private final boolean approximate;
    private final Expression expression;

    private Figure(Bounds value, How how, Confidence confidence, boolean approximate, Expression expression) {
        this.value = value;
        this.how = how;
        this.confidence = confidence;
        this.approximate = approximate;
        this.expression = expression;
    }

    /// What a fact states.
    ///
    /// @param name a readable name for formulas, as `postMoney`; formulas number it where several inputs share it
    /// @throws IllegalArgumentException if the name is no name, or one of a formula's functions
    public static Figure stated(String name, Stated stated, Origin.FactOrigin origin, Confidence confidence) {
        return leaf(new Input(InputName.checked(name), stated, origin), How.REPORTED, confidence);
    }

    /// A published exchange rate, as a factor; surest, since it is published.
    public static Figure rate(String name, Origin.RateOrigin origin) {
        Input input = new Input(InputName.checked(name), Stated.number(origin.rate()), origin);
        return leaf(input, How.REPORTED, Confidence.CONFIRMED);
    }

    /// A number of the formula itself.
    private static Figure constant(String name, BigDecimal value) {
        Input input = new Input(InputName.checked(name), Stated.number(value), new Origin.Constant());
        return leaf(input, How.DERIVED, Confidence.CONFIRMED);
    }

    /// Nothing is left, as a fact of this confidence says.
    public static Figure nothing(Confidence confidence) {
        return new Figure(Bounds.ZERO, How.DERIVED, confidence, false, ZERO.expression);
    }

    private static Figure leaf(Input input, How how, Confidence confidence) {
        return new Figure(
                input.stated().bounds(), how, confidence, input.stated().approximate(), input);
    }

    /// The sum of nothing is [#ZERO]; of one, that one.
    public static Figure sum(List<Figure> terms) {
        return fold(terms, Bounds::plus, new Sum(List.copyOf(terms))).orElse(ZERO);
    }

    /// The product of nothing is [#ONE]; of one, that one.
    ///
    /// @throws ArithmeticException as [Bounds#times]
    public static Figure product(List<Figure> factors) {
        return factors.stream().reduce(Figure::times).orElse(ONE);
    }

    /// Empty if there are none.
    public static Optional<Figure> min(List<Figure> terms) {
        return fold(terms, Bounds::min, new Min(List.copyOf(terms)));
    }

    /// Empty if there are none.
    public static Optional<Figure> max(List<Figure> terms) {
        return fold(terms, Bounds::max, new Max(List.copyOf(terms)));
    }

    /// From the least to the greatest of all; empty if there are none.
    public static Optional<Figure> hull(List<Figure> figures) {
        return figures.size() == 1
                ? Optional.of(figures.getFirst())
                : min(figures).flatMap(low -> max(figures).map(high -> between(low, high)));
    }

    /// One of these, nobody knows which: the value that all have, else from the least to the greatest. Null where one
    /// of them is unknown.
    public static @Nullable Figure oneOf(List<? extends @Nullable Figure> figures) {
        List<Figure> known = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure == null) {
                return null;
            }
            known.add(figure);
        }
        return known.stream().map(Figure::value).distinct().count() == 1
                ? known.getFirst()
                : hull(known).orElse(null);
    }

    /// From the lower bound of `low` to the upper bound of `high`.
    ///
    /// @throws IllegalArgumentException if the one is above the other
    public static Figure between(Figure low, Figure high) {
        Bounds value = new Bounds(low.value.min(), high.value.max());
        return computed(value, new Between(low, high), low, high);
    }

    /// At least the lower bound of `low`, upper bound unknown.
    public static Figure atLeast(Figure low) {
        return computed(Bounds.atLeast(low.value.min()), new Between(low, null), low, low);
    }

    public Figure plus(Figure other) {
        return sum(List.of(this, other));
    }

    /// May be negative; empty if the other has no upper bound. Most callers want [#minusDownToZero].
    public Optional<Figure> minus(Figure other) {
        return value.minus(other.value)
                .map(difference -> computed(difference, new Difference(this, other), this, other));
    }

    /// `max(this - other, 0)`
    public Figure minusDownToZero(Figure other) {
        return computed(value.minusDownToZero(other.value), new Remainder(this, other), this, other);
    }

    /// @throws ArithmeticException as [Bounds#times]
    public Figure times(Figure other) {
        return computed(value.times(other.value), new Product(this, other), this, other);
    }

    /// Empty where [Bounds#dividedBy] is.
    public Optional<Figure> dividedBy(Figure divisor) {
        return value.dividedBy(divisor.value)
                .map(quotient -> computed(quotient, new Quotient(this, divisor), this, divisor));
    }

    /// `this / (this + rest)`, tighter than in two steps: `pre.shareBeside(raised)` is the dilution. Empty if both are
    /// zero.
    ///
    /// @throws ArithmeticException as [Bounds#shareBeside]
    public Optional<Figure> shareBeside(Figure rest) {
        return value.shareBeside(rest.value).map(share -> computed(share, new Share(this, rest), this, rest));
    }

    public Figure min(Figure other) {
        return computed(value.min(other.value), new Min(List.of(this, other)), this, other);
    }

    public Figure max(Figure other) {
        return computed(value.max(other.value), new Max(List.of(this, other)), this, other);
    }

    /// What both allow, given that both are claims on the same number; empty if they contradict each other. Where one
    /// of them alone is as tight as both, it is the answer, with its own reasons; the receiver is preferred.
    public Optional<Figure> intersect(Figure other) {
        return value.intersect(other.value).map(common -> {
            if (common.equals(value)) {
                return this;
            }
            return common.equals(other.value) ? other : between(max(other), min(other));
        });
    }

    /// Pressed into `[0, 1]`; itself if it lies there.
    public Figure clampToUnit() {
        return value.clampToUnit().equals(value) ? this : max(ZERO).min(ONE);
    }

    private static Optional<Figure> fold(List<Figure> terms, BinaryOperator<Bounds> operation, Expression expression) {
        if (terms.size() < 2) {
            return terms.isEmpty() ? Optional.empty() : Optional.of(terms.getFirst());
        }
        Figure first = terms.getFirst();
        Bounds value = first.value;
        Confidence weakest = first.confidence;
        boolean approximate = first.approximate;
        for (Figure term : terms.subList(1, terms.size())) {
            value = operation.apply(value, term.value);
            weakest = weakest.weaker(term.confidence);
            approximate |= term.approximate;
        }
        return Optional.of(new Figure(value, how(value), weakest, approximate, expression));
    }

    private static Figure computed(Bounds value, Expression expression, Figure one, Figure other) {
        Confidence weakest = one.confidence.weaker(other.confidence);
        return new Figure(value, how(value), weakest, one.approximate || other.approximate, expression);
    }

    private static How how(Bounds value) {
        return value.isExact() ? How.DERIVED : How.BOUNDS;
    }

    public Bounds value() {
        return value;
    }

    public How how() {
        return how;
    }

    /// The weakest claim it rests on.
    public Confidence confidence() {
        return confidence;
    }

    public boolean approximate() {
        return approximate;
    }

    public Expression expression() {
        return expression;
    }

    public boolean isExact() {
        return value.isExact();
    }

    /// The number as it was stated, null for anything computed.
    public @Nullable Stated stated() {
        return expression instanceof Input input ? input.stated() : null;
    }

    @Override
    public String toString() {
        return value + " " + how;
    }
}
