package dev.roundwire.rounds.portfolio;

import static dev.roundwire.rounds.portfolio.Shown.ratio;
import static dev.roundwire.rounds.portfolio.Story.invested;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.rounds.number.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// O3: rounds of which nobody knows which came first.
class OrderTest {
    private static Story story(String one, String other) {
        return new Story()
                .round("s", "seed", "2019-01-01", "'raised':<2>,'postMoney':<10>")
                .round(one, "series_unknown", "2020", "'raised':<5>,'postMoney':<20>," + invested("x 'amount':<2>"))
                .round(other, "strategic", "2020", "'raised':<10>,'postMoney':<40>," + invested("y 'amount':<2>"))
                .round("z", "series_c", "2022", "'raised':<10>,'postMoney':<100>");
    }

    private static @Nullable Figure step(Story story, String round) {
        return story.holdings().curve().rounds().stream()
                .filter(one -> one.id().equals(round))
                .findFirst()
                .orElseThrow()
                .stepUp();
    }

    @Test
    void stakesMarksAndStepUpsLieBetweenThoseOfBothOrders() {
        for (Story story : List.of(story("a", "b"), story("b", "a"))) {
            assertEquals("[0.0675, 0.09]", ratio(story.of("x").stake()));
            assertEquals("[3.375, 4.5]", ratio(story.of("x").moic()));
            assertEquals("[0.03375, 0.045]", ratio(story.of("y").stake()));
            assertEquals("[2.25, 4.5]", ratio(step(story, "z")));
            assertNull(step(story, "a"));
            assertNull(step(story, "b"));
        }
    }

    @Test
    void whatIsTheSameInBothOrdersIsExact() {
        Story story = new Story()
                .round("s", "seed", "2019-01-01", "'raised':<2>,'postMoney':<10>," + invested("x 'amount':<1>"))
                .round("a", "series_unknown", "2020", "'raised':<5>,'postMoney':<20>")
                .round("b", "strategic", "2020", "'raised':<10>,'postMoney':<40>")
                .round("z", "series_c", "2022", "'raised':<10>,'postMoney':<100>");
        assertEquals("0.050625", ratio(story.of("x").stake()));
        assertEquals("5.0625", ratio(story.of("x").moic()));
    }

    @Test
    void aSafeMayHaveConvertedInEitherRoundOrBeHeldStill() {
        Story story = new Story()
                .round("safe", "safe", "2020", "'raised':<1>,'valuationCap':<10>," + invested("i 'amount':<1>"))
                .round("a", "strategic", "2020", "'raised':<5>,'preMoney':<20>");
        assertNull(story.of("i").stake());
        assertEquals("[1, 2]", Shown.money(story.of("i").mark()));
    }

    @Test
    void anUndatedRoundMayLieBeforeAllOthersOfNoStage() {
        Story story = new Story()
                .round("a", "strategic", "2019", "'raised':<5>,'postMoney':<20>," + invested("x 'amount':<2>"))
                .round("b", "strategic", "2020", "'raised':<10>,'postMoney':<40>")
                .tell("round-closed", "'roundId':'u','roundType':'strategic','raised':<5>,'postMoney':<50>");
        assertEquals("[0.0675, 0.075]", ratio(story.of("x").stake()));
    }

    @Test
    void ofTooManyOrdersNothingIsSaidThatDependsOnThem() {
        Story story = new Story();
        for (String id : List.of("a", "b", "c", "d", "e")) {
            story.round(id, "strategic", "2020", "'raised':<5>,'postMoney':<20>," + invested("x 'amount':<2>"));
        }
        assertNull(story.of("x").stake());
        assertNull(story.of("x").mark());
        assertEquals("10", Shown.money(story.of("x").cost()));
        assertEquals(List.of("rounds"), story.contradictions());
    }
}
