package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.event.OwnershipReported;
import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.rate.Rates;
import dev.roundwire.rounds.valuation.Exchange;
import dev.roundwire.rounds.valuation.Round;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The participations in one closing of a round, at the time of the round (P1, P2).
final class Participations {
    private final Round round;
    private final boolean isTranche;
    private final @Nullable Figure post;
    private final List<Part> parts;
    private final ClosingCosts asked;
    private final ClosingCosts own;
    private final @Nullable Figure unit;
    private final Consumer<Contradiction> clashes;

    /// @param round that prices the closing
    /// @param closing the round's own, or one of its tranches
    /// @param reports of ownership that name this closing as what their whole cost bought
    Participations(
            Round round,
            Thing<RoundClosed> closing,
            List<Thing<OwnershipReported>> reports,
            Exchange exchange,
            Rates rates,
            Consumer<Contradiction> clashes) {
        this.round = round;
        this.isTranche = closing != round.thing();
        this.post = round.isEquity() ? post(round, closing, exchange) : null;
        this.parts = Part.of(closing, reports);
        this.asked = new ClosingCosts(round.id(), parts, exchange, post);
        Exchange toOwn = new Exchange(round.own().currency(), rates);
        this.own = round.own().currency().equals(exchange.currency())
                ? asked
                : new ClosingCosts(
                        round.id(), parts, toOwn, round.isEquity() ? round.own().post() : null);
        this.unit =
                toOwn.converted(Figure.ONE, exchange.currency(), closing.span().last(), "rounds/" + round.id());
        this.clashes = clashes;
        compare(exchange);
    }

    /// The round's post-money in the asked currency, by the rate of the day on which this closing was paid for.
    private @Nullable Figure post(Round round, Thing<RoundClosed> closing, Exchange exchange) {
        return isTranche
                ? exchange.converted(
                        round.own().post(),
                        round.own().currency(),
                        closing.span().last(),
                        "rounds/" + round.id() + "/postMoney")
                : round.asked().post();
    }

    List<Part> parts() {
        return parts;
    }

    /// C3
    private void compare(Exchange exchange) {
        parts.stream()
                .filter(part -> part.isDisputed(exchange))
                .forEach(part -> clash(part, "the round and a report of ownership state different amounts or stakes"));
        if (asked.areBeyondRaised() && parts.stream().noneMatch(asked::isBeyondRaised)) {
            clashes.accept(new Contradiction(
                    "rounds/" + round.id() + "/investments",
                    "the investors' stakes are worth more together than the money raised",
                    round.thing().events()));
        }
    }

    /// What all of them paid together (P1); null where nobody took part.
    @Nullable
    Figure together() {
        return parts.isEmpty() ? null : asked.together();
    }

    /// The shares that one of them bought in an equity round. In an unpriced round they are a stake that somebody
    /// states, or unknown, and have no mark (P3).
    Lot shares(Part part) {
        Figure cost = asked.of(part);
        if (!round.isPriced()) {
            return Lot.of(cost, new Shares(part.stake(), null, null, null), Shares.UNKNOWN);
        }
        if (asked.isBeyondRaised(part)) {
            clash(part, "the stake is worth more than what the others left of the money raised");
        }
        Figure perUnit = Unknowns.over(Figure.ONE, post);
        return isPaidAtOtherRate()
                ? Lot.of(cost, Shares.issued(stake(part), null), Shares.issued(perUnit, null))
                : Lot.of(cost, Shares.issued(stake(part), cost), Shares.issued(perUnit, Figure.ONE));
    }

    /// P3: the shares of a later tranche are marked by the round's post-money, which is converted at the round's day;
    /// what was paid for them by the rate of another day is no measure of that.
    private boolean isPaidAtOtherRate() {
        return isTranche && !round.own().currency().equals(round.asked().currency());
    }

    /// P5: a SAFE or note that one of them bought.
    Lot pending(Part part) {
        Figure cost = asked.of(part);
        return Lot.pending(
                cost,
                new Pending(
                        round.id(),
                        round.span().date(),
                        cost,
                        own.of(part),
                        unit,
                        round.own().currency()));
    }

    /// P2: as stated, and amount / post-money; what is stated stands where the two clash.
    private @Nullable Figure stake(Part part) {
        return Unknowns.preferring(part.stake(), bought(part));
    }

    private @Nullable Figure bought(Part part) {
        Figure ratio = Unknowns.over(own.of(part), round.own().post());
        if (ratio == null || !Bounds.ONE.isBelow(ratio.value()).orElse(false)) {
            return ratio == null ? null : ratio.clampToUnit();
        }
        if (!ratio.approximate()) {
            clash(part, "the amount is more than the company was worth after the round");
        }
        return null;
    }

    private void clash(Part part, String detail) {
        clashes.accept(new Contradiction(part.about(round.id()), detail, part.events()));
    }
}
