package dev.roundwire.rounds.portfolio;

import static dev.roundwire.rounds.portfolio.Shown.money;
import static dev.roundwire.rounds.portfolio.Shown.ratio;
import static dev.roundwire.rounds.portfolio.Story.invested;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.contract.value.PartialDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The worked ladder: 4 of 10 in the seed, and nothing later (P2, P3, P4, P7).
class LadderTest {
    private static Story ladder() {
        return new Story()
                .round(
                        "seed",
                        "seed",
                        "2020-01-10",
                        "'raised':<10>,'preMoney':<40>,'postMoney':<50>," + invested("fund 'amount':<4>,'lead':true"))
                .round("a", "series_a", "2021-01-10", "'raised':<50>,'preMoney':<150>,'postMoney':<200>")
                .round("a-plus", "series_a", "2022-01-10", "'roundQualifier':'plus','raised':<20>,'preMoney':<200>")
                .round("b", "series_b", "2023-01-10", "'raised':<30>,'postMoney':<120>")
                .tell("company-acquired", "'acquirer':{'id':'buyer'},'cash':<60>,'occurredOn':'2024-01-10'");
    }

    private static void holds(String asOf, String stake, String mark, String moic) {
        Position position = ladder().asOf(asOf).of("fund");
        assertEquals(stake, ratio(position.stake()));
        assertEquals(mark, money(position.mark()));
        assertEquals(moic, ratio(position.moic()));
        assertEquals("4", money(position.cost()));
        assertEquals("0", ratio(position.dpi()));
        assertEquals(Status.HELD, position.status());
    }

    @Test
    void theSeedIsWorthWhatItCost() {
        holds("2020", "0.08", "4", "1");
    }

    @Test
    void theSeriesAMakesThreeOfOne() {
        holds("2021", "0.06", "12", "3");
    }

    @Test
    void theFlatExtensionDilutesAndMovesNoMark() {
        holds("2022", "0.054545", "12", "3");
    }

    @Test
    void theDownRoundMarksDown() {
        holds("2023", "0.040909", "4.909091", "1.227273");
    }

    @Test
    void theSaleOfTheCompanyRealisesTheStakePartOfTheCash() {
        Position position = ladder().of("fund");
        assertEquals("0", ratio(position.stake()));
        assertEquals("0", money(position.mark()));
        assertNull(position.markedOn());
        assertEquals("2.454545", money(position.realised()));
        assertEquals("0.613636", ratio(position.moic()));
        assertEquals("0.613636", ratio(position.dpi()));
        assertEquals(Status.REALISED, position.status());
        assertEquals(true, position.assumedProRata());
        assertEquals(false, position.notValued());
    }

    @Test
    void roundsLeadsAndDatesAreThoseOfTheInvestor() {
        Position position = ladder().asOf("2023").of("fund");
        assertEquals(1, position.rounds().size());
        assertEquals(1, position.leads().size());
        assertEquals(PartialDate.of("2020-01-10"), position.firstRoundOn());
        assertEquals(PartialDate.of("2020-01-10"), position.lastRoundOn());
        assertEquals(PartialDate.of("2023-01-10"), Objects.requireNonNull(position.markedOn()));
    }
}
