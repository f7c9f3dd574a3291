package dev.roundwire.rounds.portfolio;

import static dev.roundwire.rounds.portfolio.Shown.ratio;
import static dev.roundwire.rounds.portfolio.Story.invested;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// V3: a report of ownership that names the round which its whole cost bought, beside what the round itself states.
class ReportOfARoundTest {
    private static Story story(String stated, String reported) {
        return new Story()
                .round("a", "series_a", "2020", "'raised':<10>,'postMoney':<50>," + invested("i " + stated))
                .tell("ownership-reported", "'holder':{'id':'i'},'roundId':'a','occurredOn':'2021'," + reported);
    }

    @Test
    void theRoundsOwnAmountCountsAndADifferenceIsAContradiction() {
        Story story = story("'amount':<5>", "'stake':0.1,'cost':<4>");
        assertEquals("5", Shown.money(story.of("i").cost()));
        assertEquals(List.of("rounds/a/postMoney", "rounds/a/investments/i"), story.contradictions());
    }

    @Test
    void soDoesItsOwnStake() {
        Story story = story("'stake':0.1", "'stake':0.09,'cost':<5>");
        assertEquals("0.1", ratio(story.of("i").stake()));
        assertEquals(List.of("rounds/a/postMoney", "rounds/a/investments/i"), story.contradictions());
    }

    @Test
    void whatAgreesIsNoContradiction() {
        Story story = story("'amount':<5>,'stake':0.1", "'stake':{'min':0.095,'max':0.105},'cost':<5>");
        assertEquals(List.of(), story.contradictions());
        assertEquals("0.1", ratio(story.of("i").stake()));
    }
}
