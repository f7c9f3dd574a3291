package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.event.CompanyAcquired;
import dev.roundwire.contract.event.OwnershipReported;
import dev.roundwire.contract.event.SecondarySold;
import dev.roundwire.contract.event.ValuationBasis;
import dev.roundwire.contract.event.ValuationReported;
import dev.roundwire.contract.event.WentPublic;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Figure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts all that happened to a company in one order.
final class Moments {
    /// O3: by their last possible day; on one day reports first, listings and acquisitions last.
    private static final Comparator<Moment> BY_DAY = Comparator.comparing(Moments::lastDay)
            .thenComparingInt(Moments::rank)
            .thenComparing(Moments::key);

    private final CompanyThings things;
    private final Exchange exchange;

    Moments(CompanyThings things, Exchange exchange) {
        this.things = things;
        this.exchange = exchange;
    }

    /// O3: the rounds, and all else by its last possible day.
    ///
    /// @param rounds in their order
    List<Moment> around(List<Round> rounds) {
        List<Moment> others = new ArrayList<>();
        List<Moment> ends = new ArrayList<>();
        others().forEach(other -> (isEnd(other) ? ends : others).add(other));
        others.sort(BY_DAY);
        ends.sort(BY_DAY);
        List<Moment> moments = new ArrayList<>();
        int placed = 0;
        LocalDate[] leastAhead = leastAhead(rounds);
        for (int index = 0; index < rounds.size(); index++) {
            while (placed < others.size() && lastDay(others.get(placed)).isBefore(leastAhead[index])) {
                moments.add(others.get(placed++));
            }
            moments.add(new Moment.Funding(rounds.get(index)));
        }
        moments.addAll(others.subList(placed, others.size()));
        ends.forEach(end -> moments.add(placeOf(end, moments), end));
        return compared(moments);
    }

    /// O3: an end comes after all that dates don't put after it.
    private static int placeOf(Moment end, List<Moment> moments) {
        int place = 0;
        while (place < moments.size() && !isAfter(moments.get(place), lastDay(end))) {
            place++;
        }
        return place;
    }

    private static boolean isAfter(Moment moment, LocalDate day) {
        LocalDate first = moment.span().first();
        return first != null && first.isAfter(day);
    }

    /// True where nothing of the company is left to invest in.
    private static boolean isEnd(Moment moment) {
        return moment instanceof Moment.Closure
                || moment instanceof Moment.Acquisition acquisition && acquisition.isWhole();
    }

    /// For each round the earliest last possible day of it and all after it: what was over before that lies before it.
    private static LocalDate[] leastAhead(List<Round> rounds) {
        LocalDate[] least = new LocalDate[rounds.size()];
        LocalDate earliest = LocalDate.MAX;
        for (int index = rounds.size() - 1; index >= 0; index--) {
            LocalDate last = rounds.get(index).span().last();
            earliest = last != null && last.isBefore(earliest) ? last : earliest;
            least[index] = earliest;
        }
        return least;
    }

    private Stream<Moment> others() {
        return Stream.of(
                        things.valuations().stream().map(this::report),
                        things.secondaries().stream().map(this::secondary),
                        things.ownerships().stream().map(this::holding),
                        things.listings().stream().map(this::listing),
                        things.acquisitions().stream().map(this::acquisition),
                        things.closings().stream().map(Moment.Closure::new))
                .flatMap(moments -> moments);
    }

    /// V7: of unspecified basis it is taken for the post-money, flagged; meant before new money, post is at least that.
    private Moment report(Thing<ValuationReported> thing) {
        ValuationReported event = thing.event();
        Figure valuation = exchange.converted(thing, "valuations/" + event.when(), "valuation", event.valuation());
        boolean isPre = event.basis() == ValuationBasis.PRE;
        return new Moment.Report(
                thing,
                isPre ? valuation : null,
                isPre && valuation != null ? Figure.atLeast(valuation) : valuation,
                event.basis() == null || event.basis() == ValuationBasis.UNSPECIFIED);
    }

    /// V7: amount / stake is what the whole company is worth at that price.
    private Moment secondary(Thing<SecondarySold> thing) {
        Figure amount =
                exchange.converted(thing, "secondaries", "amount", thing.event().amount());
        Figure stake = Exchange.stated(thing, "stake", thing.event().stake());
        return new Moment.Secondary(thing, amount, stake, quotient(amount, stake), null);
    }

    /// P7: post = cash / stake bought; at least that where something without a value was given too.
    private Moment acquisition(Thing<CompanyAcquired> thing) {
        CompanyAcquired event = thing.event();
        Figure stake = Exchange.stated(thing, "stake", event.stake());
        Consideration given = Consideration.of(thing, exchange);
        Figure proceeds = given.proceeds();
        boolean isPending = event.status() == CompanyAcquired.Status.PENDING;
        Figure post = stake == null || isWhole(stake) ? proceeds : quotient(proceeds, stake);
        return new Moment.Acquisition(thing, stake == null ? Figure.ONE : stake, given, isPending ? null : post);
    }

    private static boolean isWhole(Figure stake) {
        return stake.value().equals(Figure.ONE.value());
    }

    private Moment listing(Thing<WentPublic> thing) {
        return new Moment.Listing(
                thing,
                exchange.converted(thing, "listing", "valuation", thing.event().valuation()));
    }

    private Moment holding(Thing<OwnershipReported> thing) {
        OwnershipReported event = thing.event();
        return new Moment.Ownership(
                thing,
                Objects.requireNonNull(Exchange.stated(thing, "stake", event.stake())),
                exchange.converted(thing, "ownerships/" + event.holder().id(), "cost", event.cost()),
                things.matched().ofNullable(event.roundId()));
    }

    /// Secondaries against the last priced round before them.
    private static List<Moment> compared(List<Moment> moments) {
        List<Moment> compared = new ArrayList<>();
        Figure last = null;
        for (Moment moment : moments) {
            if (moment instanceof Moment.Funding(Round round) && round.isPriced()) {
                last = round.asked().post();
            }
            compared.add(moment instanceof Moment.Secondary sale ? against(last, sale) : moment);
        }
        return List.copyOf(compared);
    }

    private static Moment against(@Nullable Figure last, Moment.Secondary sale) {
        Figure premium = Optional.ofNullable(quotient(sale.implied(), last))
                .flatMap(ratio -> ratio.minus(Figure.ONE))
                .orElse(null);
        return sale.with(premium);
    }

    private static @Nullable Figure quotient(@Nullable Figure dividend, @Nullable Figure divisor) {
        return dividend == null || divisor == null
                ? null
                : dividend.dividedBy(divisor).orElse(null);
    }

    private static LocalDate lastDay(Moment moment) {
        LocalDate last = moment.span().last();
        return last == null ? LocalDate.MAX : last;
    }

    private static int rank(Moment moment) {
        return switch (moment) {
            case Moment.Funding ignored -> 0;
            case Moment.Report ignored -> 1;
            case Moment.Secondary ignored -> 2;
            case Moment.Ownership ignored -> 3;
            case Moment.Listing ignored -> 4;
            case Moment.Acquisition ignored -> 5;
            case Moment.Closure ignored -> 6;
        };
    }

    private static FactKey key(Moment moment) {
        return moment.thing().events().getFirst();
    }
}
