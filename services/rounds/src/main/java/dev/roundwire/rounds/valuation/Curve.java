package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.rate.Rates;
import java.util.List;
import java.util.stream.Stream;

/// What a company was worth, from its first round to its last: everything that says so, in its order.
///
/// @param things what it was made of
/// @param rounds every closed round, oldest first (O1, O2)
/// @param moments everything that happened, rounds included, oldest first (O3)
/// @param contradictions of claims, and of figures that can't all be right
/// @param unconverted money that is null for want of an exchange rate (M2)
public record Curve(
        CompanyThings things,
        List<Round> rounds,
        List<Moment> moments,
        List<Contradiction> contradictions,
        List<Unconverted> unconverted) {

    public static Curve of(CompanyThings things, Rates rates) {
        Exchange exchange = new Exchange(things.question().currency(), rates);
        RoundSeries series = new RoundSeries(things, exchange);
        List<Moment> moments = new Moments(things, exchange).around(series.rounds());
        List<Contradiction> contradictions = Stream.concat(
                        things.contradictions().stream(), series.contradictions().stream())
                .toList();
        return new Curve(things, series.rounds(), moments, contradictions, exchange.unconverted());
    }

    /// The round whose valuation prices this one: of a tranche the round it belongs to, else itself.
    public Round pricing(Round round) {
        return rounds.stream()
                .filter(candidate -> candidate.id().equals(round.trancheOf()))
                .findFirst()
                .orElse(round);
    }
}
