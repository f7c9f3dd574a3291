package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// What came in, in all closings of a round (V1, V6).
final class NewMoney {
    private static final Bounds ANYTHING = Bounds.atLeast(BigFraction.ZERO);

    private final Close first;
    private final List<Close> tranches;
    private final PostMoneyClashes clashes;

    NewMoney(Close first, List<Close> tranches, PostMoneyClashes clashes) {
        this.first = first;
        this.tranches = tranches;
        this.clashes = clashes;
    }

    /// V1: as stated; what is undisclosed of it is what pre and post leave, and open above where these don't tell.
    ///
    /// @param post that after all closings
    @Nullable
    Figure raised(@Nullable Figure pre, @Nullable Figure post) {
        List<Figure> stated = Stream.concat(Stream.of(first), tranches.stream())
                .map(Close::raised)
                .filter(Objects::nonNull)
                .toList();
        if (stated.size() == tranches.size() + 1) {
            return Figure.sum(stated);
        }
        Figure between = clashes.difference(post, pre, first, "the post-money is below the pre-money");
        if (stated.isEmpty()) {
            return between == null || between.value().equals(ANYTHING) ? null : between;
        }
        Figure least = Figure.atLeast(Figure.sum(stated));
        return between == null ? least : least.intersect(between).orElse(least);
    }
}
