package dev.roundwire.rounds.valuation;

import static dev.roundwire.rounds.valuation.Company.between;
import static dev.roundwire.rounds.valuation.Company.exactly;
import static dev.roundwire.rounds.valuation.Company.millions;
import static dev.roundwire.rounds.valuation.Company.money;
import static dev.roundwire.rounds.valuation.Company.on;
import static dev.roundwire.rounds.valuation.Company.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.rounds.claim.Contradiction;
import java.util.List;
import org.junit.jupiter.api.Test;

/// V1, V3: a worth that is derived from an amount and its stake, beside what the round raised.
class DerivedWorthTest {
    private static Round round(Company company) {
        return company.curve().rounds().getFirst();
    }

    private static Company company(String fields, String stake) {
        return new Company()
                .round(
                        "r",
                        "series_a",
                        on("2020") + fields + ",'investments':[{'investor':{'id':'i'},'amount':" + money("1")
                                + ",'stake':" + stake + "}]");
    }

    private static List<String> contradictions(Company company) {
        return company.curve().contradictions().stream()
                .map(Contradiction::about)
                .toList();
    }

    @Test
    void aWorthBelowTheNewMoneyAloneIsAContradictionAndNotKnown() {
        Company company = company(usd("raised", "20"), "0.1");
        assertNull(round(company).own().post());
        assertNull(round(company).own().pre());
        assertEquals(Worth.ANY_PART, round(company).own().dilution());
        assertEquals(List.of("rounds/r/postMoney"), contradictions(company));
    }

    @Test
    void oneThatMayBeAboveItStands() {
        Company company = company(usd("raised", "9"), "{'min':0.1,'max':0.125}");
        assertEquals(between("8", "10"), millions(round(company).own().post()));
        assertEquals(between("0", "1"), millions(round(company).own().pre()));
        assertEquals(List.of(), contradictions(company));
    }

    @Test
    void moneyThatIsAboutSoMuchContradictsNothing() {
        Company company = company(",'raised':{'amount':20000000,'currency':'USD','approximate':true}", "0.1");
        assertEquals(exactly("10"), millions(round(company).own().post()));
        assertEquals(List.of(), contradictions(company));
    }
}
