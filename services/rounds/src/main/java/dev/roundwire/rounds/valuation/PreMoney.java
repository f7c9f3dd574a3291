package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.number.Figure;
import org.jspecify.annotations.Nullable;

/// What a company was worth before the new money of a round (V1, V2).
final class PreMoney {
    private final Close first;
    private final PostMoneyClashes clashes;

    PreMoney(Close first, PostMoneyClashes clashes) {
        this.first = first;
        this.clashes = clashes;
    }

    /// V4: as stated, else price times fully diluted shares where no valuation is stated; null where nobody
    /// says what a valuation means.
    @Nullable
    Figure stated() {
        if (first.isUnspecified()) {
            return null;
        }
        return first.pre() == null && first.post() == null && first.price() != null && first.shares() != null
                ? first.price().times(first.shares())
                : first.pre();
    }

    /// V1: pre = post - new. Post below the new money is a contradiction, and pre unknown.
    ///
    /// @param post that of the first closing
    @Nullable
    Figure beforeNewMoney(@Nullable Figure post) {
        Figure raised = first.raised();
        Figure pre = clashes.difference(post, raised, first, "the post-money is below the new money");
        return pre == null || raised == null ? null : withinUnspecified(pre, raised);
    }

    /// V2: of an unspecified valuation V, pre lies in [V − raised, V].
    private Figure withinUnspecified(Figure pre, Figure raised) {
        Figure valuation = first.isUnspecified() ? first.valuation() : null;
        return valuation == null
                ? pre
                : pre.intersect(Figure.between(valuation.minusDownToZero(raised), valuation))
                        .orElse(pre);
    }
}
