package dev.roundwire.rounds.portfolio;

import static dev.roundwire.rounds.portfolio.Shown.money;
import static dev.roundwire.rounds.portfolio.Shown.ratio;
import static dev.roundwire.rounds.portfolio.Story.invested;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.contract.value.PartialDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// O3: what is known of a position whatever the order of the rounds.
class AnyOrderTest {
    private static Story seeded() {
        return new Story()
                .round("seed", "seed", "2020", "'raised':<10>,'postMoney':<50>," + invested("fund 'amount':<4>"));
    }

    @Test
    void aMarkIsOfTheRoundThatWasTheLastInEveryOrder() {
        Story two = seeded().round("a", "strategic", "2021", "'raised':<5>,'postMoney':<60>")
                .round("b", "strategic", "2021", "'raised':<5>,'postMoney':<60>");
        assertEquals(PartialDate.of("2021"), two.of("fund").markedOn());
        Story other = seeded().round("a", "strategic", "2021", "'raised':<5>,'postMoney':<60>")
                .round("b", "strategic", "2021-06", "'raised':<5>,'postMoney':<60>");
        assertNull(other.of("fund").markedOn());
    }

    @Test
    void whatAllHoldTogetherLiesBetweenThatOfBothOrders() {
        Story story = new Story()
                .round("a", "strategic", "2020", "'raised':<5>,'postMoney':<20>," + invested("i 'amount':<2>"))
                .round("b", "corporate_round", "2020", "'raised':<10>,'postMoney':<40>");
        assertEquals("[0.075, 0.1]", ratio(story.holdings().together().stake()));
        assertEquals("[2, 3]", money(story.holdings().together().mark()));
        assertEquals("2", money(story.holdings().together().cost()));
    }

    @Test
    void ofTooManyOrdersWhatIsSoldIsNothingInAnyOfThem() {
        Story story = new Story();
        for (String id : List.of("a", "b", "c", "d", "e")) {
            story.round(id, "strategic", "2020", "'raised':<5>,'postMoney':<20>," + invested("x 'amount':<2>"));
        }
        story.round("loan", "debt_financing", "2020", "'raised':<5>," + invested("bank 'amount':<5>"));
        Position held = story.of("x");
        assertEquals("0", ratio(held.dpi()));
        assertEquals("0", money(held.realised()));
        assertNull(held.markedOn());
        assertNull(held.moic());
        assertEquals("0", ratio(story.of("bank").stake()));
        story.tell("company-acquired", "'acquirer':{'id':'y'},'cash':<30>,'occurredOn':'2021'");
        Position sold = story.of("x");
        assertEquals("0", ratio(sold.stake()));
        assertEquals("0", money(sold.mark()));
        assertNull(sold.realised());
        assertNull(sold.moic());
        assertNull(sold.dpi());
    }

    @Test
    void ofTooManyOrdersWhatASaleBroughtIsKnownIfTheSellerSoldAllByItself() {
        Story story = new Story();
        for (String id : List.of("a", "b", "c", "d", "e")) {
            story.round(id, "strategic", "2020", "'raised':<5>,'postMoney':<20>," + invested("x 'amount':<2>"));
        }
        story.tell("secondary-sold", "'seller':{'id':'x'},'occurredOn':'2021','stake':'1','amount':<30>");
        assertEquals("30", money(story.of("x").realised()));
        assertEquals("3", ratio(story.of("x").moic()));
        assertEquals("3", ratio(story.of("x").dpi()));
    }
}
