package dev.roundwire.rounds.portfolio;

import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.Exchange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the investors of one closing paid, all in one currency (P1). An amount that nobody states lies between nothing
/// and what the known ones leave of the money raised; there is never an equal split.
final class ClosingCosts {
    private final List<Part> parts;
    private final Exchange exchange;
    private final @Nullable Figure post;
    private final @Nullable Figure raised;
    private final Figure known;
    private final Figure worth;

    /// @param roundId the id that the closing goes by
    /// @param parts all of one closing
    /// @param post the post-money of the round, in the currency of `exchange`; null where unknown
    ClosingCosts(String roundId, List<Part> parts, Exchange exchange, @Nullable Figure post) {
        this.parts = parts;
        this.exchange = exchange;
        this.post = post;
        this.raised = parts.isEmpty() ? null : raised(roundId, parts.getFirst(), exchange);
        this.known = Figure.sum(
                Unknowns.known(parts.stream().map(part -> part.amount(exchange)).toList()));
        this.worth = Figure.sum(Unknowns.known(parts.stream()
                .filter(part -> !part.hasAmount())
                .map(part -> Unknowns.times(part.stake(), post))
                .toList()));
    }

    private static @Nullable Figure raised(String roundId, Part part, Exchange exchange) {
        return exchange.converted(
                part.closing(),
                "rounds/" + roundId,
                "raised",
                part.closing().event().raised());
    }

    /// P1: what one of them paid: as stated; else what its stake is worth at the post-money, within what the others
    /// leave; null where nothing says, and where what is said clashes.
    @Nullable
    Figure of(Part part) {
        if (part.hasAmount()) {
            return part.amount(exchange);
        }
        return isOverspent() || areBeyondRaised() ? null : Unknowns.tighter(worth(part), remainder());
    }

    private @Nullable Figure worth(Part part) {
        return Unknowns.times(part.stake(), post);
    }

    /// True if its stake is worth what the others can't have left of the money raised.
    boolean isBeyondRaised(Part part) {
        return !part.hasAmount() && !isOverspent() && Unknowns.clash(worth(part), remainder());
    }

    /// True if the stakes of those whose amounts nobody states are worth together what the others can't have
    /// left.
    boolean areBeyondRaised() {
        return !isOverspent() && Unknowns.clash(worth, remainder());
    }

    /// Between nothing and what the known amounts leave; null where nobody says how much was raised.
    private @Nullable Figure remainder() {
        return raised == null
                ? null
                : Figure.between(Figure.ZERO, known == Figure.ZERO ? raised : raised.minusDownToZero(known));
    }

    /// True if the known amounts are more than was raised.
    private boolean isOverspent() {
        return raised != null && raised.value().isBelow(known.value()).orElse(false);
    }

    /// P1: what all of them paid together: never above the money raised.
    ///
    /// @return null where nothing of it is known
    @Nullable
    Figure together() {
        List<@Nullable Figure> costs = new ArrayList<>();
        parts.forEach(part -> costs.add(of(part)));
        Figure sum = Unknowns.sumOrMore(costs);
        return raised == null
                ? sum
                : sum.intersect(Figure.between(Figure.ZERO, raised)).orElse(raised);
    }
}
