package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.event.OwnershipReported;
import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.valuation.RoundOrder.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Appraises each round of a company by itself: by its closings, and the reports of ownership that name it (V3).
final class Appraiser {
    private final Exchange exchange;
    private final Tranches tranches;
    private final Map<String, List<Thing<OwnershipReported>>> bought;

    Appraiser(CompanyThings things, Exchange exchange, Tranches tranches) {
        this.exchange = exchange;
        this.tranches = tranches;
        this.bought = things.ownerships().stream()
                .filter(holding ->
                        holding.event().cost() != null && holding.event().roundId() != null)
                .collect(Collectors.groupingBy(holding -> things.matched()
                        .of(Objects.requireNonNull(holding.event().roundId()))));
    }

    /// What an equity round says of the company's worth, over all orders in which its tranches may have closed (O3).
    Appraised equity(Named round) {
        List<Thing<RoundClosed>> later = tranches.of(round.id());
        StatedMoney money = money(round, later);
        List<List<Thing<RoundClosed>>> orders = tranches.orders(round.id());
        if (orders.size() == 1) {
            return inOrder(round, money, orders.getFirst());
        }
        return orders.isEmpty()
                ? inOrder(round, money, later).inAnyOrder(isDisclosed(round, later), tooMany(round, later))
                : Appraised.oneOf(orders.stream()
                        .map(order -> inOrder(round, money, order))
                        .toList());
    }

    /// V6: what a round that is no point of its own states, taken as it is.
    Worth asStated(Named round) {
        return money(round, List.of()).asStated(round.thing());
    }

    private static Appraised inOrder(Named round, StatedMoney money, List<Thing<RoundClosed>> later) {
        return new Appraisal(
                        round.about(),
                        money.currency(),
                        money.first(round.thing()),
                        later.stream().map(money::tranche).toList())
                .appraised();
    }

    private static boolean isDisclosed(Named round, List<Thing<RoundClosed>> later) {
        return Stream.concat(Stream.of(round.thing()), later.stream())
                .allMatch(closing -> closing.event().raised() != null);
    }

    private static Contradiction tooMany(Named round, List<Thing<RoundClosed>> later) {
        return new Contradiction(
                round.about() + "/postMoney",
                "neither dates nor stages say in which of over " + PossibleOrders.MOST
                        + " orders the tranches closed: no post-money is known",
                later.stream().flatMap(tranche -> tranche.events().stream()).toList());
    }

    private StatedMoney money(Named round, List<Thing<RoundClosed>> later) {
        List<Thing<RoundClosed>> closings = new ArrayList<>(later);
        closings.addFirst(round.thing());
        return new StatedMoney(exchange, round.about(), closings, bought.getOrDefault(round.id(), List.of()));
    }
}
