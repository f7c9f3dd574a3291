package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.event.Investment;
import dev.roundwire.contract.event.OwnershipReported;
import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.event.ValuationBasis;
import dev.roundwire.contract.value.Money;
import dev.roundwire.contract.value.Stake;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.Close.Implied;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what the closings of one round state, in the round's own currency if all its money is in one, else in the
/// asked one: what can be computed without exchange rates is.
final class StatedMoney {
    private final Exchange exchange;
    private final String about;
    private final List<Thing<OwnershipReported>> ownerships;
    private final String currency;

    /// @param closings of the round: itself and its tranches
    /// @param ownerships that name this round as what their whole cost bought
    StatedMoney(
            Exchange exchange,
            String about,
            List<Thing<RoundClosed>> closings,
            List<Thing<OwnershipReported>> ownerships) {
        this.exchange = exchange;
        this.about = about;
        this.ownerships = ownerships;
        Set<String> currencies = new HashSet<>();
        closings.forEach(closing -> collect(closing.event(), currencies));
        ownerships.forEach(holding -> collect(holding.event().cost(), currencies));
        if (currencies.isEmpty()) {
            closings.forEach(closing -> collectTerms(closing.event(), currencies));
        }
        this.currency = currencies.size() == 1 ? currencies.iterator().next() : exchange.currency();
    }

    String currency() {
        return currency;
    }

    /// What a round states, taken as it is.
    Worth asStated(Thing<RoundClosed> round) {
        Close close = tranche(round);
        return new Worth(
                currency,
                close.pre(),
                close.raised(),
                close.post(),
                Worth.ANY_PART,
                close.price(),
                close.shares(),
                close.isUnspecified());
    }

    /// The first closing of the round.
    Close first(Thing<RoundClosed> round) {
        Close own = tranche(round);
        List<Implied> implied = new ArrayList<>(own.implied());
        for (Thing<OwnershipReported> holding : ownerships) {
            imply(
                    holding,
                    cost(round, holding),
                    Exchange.stated(holding, "stake", holding.event().stake()),
                    implied);
        }
        return own.with(List.copyOf(implied));
    }

    /// A later closing.
    Close tranche(Thing<RoundClosed> round) {
        RoundClosed event = round.event();
        return new Close(
                figure(round, "preMoney", event.preMoney()),
                figure(round, "raised", event.raised()),
                figure(round, "postMoney", event.postMoney()),
                figure(round, "pricePerShare", event.pricePerShare()),
                Exchange.stated(round, "fullyDilutedShares", event.fullyDilutedShares()),
                event.valuationBasis() == ValuationBasis.UNSPECIFIED
                        && (event.preMoney() == null) != (event.postMoney() == null),
                invested(round),
                isOverheld(round) ? List.of() : implied(round),
                round.events());
    }

    /// The amounts that are stated in the round's currency; those about so much tell nothing.
    private Figure invested(Thing<RoundClosed> round) {
        List<Figure> amounts = new ArrayList<>();
        for (Investment part : round.event().investments()) {
            Money amount = part.amount();
            Figure figure = amount == null || !amount.currency().equals(currency)
                    ? null
                    : Exchange.stated(round, "investments/" + part.investor().id() + "/amount", amount);
            if (figure != null && !figure.approximate()) {
                amounts.add(figure);
            }
        }
        return Figure.sum(amounts);
    }

    /// True where the investors' stakes are more than the whole: nothing can be derived from them.
    private static boolean isOverheld(Thing<RoundClosed> round) {
        BigDecimal held = BigDecimal.ZERO;
        for (Investment part : round.event().investments()) {
            Stake stake = part.stake();
            held = stake == null ? held : held.add(stake.min());
        }
        return held.compareTo(BigDecimal.ONE) > 0;
    }

    private List<Implied> implied(Thing<RoundClosed> round) {
        List<Implied> implied = new ArrayList<>();
        for (Investment part : round.event().investments()) {
            String path = "investments/" + part.investor().id();
            if (part.amount() != null && part.stake() != null) {
                Figure stake = Exchange.stated(round, path + "/stake", part.stake());
                imply(round, figure(round, path + "/amount", part.amount()), stake, implied);
            }
        }
        return implied;
    }

    private static void imply(Thing<?> thing, @Nullable Figure amount, @Nullable Figure stake, List<Implied> implied) {
        if (amount != null && stake != null) {
            amount.dividedBy(stake)
                    .ifPresent(
                            post -> implied.add(new Implied(post, thing.events().getFirst())));
        }
    }

    /// The cost was paid when the round closed, whenever the holding was reported.
    private @Nullable Figure cost(Thing<RoundClosed> round, Thing<OwnershipReported> holding) {
        Money cost = holding.event().cost();
        Figure figure = Exchange.stated(holding, "cost", cost);
        return cost == null || cost.currency().equals(currency)
                ? figure
                : exchange.converted(figure, cost.currency(), round.span().last(), about + "/cost");
    }

    private @Nullable Figure figure(Thing<RoundClosed> round, String path, @Nullable Money money) {
        return money == null || money.currency().equals(currency)
                ? Exchange.stated(round, path, money)
                : exchange.converted(round, about, path, money);
    }

    private static void collect(RoundClosed round, Set<String> currencies) {
        collect(round.raised(), currencies);
        collect(round.preMoney(), currencies);
        collect(round.postMoney(), currencies);
        collect(round.pricePerShare(), currencies);
        for (Investment part : round.investments()) {
            if (part.stake() != null) {
                collect(part.amount(), currencies);
            }
        }
    }

    /// What a SAFE or note states where nobody says what it raised: its cap, and what its holders paid.
    private static void collectTerms(RoundClosed round, Set<String> currencies) {
        collect(round.valuationCap(), currencies);
        round.investments().forEach(part -> collect(part.amount(), currencies));
    }

    private static void collect(@Nullable Money money, Set<String> currencies) {
        if (money != null) {
            currencies.add(money.currency());
        }
    }
}
