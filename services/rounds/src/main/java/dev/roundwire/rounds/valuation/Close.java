package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.number.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One closing of a round, the first or a later tranche: what it states, in one currency.
///
/// @param implied what stakes and their amounts say the company was worth after it (V3)
record Close(
        @Nullable Figure pre,
        @Nullable Figure raised,
        @Nullable Figure post,
        @Nullable Figure price,
        @Nullable Figure shares,
        boolean isUnspecified,
        List<Implied> implied,
        List<FactKey> events) {

    /// V3: amount / stake of one holder.
    record Implied(Figure post, FactKey event) {}
}
