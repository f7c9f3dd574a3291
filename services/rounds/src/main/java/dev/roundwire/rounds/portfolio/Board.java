package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.event.BoardSeatLeft;
import dev.roundwire.contract.event.BoardSeatTaken;
import dev.roundwire.contract.event.Investment;
import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.Thing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Who of the investors sits on the board. A seat is the investor's who appointed the person, else the person's own;
/// until it is left.
final class Board {
    private final CompanyThings things;

    Board(CompanyThings things) {
        this.things = things;
    }

    /// The seats of one investor; one that came with a round counts where no seat is told of by itself.
    ///
    /// @param rounds the closings that it took part in, by round
    List<Seat> seats(String investor, Map<String, List<Thing<RoundClosed>>> rounds) {
        List<Thing<BoardSeatTaken>> taken = things.seatsTaken().stream()
                .filter(seat -> holder(seat.event()).equals(investor))
                .toList();
        return taken.isEmpty()
                ? rounds.entrySet().stream()
                        .flatMap(round -> withRound(investor, round.getKey(), round.getValue()))
                        .toList()
                : taken.stream()
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
        return things.seatsLeft().stream().noneMatch(left -> isLeft(seat, left));
    }

    private static boolean isLeft(Thing<BoardSeatTaken> seat, Thing<BoardSeatLeft> left) {
        return left.event().person().id().equals(seat.event().person().id())
                && !left.span().isBefore(seat.span());
    }

    private static Stream<Seat> withRound(String investor, String roundId, List<Thing<RoundClosed>> closings) {
        return closings.stream()
                .filter(closing -> closing.event().investments().stream().anyMatch(part -> isSeated(investor, part)))
                .limit(1)
                .map(closing ->
                        new Seat(null, null, closing.span().date(), roundId, closing.confidence(), closing.events()));
    }

    private static boolean isSeated(String investor, Investment part) {
        return part.investor().id().equals(investor) && Boolean.TRUE.equals(part.boardSeat());
    }

    private static int byFact(Seat one, Seat other) {
        FactKey first = Objects.requireNonNull(one.events().getFirst());
        return first.compareTo(other.events().getFirst());
    }
}
