package dev.roundwire.rounds.valuation;

import static dev.roundwire.rounds.valuation.Company.between;
import static dev.roundwire.rounds.valuation.Company.exactly;
import static dev.roundwire.rounds.valuation.Company.millions;
import static dev.roundwire.rounds.valuation.Company.on;
import static dev.roundwire.rounds.valuation.Company.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.number.Bounds;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// O3, V6: tranches of one round of which nobody knows which came first.
class TrancheOrderTest {
    private final Company company = new Company();

    private TrancheOrderTest round(String fields) {
        company.round("a", "series_a", on("2020") + fields);
        return this;
    }

    private TrancheOrderTest tranche(String id, String date, String fields) {
        company.round(id, "series_a", on(date) + ",'trancheOf':'a'" + fields);
        return this;
    }

    private @Nullable Bounds post() {
        return millions(company.curve().rounds().getFirst().own().post());
    }

    private List<String> contradictions() {
        return company.curve().contradictions().stream()
                .map(Contradiction::about)
                .toList();
    }

    @Test
    void anOrderInWhichNothingClashesIsTakenWhateverTheIds() {
        for (List<String> ids : List.of(List.of("t1", "t2"), List.of("t2", "t1"))) {
            TrancheOrderTest told = new TrancheOrderTest()
                    .round(usd("preMoney", "40") + usd("raised", "10"))
                    .tranche(ids.getFirst(), "2021", usd("raised", "5") + usd("postMoney", "60"))
                    .tranche(ids.getLast(), "2021", usd("raised", "5"));
            assertEquals(exactly("60"), told.post());
            assertEquals(List.of(), told.contradictions());
        }
    }

    @Test
    void whereNothingTellsTheWorthLiesBetweenThoseOfAllOrders() {
        round(usd("raised", "10"))
                .tranche("t1", "2021", usd("raised", "5") + usd("postMoney", "60"))
                .tranche("t2", "2021", usd("raised", "5"));
        assertEquals(between("60", "65"), post());
    }

    @Test
    void moneyThatNobodyStatesIsWhatPreAndPostLeaveInEachOrder() {
        round(usd("preMoney", "40") + usd("raised", "10"))
                .tranche("t1", "2021", usd("postMoney", "60"))
                .tranche("t2", "2021", usd("raised", "5"));
        assertEquals(between("60", "65"), post());
        assertEquals(
                between("20", "25"),
                millions(company.curve().rounds().getFirst().own().raised()));
    }

    @Test
    void datesDecide() {
        round(usd("raised", "10"))
                .tranche("t1", "2022", usd("raised", "5") + usd("postMoney", "60"))
                .tranche("t2", "2021", usd("raised", "5"));
        assertEquals(exactly("60"), post());
    }

    @Test
    void whatClashesInEveryOrderIsAContradiction() {
        round(usd("preMoney", "40") + usd("raised", "10"))
                .tranche("t1", "2021", usd("raised", "5") + usd("postMoney", "100"))
                .tranche("t2", "2021", usd("raised", "5"));
        assertEquals(between("100", "105"), post());
        assertEquals(List.of("rounds/a/postMoney"), contradictions());
    }

    @Test
    void sumsDependOnNoOrderHoweverManyTranchesThereAre() {
        round(usd("preMoney", "40") + usd("raised", "10"));
        for (int number = 0; number < 6; number++) {
            tranche("t" + number, "2021", usd("raised", "1"));
        }
        assertEquals(exactly("56"), post());
    }

    @Test
    void ofTooManyOrdersNoWorthIsKnown() {
        round(usd("preMoney", "40") + usd("raised", "10"));
        for (int number = 0; number < 5; number++) {
            tranche("t" + number, "2021", usd("raised", "1") + (number == 0 ? usd("postMoney", "55") : ""));
        }
        assertNull(post());
        assertEquals(
                exactly("40"),
                millions(company.curve().rounds().getFirst().own().pre()));
        assertEquals(List.of("rounds/a/postMoney"), contradictions());
    }

    @Test
    void theOtherRoundThatMayBeTheLatestIsNamed() {
        company.round("a", "strategic", on("2021") + usd("postMoney", "50"))
                .round("b", "corporate_round", on("2021-06") + usd("postMoney", "60"))
                .round("c", "corporate_round", on("2019") + usd("postMoney", "40"))
                .round("d", "series_a", on("2021") + usd("postMoney", "40"))
                .round("e", "strategic", on("2021") + usd("raised", "1"));
        Latest latest = company.curve().latest().orElseThrow();
        assertEquals(List.of("b"), company.curve().undecided(latest));
    }
}
