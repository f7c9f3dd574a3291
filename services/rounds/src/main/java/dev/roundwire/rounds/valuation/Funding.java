package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.Span;
import dev.roundwire.rounds.number.Figure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a company raised in all (M3).
///
/// @param rounds how many closed rounds, whatever their type
/// @param first the date of the earliest dated round, as its fact has it
/// @param last the date of the latest dated round, as its fact has it
/// @param raised in the question's currency
/// @param undisclosed how many rounds keep their sum to themselves
public record Funding(
        int rounds,
        @Nullable PartialDate first,
        @Nullable PartialDate last,
        Figure raised,
        int undisclosed,
        List<Commitment> commitments) {
    private static final Comparator<Span> EARLIEST =
            Comparator.comparing(Funding::firstDay).thenComparing(Funding::lastDay);
    private static final Comparator<Span> LATEST =
            Comparator.comparing(Funding::lastDay).thenComparing(Funding::firstDay);

    static Funding of(CompanyThings things, List<Round> rounds, Exchange exchange) {
        int undisclosed = Math.toIntExact(
                rounds.stream().filter(round -> round.event().raised() == null).count());
        return new Funding(
                rounds.size(),
                dated(rounds).min(EARLIEST).map(Span::date).orElse(null),
                dated(rounds).max(LATEST).map(Span::date).orElse(null),
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

    private static Stream<Span> dated(List<Round> rounds) {
        return rounds.stream().map(Round::span).filter(span -> span.date() != null);
    }

    private static LocalDate firstDay(Span span) {
        return span.first() == null ? LocalDate.MIN : span.first();
    }

    private static LocalDate lastDay(Span span) {
        return span.last() == null ? LocalDate.MAX : span.last();
    }
}
