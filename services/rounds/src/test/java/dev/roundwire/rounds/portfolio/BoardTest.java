package dev.roundwire.rounds.portfolio;

import static dev.roundwire.rounds.portfolio.Story.invested;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A seat on the board is the investor's who appointed the person, else the person's own, until it is left.
class BoardTest {
    private static Story seeded() {
        return new Story()
                .round("seed", "seed", "2020", "'raised':<10>," + invested("fund 'boardSeat':true", "ada", "late"))
                .round("a", "series_a", "2021", "'raised':<10>," + invested("late 'boardSeat':false"));
    }

    private static Story taken(Story story, String person, String appointedBy, String on) {
        String by = appointedBy.isEmpty() ? "" : ",'appointedBy':{'id':'" + appointedBy + "'}";
        return story.tell("board-seat-taken", "'person':{'id':'" + person + "'}" + by + ",'occurredOn':'" + on + "'");
    }

    private static Story left(Story story, String person, String on) {
        return story.tell("board-seat-left", "'person':{'id':'" + person + "'},'occurredOn':'" + on + "'");
    }

    private static List<String> people(Story story, String investor) {
        return story.of(investor).boardSeats().stream()
                .map(Seat::person)
                .map(Objects::requireNonNull)
                .map(Ref::id)
                .toList();
    }

    @Test
    void aSeatThatCameWithARoundCountsWhereNoneIsToldOfByItself() {
        Story story = seeded();
        assertEquals(List.of(), story.of("ada").boardSeats());
        assertEquals(List.of(), story.of("late").boardSeats());
        Seat seat = story.of("fund").boardSeats().getFirst();
        assertEquals("seed", seat.roundId());
        assertEquals(PartialDate.of("2020"), seat.on());
        assertEquals(List.of("p"), people(taken(seeded(), "p", "fund", "2020"), "fund"));
    }

    @Test
    void whoAppointedThePersonHasTheSeatElseThePersonItself() {
        Story story = taken(taken(taken(seeded(), "q", "fund", "2021"), "p", "fund", "2022"), "ada", "", "2021");
        assertEquals(List.of("q", "p"), people(story, "fund"));
        assertEquals(List.of("ada"), people(story, "ada"));
    }

    @Test
    void aSeatThatIsLeftIsGoneUnlessItWasTakenAgainLater() {
        Story story = taken(taken(seeded(), "p", "fund", "2020"), "q", "fund", "2020");
        assertEquals(List.of("q"), people(left(story, "p", "2021"), "fund"));
        assertEquals(List.of("p"), people(left(taken(seeded(), "p", "fund", "2022"), "p", "2021"), "fund"));
        assertEquals(List.of(), people(left(taken(seeded(), "p", "fund", "2021"), "p", "2021"), "fund"));
    }
}
