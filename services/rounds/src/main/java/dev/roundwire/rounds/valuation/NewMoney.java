package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.number.Figure;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// V1, V6: what came in, in all closings of a round.
final class NewMoney {
    private final Close first;
    private final List<Close> tranches;
    private final PostMoneyClashes clashes;

    NewMoney(Close first, List<Close> tranches, PostMoneyClashes clashes) {
        this.first = first;
        this.tranches = tranches;
        this.clashes = clashes;
    }

    /// As stated; undisclosed parts leave it open above. Of a single closing post - pre, where nothing else is
    /// stated.
    ///
    /// @param pre the stated pre-money
    @Nullable
    Figure raised(@Nullable Figure pre) {
        if (tranches.isEmpty()) {
            return first.raised() != null ? first.raised() : between(pre);
        }
        List<Figure> known = Stream.concat(Stream.of(first), tranches.stream())
                .map(Close::raised)
                .filter(Objects::nonNull)
                .toList();
        if (known.isEmpty()) {
            return null;
        }
        return known.size() == tranches.size() + 1 ? Figure.sum(known) : Figure.atLeast(Figure.sum(known));
    }

    private @Nullable Figure between(@Nullable Figure pre) {
        return pre == null
                ? null
                : clashes.difference(first.post(), pre, first, "the post-money is below the pre-money");
    }
}
