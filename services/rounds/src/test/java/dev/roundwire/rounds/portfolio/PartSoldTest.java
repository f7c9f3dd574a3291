package dev.roundwire.rounds.portfolio;

import static dev.roundwire.rounds.portfolio.Shown.money;
import static dev.roundwire.rounds.portfolio.Shown.ratio;
import static dev.roundwire.rounds.portfolio.Story.invested;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/// P5, P7: a part of the company is sold.
class PartSoldTest {
    private static final Story STORY = new Story()
            .round("a", "seed", "2020", "'raised':<10>,'postMoney':<50>," + invested("old 'amount':<5>"))
            .round("s", "safe", "2021", "'raised':<2>,'valuationCap':<40>," + invested("i 'amount':<2>"))
            .tell("company-acquired", "'acquirer':{'id':'one'},'cash':<30>,'stake':0.5,'occurredOn':'2022'");

    @Test
    void aSafeIsNotSoldWithIt() {
        Position position = STORY.of("i");
        assertEquals(Status.HELD, position.status());
        assertEquals("0", money(position.realised()));
        assertEquals("2", money(position.mark()));
        assertEquals(false, position.assumedProRata());
    }

    @Test
    void sharesAreSoldInProportion() {
        Position position = STORY.of("old");
        assertEquals(Status.PARTLY_REALISED, position.status());
        assertEquals("3", money(position.realised()));
        assertEquals("0.05", ratio(position.stake()));
        assertEquals(true, position.assumedProRata());
    }
}
