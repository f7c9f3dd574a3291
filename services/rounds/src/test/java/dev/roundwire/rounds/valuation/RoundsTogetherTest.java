package dev.roundwire.rounds.valuation;

import static dev.roundwire.rounds.valuation.Company.between;
import static dev.roundwire.rounds.valuation.Company.contradictions;
import static dev.roundwire.rounds.valuation.Company.exactly;
import static dev.roundwire.rounds.valuation.Company.invested;
import static dev.roundwire.rounds.valuation.Company.millions;
import static dev.roundwire.rounds.valuation.Company.money;
import static dev.roundwire.rounds.valuation.Company.on;
import static dev.roundwire.rounds.valuation.Company.part;
import static dev.roundwire.rounds.valuation.Company.placed;
import static dev.roundwire.rounds.valuation.Company.usd;
import static dev.roundwire.rounds.valuation.Company.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.rounds.claim.Contradiction;
import java.util.List;
import org.junit.jupiter.api.Test;

/// O3, V6, V8, V9: rounds whose order is open, tranches, duplicates, and what is the latest.
class RoundsTogetherTest {
    @Test
    void fourRoundsOfOneYearAreComparedInAllTheirOrdersAndLoansAreNoneOfThem() {
        Company company = new Company().round("seed", "seed", on("2018") + usd("postMoney", "10"));
        for (String id : List.of("a", "b", "c", "d")) {
            company.round(id, "strategic", on("2020") + usd("preMoney", "20") + usd("raised", "5"));
        }
        assertEquals(List.of(), contradictions(company));
        Company loans = new Company().round("a", "strategic", on("2020") + usd("preMoney", "20"));
        for (String id : List.of("l", "m", "n", "o", "p")) {
            loans.round(id, "debt_financing", on("2020") + usd("raised", "5"));
        }
        assertEquals(List.of(), contradictions(loans));
    }

    @Test
    void ofTooManyOrdersAllRoundsAreNamed() {
        Company company = new Company();
        for (String id : List.of("a", "b", "c", "d", "e")) {
            company.round(id, "strategic", on("2020") + usd("preMoney", "20") + usd("raised", "5"));
        }
        assertEquals(5, company.curve().contradictions().getFirst().events().size());
    }

    @Test
    void aSaleAfterRoundsOfOpenOrderIsComparedWithWhicheverWasTheLast() {
        Company company = new Company()
                .round("a", "strategic", on("2020") + usd("postMoney", "20"))
                .round("b", "corporate_round", on("2020") + usd("postMoney", "40"))
                .told("secondary-sold", "'stake':'0.1','occurredOn':'2021'" + usd("amount", "3"));
        Moment.Secondary sale = (Moment.Secondary) company.curve().moments().getLast();
        assertEquals(between("-0.25", "0.5"), value(sale.premium()));
    }

    @Test
    void aStepUpByPriceInOneOrderAndByValuationInTheOtherHasNoBasis() {
        Company company = new Company()
                .round("a", "strategic", on("2020") + usd("postMoney", "20") + usd("pricePerShare", "1"))
                .round("b", "corporate_round", on("2020") + usd("postMoney", "40"))
                .round("c", "series_c", on("2022") + usd("preMoney", "90") + usd("pricePerShare", "3"));
        StepUp step = placed(company, "c").step();
        assertEquals(between("2.25", "3"), value(step.ratio()));
        assertNull(step.basis());
        Company same = new Company()
                .round("a", "strategic", on("2020") + usd("postMoney", "20"))
                .round("b", "corporate_round", on("2020") + usd("postMoney", "40"))
                .round("c", "series_c", on("2022") + usd("preMoney", "90"));
        assertEquals(StepUp.Basis.VALUATION, placed(same, "c").step().basis());
    }

    @Test
    void tranchesWithoutWorthHaveNoOrderAndOneWhoseStakeTellsItHas() {
        Company sums = new Company().round("a", "series_a", on("2020") + usd("preMoney", "40") + usd("raised", "10"));
        for (String id : List.of("t", "u", "v", "w", "x")) {
            sums.round(
                    id,
                    "series_a",
                    on("2021") + ",'trancheOf':'a'" + usd("raised", "5") + invested(part("i", usd("amount", "1"))));
        }
        assertEquals(exactly("75"), millions(placed(sums, "a").own().post()));
        assertEquals(List.of(), contradictions(sums));
        assertEquals(5, placed(sums, "a").tranches().size());
        assertEquals(6, placed(sums, "a").events().size());
        Company told = new Company()
                .round("a", "series_a", on("2020") + usd("preMoney", "40") + usd("raised", "10"))
                .round(
                        "a2",
                        "series_a",
                        on("2021") + ",'trancheOf':'a'" + usd("raised", "6")
                                + invested(part("i", usd("amount", "6") + ",'stake':'0.1'")))
                .round("a3", "series_a", on("2021") + ",'trancheOf':'a'" + usd("raised", "4"));
        assertEquals(exactly("60"), millions(placed(told, "a").own().post()));
        assertEquals(List.of(), contradictions(told));
    }

    @Test
    void aLoanIsNoTrancheAndRoundsThatNameEachOtherAreRoundsOfTheirOwn() {
        Company loan = new Company()
                .round("a", "series_a", on("2020") + usd("preMoney", "40") + usd("raised", "10"))
                .round("l", "debt_financing", on("2021") + ",'trancheOf':'a'" + usd("raised", "5"));
        assertEquals(exactly("50"), millions(placed(loan, "a").own().post()));
        Company circle = new Company()
                .round("a", "series_a", on("2020") + ",'trancheOf':'b'" + usd("postMoney", "40"))
                .round("b", "series_b", on("2021") + ",'trancheOf':'a'" + usd("postMoney", "60"));
        assertEquals(2, circle.curve().points().size());
    }

    @Test
    void whatWasSaidLongBeforeIsNotTheLatestHoweverWeighty() {
        Company company = new Company()
                .told("went-public", "'on':'2020','valuation':" + money("100"))
                .told("valuation-reported", "'asOf':'2022','valuation':" + money("50"));
        assertEquals(
                PointKind.REPORT, company.curve().latest().orElseThrow().point().kind());
    }

    @Test
    void onOneDayReportsComeFirstThenSalesListingsAndAcquisitions() {
        Company company = new Company()
                .told("company-acquired", "'acquirer':{'id':'y'},'stake':'0.5','occurredOn':'2020'" + usd("cash", "60"))
                .told("went-public", "'on':'2020','valuation':" + money("100"))
                .told("secondary-sold", "'stake':'0.1','occurredOn':'2020'" + usd("amount", "3"))
                .told("valuation-reported", "'asOf':'2020','valuation':" + money("50"));
        assertEquals(
                List.of(PointKind.REPORT, PointKind.SECONDARY, PointKind.LISTING, PointKind.ACQUISITION),
                company.curve().points().stream().map(Moment::kind).toList());
    }

    @Test
    void roundsOfOneNameNinetyDaysApartMayBeOneAndEachIsHeldAgainstTheLatestBeforeIt() {
        assertEquals(List.of(List.of("a", "b")), duplicates("2020-01-01", "2020-03-31"));
        assertEquals(List.of(), duplicates("2020-01-01", "2020-04-01"));
        assertEquals(List.of(List.of("a", "b"), List.of("a", "c")), duplicates("2020", "2020-02-01", "2021-03-01"));
    }

    private static List<List<String>> duplicates(String... days) {
        Company company = new Company();
        for (int number = 0; number < days.length; number++) {
            company.round(List.of("a", "b", "c").get(number), "series_a", on(days[number]));
        }
        return company.curve().possibleDuplicates().stream()
                .map(PossibleDuplicate::roundIds)
                .toList();
    }

    @Test
    void ofTooManyOrdersOfTranchesAllAreNamedAndNoWorthIsKnown() {
        Company company =
                new Company().round("a", "series_a", on("2020") + usd("preMoney", "40") + usd("raised", "10"));
        for (String id : List.of("t", "u", "v", "w", "x")) {
            company.round(id, "series_a", on("2021") + ",'trancheOf':'a'" + usd("postMoney", "90"));
        }
        assertNull(placed(company, "a").own().post());
        Contradiction clash = company.curve().contradictions().getFirst();
        assertEquals("rounds/a/postMoney", clash.about());
        assertEquals(5, clash.events().size());
    }
}
