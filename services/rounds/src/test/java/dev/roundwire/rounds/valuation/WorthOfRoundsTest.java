package dev.roundwire.rounds.valuation;

import static dev.roundwire.rounds.valuation.Company.between;
import static dev.roundwire.rounds.valuation.Company.contradictions;
import static dev.roundwire.rounds.valuation.Company.exactly;
import static dev.roundwire.rounds.valuation.Company.invested;
import static dev.roundwire.rounds.valuation.Company.millions;
import static dev.roundwire.rounds.valuation.Company.on;
import static dev.roundwire.rounds.valuation.Company.part;
import static dev.roundwire.rounds.valuation.Company.placed;
import static dev.roundwire.rounds.valuation.Company.usd;
import static dev.roundwire.rounds.valuation.Company.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.number.Bounds;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/// V1 to V4, P5, C3, C4: what a round says of itself, of older shares and of the one before it.
class WorthOfRoundsTest {
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
        assertEquals(exactly("10"), millions(placed(company, "a").own().post()));
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
        assertEquals(1, placed(company, "a").conversions().size());
        assertEquals(0, placed(company, "b").conversions().size());
        assertEquals(List.of(), contradictions(company));
    }

    @Test
    void safesThatWouldTakeTheWholeCompanyLeaveNothingKnownOfOlderShares() {
        Company company = new Company()
                .round("seed", "seed", on("2018") + usd("postMoney", "10"))
                .round("s", "safe", on("2019") + usd("raised", "2") + usd("valuationCap", "1"))
                .round("a", "series_a", on("2020") + usd("preMoney", "20") + usd("raised", "5"));
        assertNull(placed(company, "a").kept());
        assertNull(placed(company, "a").stepUp());
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
        assertEquals(between("0", "0.8"), value(placed(company, "a").kept()));
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
                value(placed(company, "a").kept()));
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
            assertEquals(exactly("4"), value(placed(split, "b").stepUp()), shares);
        }
        Company pool = new Company()
                .round("a", "series_a", before)
                .round(
                        "b",
                        "series_b",
                        on("2021") + usd("preMoney", "38") + usd("raised", "5") + usd("pricePerShare", "2")
                                + ",'fullyDilutedShares':19");
        assertEquals(exactly("2"), value(placed(pool, "b").stepUp()));
        Company bare = new Company()
                .round("a", "series_a", on("2020") + usd("pricePerShare", "1"))
                .round("b", "series_b", on("2021") + usd("pricePerShare", "3"));
        assertEquals(exactly("3"), value(placed(bare, "b").stepUp()));
    }

    @Test
    void aReportSpeaksOfTheRoundThatItsIdGoesByAndWithoutCostOrRoundOfNone() {
        Company company = new Company()
                .round("a", "series_a", on("2020"))
                .told("rounds-matched", "'roundIds':['b'],'into':'a'")
                .told(
                        "ownership-reported",
                        "'holder':{'id':'i'},'stake':'0.1','roundId':'b','occurredOn':'2020'" + usd("cost", "5"))
                .told("ownership-reported", "'holder':{'id':'j'},'stake':'0.2','roundId':'a','occurredOn':'2020'")
                .told("ownership-reported", "'holder':{'id':'k'},'stake':'0.2','occurredOn':'2020'" + usd("cost", "5"));
        assertEquals(exactly("50"), millions(placed(company, "a").own().post()));
        assertEquals(List.of(), contradictions(company));
    }

    @Test
    void whatIsLeftOfOlderSharesIsAsTightAsPreAndNewMoneyAndAnythingWhereTheyClash() {
        String pre = ",'preMoney':{'min':30000000,'max':40000000,'currency':'USD'}";
        Company range = new Company().round("a", "seed", on("2020") + pre + usd("raised", "10"));
        assertEquals(between("0.75", "0.8"), placed(range, "a").own().dilution().value());
        Company clash = new Company()
                .round("a", "seed", on("2020") + usd("preMoney", "5") + usd("raised", "10") + usd("postMoney", "8"));
        assertEquals(between("0", "1"), placed(clash, "a").own().dilution().value());
    }

    @Test
    void thePriceOfAShareIsAsStatedElseThePreMoneyOverTheShares() {
        String worth = on("2020") + usd("preMoney", "10") + ",'fullyDilutedShares':5";
        assertEquals(
                exactly("2"),
                millions(placed(new Company().round("a", "seed", worth), "a")
                        .own()
                        .price()));
        assertEquals(
                exactly("3"),
                millions(placed(new Company().round("a", "seed", worth + usd("pricePerShare", "3")), "a")
                        .own()
                        .price()));
        assertNull(placed(new Company().round("a", "seed", on("2020") + usd("preMoney", "10")), "a")
                .own()
                .price());
    }
}
