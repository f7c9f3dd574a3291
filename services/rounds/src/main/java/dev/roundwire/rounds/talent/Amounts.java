package dev.roundwire.rounds.talent;

import dev.roundwire.contract.event.Investment;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.rounds.valuation.Exchange;
import dev.roundwire.rounds.valuation.Round;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// P1: what one investor put into a round. An amount that nobody states lies between nothing and what the known ones
/// leave of the money raised; there is never an equal split.
final class Amounts {
    private final Curve curve;
    private final Exchange exchange;

    Amounts(Curve curve, Exchange exchange) {
        this.curve = curve;
        this.exchange = exchange;
    }

    /// As stated; else what its stake is worth at the post-money, within what the others leave; null where nothing
    /// says.
    @Nullable
    Figure of(Round round, Investment part) {
        if (part.amount() != null) {
            return stated(round, part);
        }
        Figure left = remainder(round);
        Figure worth = worth(round, part);
        if (left == null || worth == null) {
            return left == null ? worth : left;
        }
        return left.intersect(worth).orElse(null);
    }

    private @Nullable Figure stated(Round round, Investment part) {
        String path = "investments/" + part.investor().id() + "/amount";
        return exchange.converted(round.thing(), "rounds/" + round.id(), path, part.amount());
    }

    private @Nullable Figure remainder(Round round) {
        Figure raised = round.raised();
        if (raised == null) {
            return null;
        }
        List<Figure> known = new ArrayList<>();
        for (Investment part : round.event().investments()) {
            Figure amount = stated(round, part);
            if (amount != null) {
                known.add(amount);
            }
        }
        return Figure.between(Figure.ZERO, known.isEmpty() ? raised : raised.minusDownToZero(Figure.sum(known)));
    }

    private @Nullable Figure worth(Round round, Investment part) {
        Thing<?> thing = round.thing();
        Figure stake = Exchange.stated(thing, "investments/" + part.investor().id() + "/stake", part.stake());
        Figure post = curve.pricing(round).asked().post();
        return stake == null || post == null ? null : stake.times(post);
    }
}
