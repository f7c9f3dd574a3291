package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Figure;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// A SAFE or note that becomes shares in a priced round (P5).
public final class ConvertedNote {
    private final String roundId;
    private final Thing<RoundClosed> thing;
    private final @Nullable Figure part;
    private final BiFunction<Figure, String, @Nullable Figure> share;

    ConvertedNote(
            String roundId,
            Thing<RoundClosed> thing,
            @Nullable Figure part,
            BiFunction<Figure, String, @Nullable Figure> share) {
        this.roundId = roundId;
        this.thing = thing;
        this.part = part;
        this.share = share;
    }

    /// The id of the SAFE's or note's own round.
    public String roundId() {
        return roundId;
    }

    public Thing<RoundClosed> thing() {
        return thing;
    }

    /// What all of it becomes: c of what it raised, a share of the company before the new money; null where the cap,
    /// the pre-money or the sum is unknown.
    public @Nullable Figure part() {
        return part;
    }

    /// What one holder's amount becomes: c = max(amount / cap, amount / (pre × (1 − discount))) with a post-money cap,
    /// a share of the company before the new money; null where unknown.
    ///
    /// @param currency that of the amount
    public @Nullable Figure share(Figure amount, String currency) {
        return share.apply(amount, currency);
    }
}
