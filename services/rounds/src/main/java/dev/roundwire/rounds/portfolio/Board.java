package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.event.BoardSeatLeft;
import dev.roundwire.contract.event.BoardSeatTaken;
import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.Thing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Who of the investors sits on the board (P9). A seat is the investor's who appointed the person, else the
/// person's own; until it is left.
final class Board {
    private final Map<String, List<Thing<BoardSeatTaken>>> taken;
    private final List<Thing<BoardSeatLeft>> left;

    Board(CompanyThings things) {
        this.taken = things.seatsTaken().stream().collect(Collectors.groupingBy(seat -> holder(seat.event())));
        this.left = things.seatsLeft();
    }

    /// P9: the seats of one investor; one that came with a round counts where no seat is told of by itself.
    ///
    /// @param rounds the closings that brought it a seat, by round
    List<Seat> seats(String investor, Map<String, Thing<RoundClosed>> rounds) {
        List<Thing<BoardSeatTaken>> own = taken.getOrDefault(investor, List.of());
        return own.isEmpty()
                ? rounds.entrySet().stream()
                        .map(round -> withRound(round.getKey(), round.getValue()))
                        .toList()
                : own.stream()
                        .filter(this::isKept)
                        .map(seat -> new Seat(
                                seat.event().person(),
                                seat.event().seat(),
                                seat.span().date(),
                                null,
                                seat.confidence(),
                                seat.events()))
                        .sorted(Board::byFact)
                        .toList();
    }

    private static String holder(BoardSeatTaken seat) {
        return seat.appointedBy() == null
                ? seat.person().id()
                : seat.appointedBy().id();
    }

    /// Kept unless left, and left later or who knows when.
    private boolean isKept(Thing<BoardSeatTaken> seat) {
        return left.stream().noneMatch(leaving -> isLeft(seat, leaving));
    }

    private static boolean isLeft(Thing<BoardSeatTaken> seat, Thing<BoardSeatLeft> left) {
        return left.event().person().id().equals(seat.event().person().id())
                && !left.span().isBefore(seat.span());
    }

    private static Seat withRound(String roundId, Thing<RoundClosed> closing) {
        return new Seat(null, null, closing.span().date(), roundId, closing.confidence(), closing.events());
    }

    private static int byFact(Seat one, Seat other) {
        FactKey first = Objects.requireNonNull(one.events().getFirst());
        return first.compareTo(other.events().getFirst());
    }
}
