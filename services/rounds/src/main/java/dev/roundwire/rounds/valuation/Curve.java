package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.rate.Rates;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a company was worth, from its first round to its last: everything that says so, in its order.
///
/// @param things what it was made of
/// @param rounds every closed round, oldest first (O1, O2)
/// @param moments everything that happened, rounds included, oldest first (O3)
/// @param orders the same in every order that is possible, that of `moments` first; none where there are too many
/// @param funding what it raised in all (M3)
/// @param contradictions of claims, and of figures that can't all be right
/// @param unconverted money that is null for want of an exchange rate (M2)
public record Curve(
        CompanyThings things,
        List<Round> rounds,
        List<Moment> moments,
        List<List<Moment>> orders,
        Funding funding,
        List<Contradiction> contradictions,
        List<Unconverted> unconverted) {

    public static Curve of(CompanyThings things, Rates rates) {
        Exchange exchange = new Exchange(things.question().currency(), rates);
        List<RoundSeries> series = RoundSeries.all(things, exchange);
        RoundSeries first = series.getFirst();
        List<Round> rounds = Outcomes.rounds(series);
        Moments moments = new Moments(things, exchange);
        List<List<Moment>> orders =
                series.stream().map(one -> moments.around(one.rounds())).toList();
        return new Curve(
                things,
                rounds,
                orders.size() == 1 ? orders.getFirst() : Outcomes.moments(orders, moments.around(rounds)),
                first.isOneOfMany() ? List.of() : orders,
                Funding.of(things, rounds, exchange),
                Stream.of(things.contradictions(), first.contradictions(), new Clashes(things, rounds).found())
                        .flatMap(List::stream)
                        .toList(),
                exchange.unconverted());
    }

    /// The question's currency: that of every figure here, but for `own` ones.
    public String currency() {
        return things.question().currency();
    }

    /// The points of the curve (V6), oldest first.
    public List<Moment> points() {
        return moments.stream().filter(moment -> moment.kind() != null).toList();
    }

    /// V8: the latest that says what the company is worth; empty where nothing does.
    public Optional<Latest> latest() {
        return Latest.of(moments);
    }

    /// O3: the ids of the other rounds that may be the latest just as well.
    public List<String> undecided(Latest latest) {
        return latest.undecided(moments);
    }

    public Status status() {
        return Status.of(moments);
    }

    /// V9
    public List<PossibleDuplicate> possibleDuplicates() {
        return PossibleDuplicate.among(rounds);
    }

    /// The round whose valuation prices this one: of a tranche the round it belongs to, else itself.
    public Round pricing(Round round) {
        return rounds.stream()
                .filter(candidate -> candidate.id().equals(round.trancheOf()))
                .findFirst()
                .orElse(round);
    }
}
