package dev.roundwire.rounds.valuation;

import static dev.roundwire.rounds.valuation.Company.between;
import static dev.roundwire.rounds.valuation.Company.exactly;
import static dev.roundwire.rounds.valuation.Company.millions;
import static dev.roundwire.rounds.valuation.Company.money;
import static dev.roundwire.rounds.valuation.Company.on;
import static dev.roundwire.rounds.valuation.Company.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import java.util.List;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// O3, V3 to V8, P5, C3, C4: what rounds say of each other and of the company.
class WorthOfRoundsTest {
    private static final String HOLDER = "{'investor':{'id':'%s'}%s}";

    private static List<String> contradictions(Company company) {
        return company.curve().contradictions().stream()
                .map(Contradiction::about)
                .toList();
    }

    private static Round round(Company company, String id) {
        return company.curve().rounds().stream()
                .filter(round -> round.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Bounds value(@Nullable Figure figure) {
        return Objects.requireNonNull(figure).value();
    }

    private static String invested(String... parts) {
        return ",'investments':[" + String.join(",", parts) + "]";
    }

    private static String part(String investor, String fields) {
        return HOLDER.formatted(investor, fields);
    }

    @Test
    void aPostMoneyBelowWhatTheInvestorsPaidIsAContradictionUnlessThatIsAboutSoMuchOrInOtherMoney() {
        String post = on("2020") + usd("postMoney", "4");
        String paid = usd("amount", "6");
        assertEquals(
                List.of("rounds/a/postMoney"),
                contradictions(new Company().round("a", "seed", post + invested(part("i", paid))))
                        .subList(0, 1));
        String about = paid.replace("'currency'", "'approximate':true,'currency'");
        assertEquals(List.of(), contradictions(new Company().round("a", "seed", post + invested(part("i", about)))));
        String yuan = usd("amount", "60").replace("USD", "CNY");
        assertEquals(List.of(), contradictions(new Company().round("a", "seed", post + invested(part("i", yuan)))));
    }

    @Test
    void stakesThatAreTheWholeExactlyStillSayWhatItIsWorth() {
        Company company = new Company()
                .round(
                        "a",
                        "seed",
                        on("2020")
                                + invested(
                                        part("i", usd("amount", "6") + ",'stake':'0.6'"),
                                        part("j", usd("amount", "4") + ",'stake':'0.4'")));
        assertEquals(exactly("10"), millions(round(company, "a").own().post()));
    }

    @Test
    void amountsInOtherMoneyAreNotHeldAgainstWhatWasRaised() {
        String yuan = usd("amount", "30").replace("USD", "CNY");
        assertEquals(
                List.of(),
                contradictions(
                        new Company().round("a", "seed", on("2020") + usd("raised", "5") + invested(part("i", yuan)))));
    }

    @Test
    void aCompanyMayBeFoundedBeforeItsRoundsButNotAfterOne() {
        String founded = "'foundedOn':'%s'";
        Company before =
                new Company().round("a", "seed", on("2020")).told("company-founded", founded.formatted("2018"));
        assertEquals(List.of(), contradictions(before));
        Company after = new Company().round("a", "seed", on("2020")).told("company-founded", founded.formatted("2021"));
        assertEquals(List.of("founding/foundedOn"), contradictions(after));
    }

    @Test
    void aSafeConvertsOnce() {
        Company company = new Company()
                .round("s", "safe", on("2019") + usd("raised", "1") + usd("valuationCap", "10"))
                .round("a", "series_a", on("2020") + usd("preMoney", "20") + usd("raised", "5"))
                .round("b", "series_b", on("2021") + usd("preMoney", "50") + usd("raised", "5"));
        assertEquals(1, round(company, "a").conversions().size());
        assertEquals(0, round(company, "b").conversions().size());
        assertEquals(List.of(), contradictions(company));
    }

    @Test
    void safesThatWouldTakeTheWholeCompanyLeaveNothingKnownOfOlderShares() {
        Company company = new Company()
                .round("seed", "seed", on("2018") + usd("postMoney", "10"))
                .round("s", "safe", on("2019") + usd("raised", "2") + usd("valuationCap", "1"))
                .round("a", "series_a", on("2020") + usd("preMoney", "20") + usd("raised", "5"));
        assertNull(round(company, "a").kept());
        assertNull(round(company, "a").stepUp());
        Contradiction clash = company.curve().contradictions().getFirst();
        assertEquals("rounds/a/preMoney", clash.about());
        assertEquals(
                List.of("fact-2", "fact-1"),
                clash.events().stream().map(FactKey::id).toList());
    }

    @Test
    void ofASafeWithoutCapNobodyKnowsWhatOlderSharesKeep() {
        Company company = new Company()
                .round("s", "safe", on("2019") + usd("raised", "2"))
                .round("a", "series_a", on("2020") + usd("preMoney", "20") + usd("raised", "5"));
        assertEquals(between("0", "0.8"), value(round(company, "a").kept()));
        assertEquals(List.of(), contradictions(company));
    }

    /// With a pre-money cap of 19 the cap is better than the price of 20 for less than 1, the price for more.
    @Test
    void ofASafeBetweenCapAndPriceTheLeastIsTakenAtTheOneAndTheMostAtTheOther() {
        String raised = ",'raised':{'min':500000,'max':2000000,'currency':'USD'}";
        Company company = new Company()
                .round("s", "safe", on("2019") + raised + usd("valuationCap", "19") + ",'capBasis':'pre'")
                .round("a", "series_a", on("2020") + usd("preMoney", "20") + usd("raised", "20"));
        assertEquals(
                Bounds.of(BigFraction.of(9, 20), BigFraction.of(19, 39)),
                value(round(company, "a").kept()));
    }

    @Test
    void halfTheSharesOrTwiceAsManyAreASplitAndAStepUpByValuation() {
        String before = on("2020") + usd("preMoney", "8") + usd("raised", "2") + usd("pricePerShare", "1");
        for (String shares : List.of("5", "20")) {
            Company split = new Company()
                    .round("a", "series_a", before)
                    .round(
                            "b",
                            "series_b",
                            on("2021") + usd("preMoney", "40") + usd("raised", "5") + usd("pricePerShare", "2")
                                    + ",'fullyDilutedShares':" + shares);
            assertEquals(exactly("4"), value(round(split, "b").stepUp()), shares);
        }
        Company pool = new Company()
                .round("a", "series_a", before)
                .round(
                        "b",
                        "series_b",
                        on("2021") + usd("preMoney", "38") + usd("raised", "5") + usd("pricePerShare", "2")
                                + ",'fullyDilutedShares':19");
        assertEquals(exactly("2"), value(round(pool, "b").stepUp()));
        Company bare = new Company()
                .round("a", "series_a", on("2020") + usd("pricePerShare", "1"))
                .round("b", "series_b", on("2021") + usd("pricePerShare", "3"));
        assertEquals(exactly("3"), value(round(bare, "b").stepUp()));
    }

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
        StepUp step = round(company, "c").step();
        assertEquals(between("2.25", "3"), value(step.ratio()));
        assertNull(step.basis());
        Company same = new Company()
                .round("a", "strategic", on("2020") + usd("postMoney", "20"))
                .round("b", "corporate_round", on("2020") + usd("postMoney", "40"))
                .round("c", "series_c", on("2022") + usd("preMoney", "90"));
        assertEquals(StepUp.Basis.VALUATION, round(same, "c").step().basis());
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
        assertEquals(exactly("75"), millions(round(sums, "a").own().post()));
        assertEquals(List.of(), contradictions(sums));
        assertEquals(5, round(sums, "a").tranches().size());
        assertEquals(6, round(sums, "a").events().size());
        Company told = new Company()
                .round("a", "series_a", on("2020") + usd("preMoney", "40") + usd("raised", "10"))
                .round(
                        "a2",
                        "series_a",
                        on("2021") + ",'trancheOf':'a'" + usd("raised", "6")
                                + invested(part("i", usd("amount", "6") + ",'stake':'0.1'")))
                .round("a3", "series_a", on("2021") + ",'trancheOf':'a'" + usd("raised", "4"));
        assertEquals(exactly("60"), millions(round(told, "a").own().post()));
        assertEquals(List.of(), contradictions(told));
    }

    @Test
    void aLoanIsNoTrancheAndRoundsThatNameEachOtherAreRoundsOfTheirOwn() {
        Company loan = new Company()
                .round("a", "series_a", on("2020") + usd("preMoney", "40") + usd("raised", "10"))
                .round("l", "debt_financing", on("2021") + ",'trancheOf':'a'" + usd("raised", "5"));
        assertEquals(exactly("50"), millions(round(loan, "a").own().post()));
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
}
