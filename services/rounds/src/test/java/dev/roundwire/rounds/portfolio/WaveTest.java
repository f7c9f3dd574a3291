package dev.roundwire.rounds.portfolio;

import static dev.roundwire.rounds.portfolio.Shown.money;
import static dev.roundwire.rounds.portfolio.Shown.ratio;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.rate.EcbRates;
import dev.roundwire.rounds.valuation.Curve;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The positions of the story of 2023.
class WaveTest {
    private static Holdings holdings(String company, @Nullable LocalDate publishedBy) throws IOException {
        Question question = new Question(null, null, publishedBy, Confidence.REPORTED, "USD");
        CompanyThings things = CompanyThings.of(company, SampleStory.company(company), question);
        return Holdings.of(Curve.of(things, EcbRates.bundled()), EcbRates.bundled());
    }

    @Test
    void theFilingPutsSequoiaWithinItsRoundedStakeAndTheOneValuation() throws IOException {
        Position sequoia = holdings("light-year", null).of("sequoia-china").orElseThrow();
        assertEquals("28", money(sequoia.cost()));
        assertEquals("[5.67355, 5.67588]", money(sequoia.realised()));
        assertEquals("[0.202627, 0.20271]", ratio(sequoia.moic()));
        assertEquals(Status.REALISED, sequoia.status());
        assertEquals(true, sequoia.assumedProRata());
        assertEquals(false, sequoia.notValued());
    }

    @Test
    void theFounderKeptWhoKnowsHowMuchOfHisQuarter() throws IOException {
        Position founder = holdings("light-year", null).of("wang-huiwen").orElseThrow();
        assertEquals("50", money(founder.cost()));
        assertEquals("[0, 58.25]", money(founder.realised()));
    }

    @Test
    void byAprilThePressKnewTheFounderAloneAndNoSeatIsAPosition() throws IOException {
        Holdings april = holdings("light-year", LocalDate.of(2023, 4, 30));
        assertEquals(
                List.of("wang-huiwen"),
                april.positions().stream()
                        .map(position -> position.investor().id())
                        .toList());
        Position founder = april.of("wang-huiwen").orElseThrow();
        assertEquals("0.25", ratio(founder.stake()));
        assertEquals("50", money(founder.mark()));
        assertEquals(Status.HELD, founder.status());
    }

    @Test
    void wangXingSitsOnTheBoardInPerson() throws IOException {
        List<Seat> seats =
                holdings("light-year", null).of("wang-xing").orElseThrow().boardSeats();
        assertEquals(1, seats.size());
        assertEquals(
                "wang-xing", Objects.requireNonNull(seats.getFirst().person()).id());
    }

    @Test
    void ofXverseTheSumIsKnownAndNoPartOfIt() throws IOException {
        Holdings xverse = holdings("xverse", null);
        assertEquals(
                List.of("tencent", "hillhouse", "5y-capital", "gaorong"),
                xverse.positions().stream()
                        .map(position -> position.investor().id())
                        .toList());
        for (Position position : xverse.positions()) {
            assertEquals("[0, 40]", money(position.cost()));
            assertNull(position.stake());
            assertNull(position.mark());
        }
        assertEquals("[0, 40]", money(xverse.together().cost()));
    }
}
