package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.number.Figure;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// A SAFE or note that becomes shares in a priced round (P5).
public final class ConvertedNote {
    private final String roundId;
    private final BiFunction<Figure, String, @Nullable Figure> share;

    ConvertedNote(String roundId, BiFunction<Figure, String, @Nullable Figure> share) {
        this.roundId = roundId;
        this.share = share;
    }

    /// The id of the SAFE's or note's own round.
    public String roundId() {
        return roundId;
    }

    /// What one holder's amount becomes: c = max(amount / cap, amount / (pre × (1 − discount))) with a post-money cap,
    /// a share of the company before the new money; null where unknown, and where all together would take it whole.
    ///
    /// @param currency that of the amount
    public @Nullable Figure share(Figure amount, String currency) {
        return share.apply(amount, currency);
    }
}
