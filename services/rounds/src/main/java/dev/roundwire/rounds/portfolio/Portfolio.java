package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Investor;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What one investor holds, over all companies.
///
/// @param positions by the company's id; none where it holds nothing
/// @param companies those in which the investor occurs, by id
public record Portfolio(Investor investor, List<Position> positions, Totals totals, List<Holdings> companies) {

    /// @param investor the investor's id
    /// @param companies those in which it may occur, all folded for one question
    public static Portfolio of(String investor, Collection<Holdings> companies) {
        List<Holdings> ordered = companies.stream()
                .sorted(Comparator.comparing(
                        company -> company.curve().things().company().id()))
                .toList();
        List<Position> positions = ordered.stream()
                .map(company -> company.of(investor))
                .flatMap(Optional::stream)
                .toList();
        List<RecordedFact> facts = ordered.stream()
                .flatMap(company -> company.curve().things().admission().standing().stream())
                .toList();
        return new Portfolio(Bearer.of(investor, facts), positions, Totals.of(positions), ordered);
    }

    /// Everybody who took part in a round that this investor took part in, those of most rounds first.
    public List<CoInvestor> coInvestors() {
        return CoInvestor.of(investor.id(), companies);
    }
}
