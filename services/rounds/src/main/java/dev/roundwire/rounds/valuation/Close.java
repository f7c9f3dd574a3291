package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.number.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One closing of a round, the first or a later tranche: what it states, in one currency.
///
/// @param isUnspecified true where nobody says whether its valuation is meant before or after the new money (V2)
/// @param invested what its investors paid as far as that is known; zero where it isn't at all
/// @param implied what stakes and their amounts say the company was worth after it (V3); nothing where the
///     stakes of its investors are more than the whole
record Close(
        @Nullable Figure pre,
        @Nullable Figure raised,
        @Nullable Figure post,
        @Nullable Figure price,
        @Nullable Figure shares,
        boolean isUnspecified,
        Figure invested,
        List<Implied> implied,
        List<FactKey> events) {

    /// V3: amount / stake of one holder.
    record Implied(Figure post, FactKey event) {}

    /// The valuation that is stated, where only one is.
    @Nullable
    Figure valuation() {
        return pre == null ? post : pre;
    }

    /// The same with what reports of ownership imply too.
    Close with(List<Implied> all) {
        return new Close(pre, raised, post, price, shares, isUnspecified, invested, all, events);
    }
}
