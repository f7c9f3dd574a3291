package dev.roundwire.rounds.valuation;

import static dev.roundwire.rounds.valuation.Company.exactly;
import static dev.roundwire.rounds.valuation.Company.millions;
import static dev.roundwire.rounds.valuation.Company.on;
import static dev.roundwire.rounds.valuation.Company.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.rounds.answer.RatioAnswer;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The worked ladder of docs/domain.md.
class LadderTest {
    private static final Company LADDER = new Company()
            .round("b", "series_b", on("2022-06-01") + usd("preMoney", "90") + usd("raised", "30"))
            .round(
                    "a-plus",
                    "series_a",
                    ",'roundQualifier':'plus'" + on("2021") + usd("preMoney", "200") + usd("raised", "20"))
            .round("seed", "seed", on("2019") + usd("preMoney", "40") + usd("raised", "10"))
            .round("a", "series_a", on("2021") + usd("preMoney", "150") + usd("raised", "50"))
            .told("company-acquired", "'acquirer':{'id':'y'},'occurredOn':'2023'" + usd("cash", "60"));

    @Test
    void roundsStandInOrderOfDateThenStage() {
        assertEquals(
                List.of("seed", "a", "a-plus", "b"),
                LADDER.curve().rounds().stream().map(Round::id).toList());
    }

    @Test
    void postIsPrePlusNew() {
        assertEquals(
                List.of(exactly("50"), exactly("200"), exactly("220"), exactly("120")),
                LADDER.curve().rounds().stream()
                        .map(round -> millions(round.asked().post()))
                        .toList());
    }

    @Test
    void stepUpIsNewPreOverPreviousPost() {
        assertEquals(
                Arrays.asList(null, "3", "1", "0.4090909091"),
                LADDER.curve().rounds().stream()
                        .map(round -> ratio(round.stepUp()))
                        .toList());
    }

    @Test
    void aStepUpBelowOneIsADownRound() {
        assertEquals(
                Arrays.asList(null, false, false, true),
                LADDER.curve().rounds().stream().map(Round::downRound).toList());
    }

    @Test
    void whatOlderStakesKeepMultipliesToTheLadder() {
        Bounds kept = LADDER.curve().rounds().stream()
                .skip(1)
                .map(Round::kept)
                .reduce(Figure.ONE, Figure::times)
                .value();
        assertEquals(
                exactly("0.75")
                        .times(exactly("10"))
                        .dividedBy(exactly("11"))
                        .orElseThrow()
                        .times(exactly("0.75")),
                kept);
    }

    @Test
    void theSaleIsWorthItsCash() {
        Moment last = LADDER.curve().moments().getLast();
        assertEquals(exactly("60"), last instanceof Moment.Acquisition deal ? millions(deal.post()) : null);
    }

    private static @Nullable String ratio(@Nullable Figure figure) {
        return figure == null ? null : ((RatioAnswer.Exact) RatioAnswer.of(Objects.requireNonNull(figure))).value();
    }
}
