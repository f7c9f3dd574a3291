package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.Round;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shares that came into one hand at one time, followed through the rounds since (P2, P3). Money is in the question's
/// currency.
///
/// @param stake the share of the company now; null where unknown
/// @param markedStake the same right after the last priced round, which marks are taken from: an unpriced round
///     dilutes the stake, but moves no mark
/// @param value what the shares were worth in the round they came from; null where unknown
/// @param growth the step-ups since, in the question's currency; null once one of them is unknown
record Shares(
        @Nullable Figure stake,
        @Nullable Figure markedStake,
        @Nullable Figure value,
        @Nullable List<Figure> growth) {
    static final Shares UNKNOWN = new Shares(null, null, null, null);

    /// No shares.
    static final Shares NONE = new Shares(Figure.ZERO, Figure.ZERO, Figure.ZERO, List.of());

    /// From nothing to all.
    static final Figure ANYTHING = Figure.between(Figure.ZERO, Figure.ONE);

    /// Shares that were issued in a round.
    ///
    /// @param stake the share of the company that they are after it
    /// @param value what they are worth at its price
    static Shares issued(@Nullable Figure stake, @Nullable Figure value) {
        return new Shares(stake, stake, value, List.of());
    }

    /// What is left when all is sold, as a fact of this confidence says.
    static Shares nothing(Confidence confidence) {
        Figure nothing = Figure.nothing(confidence);
        return new Shares(nothing, nothing, nothing, List.of());
    }

    /// The same shares, worth nothing any more, as a fact of this confidence says (P7).
    Shares worthless(Confidence confidence) {
        return new Shares(stake, markedStake, Figure.nothing(confidence), growth);
    }

    /// Shares of which a fact tells the stake alone, as in a secondary or a report of ownership.
    ///
    /// @param isMarked true where no unpriced round lies between the last priced one and the fact; else they were
    ///     more of the company before it, by an unknown factor
    static Shares ofStake(@Nullable Figure stake, boolean isMarked) {
        return new Shares(stake, isMarked || stake == null ? stake : Figure.atLeast(stake), null, null);
    }

    /// P2: a later equity round leaves a part of the stake, an unpriced one an unknown part; P3: only a priced one
    /// moves the mark.
    Shares after(Round round) {
        Figure left = Unknowns.times(stake, round.kept());
        return round.isPriced()
                ? new Shares(left, left, value, grown(round.growth()))
                : new Shares(left, markedStake, value, growth);
    }

    private @Nullable List<Figure> grown(@Nullable Figure step) {
        return growth == null || step == null
                ? null
                : Stream.concat(growth.stream(), Stream.of(step)).toList();
    }

    /// P3: stake × post-money of the last priced round, or money × the product of the step-ups since, whichever is
    /// tighter. Null where neither is known, and where they contradict each other.
    ///
    /// @param post the post-money of the last priced round; null where there is none, or none known
    @Nullable
    Figure mark(@Nullable Figure post) {
        return Unknowns.tighter(grownValue(), Unknowns.times(markedStake, post));
    }

    private @Nullable Figure grownValue() {
        if (value == null || growth == null) {
            return null;
        }
        return value == Figure.ONE
                ? Figure.product(growth)
                : Figure.product(
                        Stream.concat(Stream.of(value), growth.stream()).toList());
    }

    /// What is left after `part` of the company was sold by all alike (P7).
    Shares without(Figure part) {
        Figure left = Figure.ONE.minusDownToZero(part);
        return new Shares(
                Unknowns.times(stake, left), Unknowns.times(markedStake, left), Unknowns.times(value, left), growth);
    }

    /// P6: what is left after `part` of the company was sold by this holder alone; an unknown part leaves anything.
    /// Whatever the stake is, a sale raises no mark.
    ///
    /// @param worth the mark until then; null where unknown
    Shares minus(@Nullable Figure part, @Nullable Figure worth, boolean isMarked) {
        Figure value = Unknowns.times(worth, kept(part));
        if (stake == null) {
            return new Shares(null, null, value, List.of());
        }
        Figure left = part == null ? Figure.between(Figure.ZERO, stake) : stake.minusDownToZero(part);
        return new Shares(left, isMarked ? left : markedLeft(part), value, List.of());
    }

    /// Which part of the stake is left: 1 − part / stake.
    private Figure kept(@Nullable Figure part) {
        Figure sold = Unknowns.over(part, stake);
        return sold == null ? ANYTHING : Figure.ONE.minusDownToZero(sold);
    }

    /// The part sold was more of the company before the unpriced rounds than it is now, by an unknown factor.
    private @Nullable Figure markedLeft(@Nullable Figure part) {
        if (markedStake == null) {
            return null;
        }
        return Figure.between(Figure.ZERO, part == null ? markedStake : markedStake.minusDownToZero(part));
    }
}
