package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.RoundOrder.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Walks the rounds of a company in their order and prices each against those before it.
final class RoundSeries {
    private final Exchange exchange;
    private final Tranches tranches;
    private final Appraiser appraiser;
    private final List<Round> rounds = new ArrayList<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final List<Named> unconverted = new ArrayList<>();
    private final boolean isOneOfMany;
    private @Nullable Round previous;

    /// In every order in which they may have closed (O3), that of O1 and O2 first; that one alone where there are more
    /// than are compared.
    static List<RoundSeries> all(CompanyThings things, Exchange exchange) {
        List<Named> ordered = RoundOrder.of(things.rounds().stream()
                .map(round -> new Named(things.matched().of(round.event().roundId()), round))
                .toList());
        Tranches tranches = Tranches.of(ordered, things.matched());
        List<List<Named>> orders = PossibleOrders.of(ordered, tranches);
        return (orders.isEmpty() ? List.of(ordered) : orders)
                .stream()
                        .map(order -> new RoundSeries(things, exchange, order, tranches, orders.isEmpty()))
                        .toList();
    }

    private RoundSeries(
            CompanyThings things, Exchange exchange, List<Named> ordered, Tranches tranches, boolean isOneOfMany) {
        this.exchange = exchange;
        this.tranches = tranches;
        this.appraiser = new Appraiser(things, exchange, tranches);
        this.isOneOfMany = isOneOfMany;
        if (isOneOfMany) {
            contradictions.add(new Contradiction(
                    "rounds",
                    "neither dates nor stages say in which of over " + PossibleOrders.MOST
                            + " orders the rounds closed: no step-up, stake or mark is known",
                    ordered.stream()
                            .flatMap(round -> round.thing().events().stream())
                            .toList()));
        }
        ordered.forEach(round -> rounds.add(price(round)));
    }

    List<Round> rounds() {
        return List.copyOf(rounds);
    }

    /// True where it is one order of too many to compare: nothing that depends on the order is known.
    boolean isOneOfMany() {
        return isOneOfMany;
    }

    List<Contradiction> contradictions() {
        return List.copyOf(contradictions);
    }

    private Round price(Named round) {
        RoundKind kind = RoundKind.of(round.thing().event().roundType());
        if (kind == RoundKind.EQUITY && tranches.roundOf(round.id()) == null) {
            return equity(round);
        }
        if (kind.isConvertible()) {
            unconverted.add(round);
        }
        return undiluting(round, kind);
    }

    /// V6: neither debt, grants, SAFEs and notes nor tranches are points of their own, and dilute nobody.
    private Round undiluting(Named round, RoundKind kind) {
        Worth own = appraiser.asStated(round);
        return new Round(
                round.id(),
                round.thing(),
                kind,
                tranches.roundOf(round.id()),
                List.of(),
                raised(round),
                own,
                own.in(exchange, round),
                StepUp.NONE,
                Figure.ONE,
                List.of());
    }

    private Round equity(Named round) {
        Appraised appraised = appraiser.equity(round);
        contradictions.addAll(appraised.contradictions());
        Worth own = appraised.worth();
        Worth asked = own.in(exchange, round);
        Conversions conversions = own.isKnown() ? convert(round, own) : Conversions.NONE;
        StepUp step = step(round, own, asked, conversions);
        Round priced = new Round(
                round.id(),
                round.thing(),
                RoundKind.EQUITY,
                null,
                tranches.of(round.id()),
                raised(round),
                own,
                asked,
                step,
                kept(round, own, conversions),
                conversions.notes());
        previous = priced;
        return priced;
    }

    /// P5: SAFEs and notes convert in the next priced equity round.
    private Conversions convert(Named round, Worth own) {
        Conversions conversions = new Conversions(unconverted.stream()
                .map(note -> new ConvertibleTerms(
                        note, exchange.to(own.currency()), own, round.span().last()))
                .toList());
        if (conversions.isImpossible()) {
            contradictions.add(new Contradiction(
                    round.about() + "/preMoney",
                    "SAFEs and notes would become more than all of the company before the new money",
                    Stream.concat(Stream.of(round), unconverted.stream())
                            .flatMap(named -> named.thing().events().stream())
                            .toList()));
        }
        unconverted.clear();
        return conversions;
    }

    /// V5, V6, O3: none after a round without a valuation, for a tranche, and where the order is open.
    private StepUp step(Named round, Worth own, Worth asked, Conversions conversions) {
        Round before = previous;
        return before == null || isOpen(before, round) ? StepUp.NONE : StepUp.of(before, own, asked, conversions);
    }

    private boolean isOpen(Round before, Named round) {
        return isOneOfMany
                || round.thing().event().trancheOf() != null
                || RoundOrder.isUndecided(Named.of(before), round);
    }

    /// P2: by shares where prices are known, else (1 − Σc) × pre / post; null where Σc is the whole or more.
    private @Nullable Figure kept(Named round, Worth own, Conversions conversions) {
        Round before = previous;
        if (before != null && !isOpen(before, round) && StepUp.isByPrice(before.own(), own)) {
            Figure shares = before.own().sharesAfter();
            Figure more = own.sharesAfter();
            if (shares != null && more != null) {
                return shares.dividedBy(more).map(Figure::clampToUnit).orElse(Worth.ANY_PART);
            }
        }
        if (conversions.isImpossible()) {
            return null;
        }
        Figure kept = conversions.kept();
        return kept == null ? own.dilution() : kept.times(own.dilution());
    }

    private @Nullable Figure raised(Named round) {
        return exchange.converted(
                round.thing(), round.about(), "raised", round.thing().event().raised());
    }
}
