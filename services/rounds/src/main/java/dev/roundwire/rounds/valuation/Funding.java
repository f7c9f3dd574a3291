package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.number.Figure;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a company raised in all (M3).
///
/// @param rounds how many closed rounds, whatever their type
/// @param first the date of the first dated round in the order of rounds (O1, O2), as its fact has it
/// @param last the date of the last one
/// @param raised in the question's currency
/// @param undisclosed how many rounds keep their sum to themselves
public record Funding(
        int rounds,
        @Nullable PartialDate first,
        @Nullable PartialDate last,
        Figure raised,
        int undisclosed,
        List<Commitment> commitments) {

    /// @param rounds in their order
    static Funding of(CompanyThings things, List<Round> rounds, Exchange exchange) {
        List<PartialDate> dates = dates(rounds);
        int undisclosed = Math.toIntExact(
                rounds.stream().filter(round -> round.event().raised() == null).count());
        return new Funding(
                rounds.size(),
                dates.isEmpty() ? null : dates.getFirst(),
                dates.isEmpty() ? null : dates.getLast(),
                raised(rounds),
                undisclosed,
                Commitment.of(things, exchange));
    }

    /// M3: the sum of what is known; without upper bound where a round is undisclosed, or can't be converted.
    private static Figure raised(List<Round> rounds) {
        List<Figure> known =
                rounds.stream().map(Round::raised).filter(Objects::nonNull).toList();
        Figure sum = Figure.sum(known);
        return known.size() == rounds.size() ? sum : Figure.atLeast(sum);
    }

    /// The dates that the facts of some rounds give, in the order of the rounds.
    public static List<PartialDate> dates(List<Round> rounds) {
        return rounds.stream()
                .map(round -> round.span().date())
                .filter(Objects::nonNull)
                .toList();
    }
}
