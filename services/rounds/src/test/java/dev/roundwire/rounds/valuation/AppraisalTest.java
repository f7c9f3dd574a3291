package dev.roundwire.rounds.valuation;

import static dev.roundwire.rounds.valuation.Company.atLeast;
import static dev.roundwire.rounds.valuation.Company.between;
import static dev.roundwire.rounds.valuation.Company.exactly;
import static dev.roundwire.rounds.valuation.Company.millions;
import static dev.roundwire.rounds.valuation.Company.money;
import static dev.roundwire.rounds.valuation.Company.on;
import static dev.roundwire.rounds.valuation.Company.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.number.Bounds;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// V1 to V3: what one round says of the company's worth.
class AppraisalTest {
    private static Company round(String fields) {
        return new Company().round("r", "series_a", on("2020") + fields);
    }

    private static Worth worth(Company company) {
        return company.curve().rounds().getFirst().asked();
    }

    private static List<String> contradictions(Company company) {
        return company.curve().contradictions().stream()
                .map(Contradiction::about)
                .toList();
    }

    private static String range(String field, String least, String most) {
        return ",'" + field + "':{'min':" + least + "000000,'max':" + most + "000000,'currency':'USD'}";
    }

    private static String investments(String... parts) {
        return ",'investments':[" + String.join(",", parts) + "]";
    }

    private static String invested(String investor, String millions, String stake) {
        return "{'investor':{'id':'" + investor + "'},'amount':" + money(millions) + ",'stake':" + stake + "}";
    }

    @Test
    void ofAnUnspecifiedValuationThePreMoneyIsNeverAboveIt() {
        Worth worth = worth(
                round(range("raised", "12", "120") + usd("postMoney", "200") + ",'valuationBasis':'unspecified'"));
        assertEquals(between("80", "200"), millions(worth.pre()));
        assertEquals(between("200", "320"), millions(worth.post()));
    }

    @Test
    void whatPreAndNewMoneyAddUpToNarrowsAStatedRange() {
        Worth worth =
                worth(round(usd("preMoney", "30") + range("raised", "10", "100") + range("postMoney", "50", "400")));
        assertEquals(between("50", "130"), millions(worth.post()));
        assertEquals(
                Bounds.of(
                        exactly("3").dividedBy(exactly("13")).orElseThrow().min(),
                        exactly("0.6").min()),
                worth.dilution().value());
    }

    @Test
    void aPostMoneyIsAtLeastThePreMoneyWhereNothingIsSaidOfTheNew() {
        Company company = round(usd("preMoney", "30") + range("postMoney", "20", "100"));
        assertEquals(between("30", "100"), millions(worth(company).post()));
        assertEquals(List.of(), contradictions(company));
    }

    @Test
    void aTrancheOfAnotherValuationThanTheRoundIsAContradictionAndNothingIsDerived() {
        Company company = round(usd("preMoney", "300") + usd("raised", "40"))
                .round(
                        "t",
                        "series_a",
                        on("2021") + ",'trancheOf':'r'" + usd("raised", "30")
                                + investments(invested("i", "3", "0.087")));
        assertNull(worth(company).post());
        assertEquals(exactly("70"), millions(worth(company).raised()));
        assertEquals(List.of("rounds/r/postMoney"), contradictions(company));
    }

    @Test
    void aTrancheThatStatesWhatTheCompanyWasWorthAfterItStandsAsStated() {
        Company company = round(usd("preMoney", "300") + usd("raised", "40"))
                .round(
                        "t",
                        "series_a",
                        on("2021") + ",'trancheOf':'r'" + usd("raised", "30") + usd("postMoney", "400"));
        assertEquals(exactly("400"), millions(worth(company).post()));
        assertEquals(List.of("rounds/r/postMoney"), contradictions(company));
    }

    @Test
    void stakesThatClashAreAContradictionAlsoWhereThePostMoneyIsAbout() {
        Company company = round(usd("raised", "5")
                + ",'postMoney':{'amount':500000000,'currency':'USD','approximate':true}"
                + investments(invested("i", "1", "{'min':0.034,'max':0.044}"), invested("j", "0.5", "0.131")));
        assertEquals(exactly("500"), millions(worth(company).post()));
        assertEquals(List.of("rounds/r/postMoney"), contradictions(company));
    }

    @Test
    void aStatedRangeIsNarrowedByWhatAStakeAndItsAmountImply() {
        Company company =
                round(range("postMoney", "40", "60") + investments(invested("i", "5", "{'min':0.1,'max':0.11}")));
        assertEquals(
                exactly("5").dividedBy(between("0.1", "0.11")).orElseThrow(),
                millions(worth(company).post()));
        assertEquals(List.of(), contradictions(company));
    }

    @Test
    void anUnspecifiedValuationWithoutNewMoneyLeavesThePreMoneyUnknown() {
        Worth worth = worth(round(usd("preMoney", "100") + ",'valuationBasis':'unspecified'"));
        assertEquals(atLeast("100"), millions(worth.post()));
        assertNull(worth.pre());
        assertEquals(true, worth.isUnspecified());
    }

    @Test
    void whereBothFieldsAreGivenTheyDecideWhatIsMeant() {
        Worth worth =
                worth(round(usd("preMoney", "100") + usd("postMoney", "120") + ",'valuationBasis':'unspecified'"));
        assertEquals(false, worth.isUnspecified());
        assertEquals(exactly("100"), millions(worth.pre()));
        assertEquals(exactly("20"), millions(worth.raised()));
    }

    @Test
    void aPostMoneyBelowTheNewMoneyIsAContradictionAndThePreMoneyUnknown() {
        Company company = round(usd("postMoney", "5") + usd("raised", "10"));
        assertNull(worth(company).pre());
        assertEquals(Worth.ANY_PART, worth(company).dilution());
        assertEquals(List.of("rounds/r/postMoney"), contradictions(company));
    }

    @Test
    void aPostMoneyBelowThePreMoneyIsAContradictionAndTheNewMoneyUnknown() {
        Company company = round(usd("postMoney", "40") + usd("preMoney", "50"));
        assertNull(worth(company).raised());
        assertEquals(List.of("rounds/r/postMoney"), contradictions(company));
    }

    @Test
    void aboutSoMuchContradictsNothing() {
        Company below = round(about("postMoney", "9") + usd("raised", "10"));
        assertNull(worth(below).pre());
        assertEquals(List.of(), contradictions(below));
        String round = usd("raised", "10") + usd("preMoney", "40");
        assertEquals(List.of(), contradictions(round(about("postMoney", "49") + round)));
        String price = usd("pricePerShare", "0.000003") + ",'fullyDilutedShares':10000000";
        assertEquals(List.of("rounds/r/pricePerShare"), contradictions(round(usd("preMoney", "40") + price)));
        assertEquals(List.of(), contradictions(round(about("preMoney", "40") + price)));
    }

    private static String about(String field, String millions) {
        return usd(field, millions).replace("}", ",'approximate':true}");
    }

    @Test
    void aTrancheAddsItsMoneyToItsRound() {
        Worth worth = worth(round(usd("preMoney", "40") + usd("raised", "10"))
                .round("t", "series_a", on("2021") + ",'trancheOf':'r'" + usd("raised", "5")));
        assertEquals(exactly("40"), millions(worth.pre()));
        assertEquals(exactly("15"), millions(worth.raised()));
        assertEquals(exactly("55"), millions(worth.post()));
        assertEquals(
                exactly("8").dividedBy(exactly("11")).orElseThrow(),
                worth.dilution().value());
    }

    @Test
    void aTrancheOfUnknownMoneyLeavesTheRoundOpenAbove() {
        Worth worth = worth(round(usd("preMoney", "40") + usd("raised", "10"))
                .round("t", "series_a", on("2021") + ",'trancheOf':'r'"));
        assertEquals(atLeast("10"), millions(worth.raised()));
        assertEquals(atLeast("50"), millions(worth.post()));
    }

    @Test
    void aSplitShowsInPreMoneyOverPriceWhereSharesAreNotStated() {
        Company company = new Company()
                .round("b", "series_b", on("2020") + usd("postMoney", "250") + usd("pricePerShare", "0.00000225"))
                .round("c", "series_c", on("2021") + usd("preMoney", "100") + usd("pricePerShare", "0.00000225"));
        StepUp step = company.curve().rounds().getLast().step();
        assertEquals(StepUp.Basis.VALUATION, step.basis());
        assertEquals(exactly("0.4"), Objects.requireNonNull(step.ratio()).value());
        assertEquals(true, step.isDown());
    }
}
