package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.event.CompanyAcquired;
import dev.roundwire.contract.event.CompanyFounded;
import dev.roundwire.contract.event.Investment;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Money;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Facts on different things that can't all be right (C3, C4), beyond what the pricing of a round finds.
final class Clashes {
    private final CompanyThings things;
    private final List<Round> rounds;
    private final List<Contradiction> found = new ArrayList<>();

    Clashes(CompanyThings things, List<Round> rounds) {
        this.things = things;
        this.rounds = rounds;
    }

    List<Contradiction> found() {
        things.founding().ifPresent(this::foundedAfterRound);
        rounds.forEach(this::moreThanRaised);
        rounds.forEach(this::moreThanAll);
        rounds.forEach(this::otherPrice);
        things.acquisitions().forEach(this::moreCashThanPrice);
        return List.copyOf(found);
    }

    /// C4
    private void foundedAfterRound(Thing<CompanyFounded> founding) {
        rounds.stream()
                .filter(round -> round.span().date() != null && round.span().isBefore(founding.span()))
                .findFirst()
                .ifPresent(round -> clash(
                        "founding/foundedOn",
                        "the company is founded after its round " + round.id(),
                        Stream.concat(founding.events().stream(), round.events().stream())));
    }

    /// C3
    private void moreThanRaised(Round round) {
        Money stated = round.event().raised();
        Bounds raised = known(Exchange.stated(round.thing(), "raised", stated));
        Bounds amounts = Bounds.ZERO;
        for (Investment part : round.event().investments()) {
            Bounds amount = stated != null && hasCurrency(part.amount(), stated.currency())
                    ? known(Exchange.stated(round.thing(), path(part, "amount"), part.amount()))
                    : null;
            amounts = amount == null ? amounts : amounts.plus(amount);
        }
        if (raised != null && raised.isBelow(amounts).orElse(false)) {
            clash(round, "investments", "the investors' amounts are more than the round raised");
        }
    }

    /// C3
    private void moreThanAll(Round round) {
        Bounds stakes = Bounds.ZERO;
        for (Investment part : round.event().investments()) {
            Bounds stake = part.stake() == null
                    ? null
                    : known(Exchange.stated(round.thing(), path(part, "stake"), part.stake()));
            stakes = stake == null ? stakes : stakes.plus(stake);
        }
        if (Bounds.ONE.isBelow(stakes).orElse(false)) {
            clash(round, "investments", "the investors' stakes are more than the whole");
        }
    }

    /// C3, V4: price = pre / fully diluted shares, to the last digit that the price is stated with.
    private void otherPrice(Round round) {
        Worth own = round.own();
        BigDecimal stated = exactly(round.event().pricePerShare(), own.currency());
        Bounds pre = known(own.pre());
        Bounds shares = known(own.shares());
        if (stated == null || pre == null || shares == null || !round.isEquity()) {
            return;
        }
        BigDecimal halfDigit = stated.ulp().movePointLeft(1).multiply(BigDecimal.valueOf(5));
        Bounds rounded = Bounds.of(stated.subtract(halfDigit), stated.add(halfDigit));
        if (pre.dividedBy(shares)
                .filter(computed -> computed.intersect(rounded).isEmpty())
                .isPresent()) {
            clash(round, "pricePerShare", "the price isn't the pre-money over the fully diluted shares");
        }
    }

    /// C4, P7: the price is all in, the cash a part of it.
    private void moreCashThanPrice(Thing<CompanyAcquired> deal) {
        Money price = deal.event().price();
        Bounds all = known(Exchange.stated(deal, "price", price));
        Bounds cash = known(Exchange.stated(deal, "cash", deal.event().cash()));
        if (price != null
                && hasCurrency(deal.event().cash(), price.currency())
                && all != null
                && cash != null
                && all.isBelow(cash).orElse(false)) {
            clash(
                    "acquisitions/" + deal.event().acquirer().id() + "/price",
                    "the cash is more than the price",
                    deal.events().stream());
        }
    }

    /// Null where it is not exact, or in another currency.
    private static @Nullable BigDecimal exactly(@Nullable Money money, String currency) {
        return money == null || !money.currency().equals(currency) || Boolean.TRUE.equals(money.approximate())
                ? null
                : money.amount();
    }

    private static @Nullable Bounds known(@Nullable Figure figure) {
        return figure == null || figure.approximate() ? null : figure.value();
    }

    private static boolean hasCurrency(@Nullable Money money, String currency) {
        return money != null && money.currency().equals(currency);
    }

    private static String path(Investment part, String field) {
        return "investments/" + part.investor().id() + "/" + field;
    }

    private void clash(Round round, String field, String detail) {
        clash("rounds/" + round.id() + "/" + field, detail, round.thing().events().stream());
    }

    private void clash(String about, String detail, Stream<FactKey> events) {
        found.add(new Contradiction(about, detail, events.distinct().toList()));
    }
}
