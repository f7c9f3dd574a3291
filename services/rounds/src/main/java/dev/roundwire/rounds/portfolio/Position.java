package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.number.Figure;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What one investor has in one company (P1). Money is in the currency of the question; gross of fees.
///
/// @param rounds the ids of the rounds it took part in, debt and grants too (P8), oldest first; a tranche under the
///     id of its round
/// @param leads the ids of those that it led
/// @param firstRoundOn the date of the first dated one in the order of rounds (O1, O2), as its fact has it; null where
///     none is dated
/// @param lastRoundOn the date of the last dated one, a tranche by itself
/// @param isHolder false where it only lent or granted
/// @param cost what was paid, in rounds and secondaries (P1); null where nothing of it is known
/// @param stake the share of the company now, a fraction of one (P2); null where unknown
/// @param mark what that is worth at the last priced round, no fair value (P3); null where unknown
/// @param markedOn the date of the round that the mark is taken from; null without mark, and where nothing is held
/// @param realised what sales and the company's sale have brought (P6, P7); null where unknown
/// @param moic (realised + mark) / cost (P4); null where unknown
/// @param dpi realised / cost (P4); null where unknown
/// @param assumedProRata true where proceeds are a part of the company's price by stake, preferences unknown (P7)
/// @param notValued true where the company was sold for something that no fact gives a cash value of (P7)
public record Position(
        Ref company,
        Investor investor,
        List<String> rounds,
        List<String> leads,
        @Nullable PartialDate firstRoundOn,
        @Nullable PartialDate lastRoundOn,
        boolean isHolder,
        @Nullable Figure cost,
        @Nullable Figure stake,
        @Nullable Figure mark,
        @Nullable PartialDate markedOn,
        @Nullable Figure realised,
        @Nullable Figure moic,
        @Nullable Figure dpi,
        Status status,
        boolean assumedProRata,
        boolean notValued,
        List<Seat> boardSeats) {

    /// O3: the same position after each of the orders in which the rounds may have closed.
    static Position oneOf(List<Position> orders) {
        Position first = orders.getFirst();
        boolean isMarkedOnce =
                orders.stream().map(Position::markedOn).distinct().count() == 1;
        return first.with(
                figure(orders, Position::stake),
                figure(orders, Position::mark),
                isMarkedOnce ? first.markedOn : null,
                figure(orders, Position::realised),
                figure(orders, Position::moic),
                figure(orders, Position::dpi));
    }

    private static @Nullable Figure figure(List<Position> orders, Function<Position, @Nullable Figure> figure) {
        return Figure.oneOf(orders.stream().map(figure).toList());
    }

    /// O3: what is known of it where the orders are too many to compare. What is all sold is nothing, in any order.
    Position inAnyOrder() {
        boolean isOver = status == Status.REALISED || !isHolder;
        return with(
                isOver ? stake : null,
                isOver ? mark : null,
                isOver ? markedOn : null,
                assumedProRata ? null : realised,
                isOver && !assumedProRata ? moic : null,
                assumedProRata ? null : dpi);
    }

    private Position with(
            @Nullable Figure otherStake,
            @Nullable Figure otherMark,
            @Nullable PartialDate otherMarkedOn,
            @Nullable Figure otherRealised,
            @Nullable Figure otherMoic,
            @Nullable Figure otherDpi) {
        return new Position(
                company,
                investor,
                rounds,
                leads,
                firstRoundOn,
                lastRoundOn,
                isHolder,
                cost,
                otherStake,
                otherMark,
                otherMarkedOn,
                otherRealised,
                otherMoic,
                otherDpi,
                status,
                assumedProRata,
                notValued,
                boardSeats);
    }
}
