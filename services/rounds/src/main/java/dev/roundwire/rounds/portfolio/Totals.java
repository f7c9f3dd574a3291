package dev.roundwire.rounds.portfolio;

import dev.roundwire.rounds.number.Figure;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Several positions together. Unknown ones leave a sum without upper bound: `{known, null}` (P1).
///
/// @param positions how many
/// @param unrealised the sum of the marks
/// @param moic (realised + unrealised) / cost, of the sums (P4); null where that says nothing
/// @param dpi realised / cost, of the sums (P4); zero where nothing is realised
public record Totals(
        int positions,
        Figure cost,
        Figure unrealised,
        Figure realised,
        @Nullable Figure moic,
        @Nullable Figure dpi) {

    /// P4: the totals of one investor's positions, all in one currency.
    public static Totals of(List<Position> positions) {
        Figure cost = sum(positions, Position::cost);
        Figure unrealised = sum(positions, Position::mark);
        Figure realised = sum(positions, Position::realised);
        return new Totals(
                positions.size(),
                cost,
                unrealised,
                realised,
                Multiples.quotient(Unknowns.plus(realised, unrealised), cost),
                Multiples.isNothing(realised) ? Figure.ZERO : Multiples.quotient(realised, cost));
    }

    private static Figure sum(List<Position> positions, Function<Position, @Nullable Figure> figure) {
        return Unknowns.sumOrMore(positions.stream().map(figure).toList());
    }
}
