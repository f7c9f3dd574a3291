package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.Close.Implied;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Gathers where what one round says of the company's worth can't all be right (C2).
final class PostMoneyClashes {
    private final String about;
    private final List<Contradiction> found = new ArrayList<>();

    /// @param about the field in contradictions, `rounds/seed/postMoney`
    PostMoneyClashes(String about) {
        this.about = about;
    }

    /// C2
    ///
    /// @param close the closing whose facts clash
    void in(Close close, String detail) {
        found.add(new Contradiction(
                about,
                detail,
                Stream.concat(close.events().stream(), close.implied().stream().map(Implied::event))
                        .distinct()
                        .toList()));
    }

    /// The greater less the part of it; null where one is unknown, and where the greater is below the part:
    /// that is a contradiction, unless it is about so much.
    @Nullable
    Figure difference(@Nullable Figure greater, @Nullable Figure part, Close close, String detail) {
        if (greater == null || part == null) {
            return null;
        }
        if (!Agreement.isBelow(greater, part)) {
            return greater.minusDownToZero(part);
        }
        if (Agreement.isLess(greater, part)) {
            in(close, detail);
        }
        return null;
    }

    List<Contradiction> found() {
        return List.copyOf(found);
    }
}
