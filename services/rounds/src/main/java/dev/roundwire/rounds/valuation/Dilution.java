package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.number.Figure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What new money leaves of an older stake (V1).
final class Dilution {
    private Dilution() {}

    /// V1: pre / post, and pre / (pre + new), which may be tighter, where these three agree; [0, 1] where unknown.
    static Figure of(@Nullable Figure pre, @Nullable Figure raised, @Nullable Figure post) {
        if (pre == null || post == null) {
            return Worth.ANY_PART;
        }
        if (raised == null || pre.isExact() && post.isExact() && !Agreement.isBelow(post, raised)) {
            return part(pre.dividedBy(post));
        }
        if (Agreement.isBelow(post, raised)) {
            return Worth.ANY_PART;
        }
        Figure quotient = part(pre.dividedBy(post));
        Figure beside = part(pre.shareBeside(raised));
        return Agreement.differ(List.of(pre.plus(raised), post))
                ? quotient
                : beside.intersect(quotient).orElse(beside);
    }

    private static Figure part(Optional<Figure> quotient) {
        return quotient.map(Figure::clampToUnit).orElse(Worth.ANY_PART);
    }
}
