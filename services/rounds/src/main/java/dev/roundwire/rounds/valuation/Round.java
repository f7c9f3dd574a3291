package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.claim.Span;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Figure;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A closed round in its place on the curve.
///
/// @param id the id it goes by, after RoundsMatched
/// @param kind what it is for the curve (V6)
/// @param trancheOf the id of the equity round whose later tranche it is; null for a round of its own
/// @param tranches the later tranches of this round, in their order: `own` and `asked` include them
/// @param raised the new money of this closing alone, in the question's currency; null where undisclosed, or
///     without rate
/// @param own what it says of the company's worth, in the round's own currency: ratios of it need no exchange rate
/// @param asked the same in the question's currency; null where there is no rate
/// @param step what older shares are worth at this round, over the round before (V4, V5, V7, O3)
/// @param kept the part of an older stake that is left after this round: conversions and new money taken off
///     (P2, P5). [0, 1] where unknown, 1 where the round dilutes nobody, null where the conversions can't be right
/// @param conversions the SAFEs and notes that become shares in this round (P5)
public record Round(
        String id,
        Thing<RoundClosed> thing,
        RoundKind kind,
        @Nullable String trancheOf,
        List<Thing<RoundClosed>> tranches,
        @Nullable Figure raised,
        Worth own,
        Worth asked,
        StepUp step,
        @Nullable Figure kept,
        List<ConvertedNote> conversions) {

    Round with(StepUp other) {
        return new Round(id, thing, kind, trancheOf, tranches, raised, own, asked, other, kept, conversions);
    }

    public RoundClosed event() {
        return thing.event();
    }

    public Span span() {
        return thing.span();
    }

    public boolean isTranche() {
        return trancheOf != null;
    }

    /// True for an equity round, tranches left out: a point of the curve (V6).
    public boolean isEquity() {
        return kind == RoundKind.EQUITY && !isTranche();
    }

    /// True for an equity round with a valuation or a price: it moves marks (V7).
    public boolean isPriced() {
        return isEquity() && own.isKnown();
    }

    /// New pre / previous post, or price / previous price, for older shares; null where there is nothing to compare.
    public @Nullable Figure stepUp() {
        return step.ratio();
    }

    /// The same in the question's currency: what marks grow by (P3); null where unknown, and without a rate.
    public @Nullable Figure growth() {
        return step.growth();
    }

    /// Null where unknown.
    public @Nullable Boolean downRound() {
        return step.isDown();
    }

    /// The facts it rests on, those of its tranches included.
    public List<FactKey> events() {
        if (tranches.isEmpty()) {
            return thing.events();
        }
        return Stream.concat(Stream.of(thing), tranches.stream())
                .flatMap(claimed -> claimed.events().stream())
                .distinct()
                .toList();
    }
}
