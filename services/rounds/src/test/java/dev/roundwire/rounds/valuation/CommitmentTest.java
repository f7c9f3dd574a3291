package dev.roundwire.rounds.valuation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommitmentTest {
    private static final String BY_A = "'investor':{'id':'a'},'investorLabel':'A, a fund','roundId':'seed'";

    private static boolean isWithdrawn(String made, String withdrawn) {
        Company company = new Company()
                .told("commitment-made", made + ",'occurredOn':'2021'")
                .told("commitment-withdrawn", withdrawn);
        return company.curve().funding().commitments().getFirst().isWithdrawn();
    }

    @Test
    void aWithdrawalTakesBackWhatTheSameInvestorPromisedWhateverTheLabel() {
        assertEquals(true, isWithdrawn(BY_A, "'investor':{'id':'a'},'roundId':'seed'"));
        assertEquals(false, isWithdrawn(BY_A, "'investor':{'id':'b'},'investorLabel':'A, a fund','roundId':'seed'"));
    }

    @Test
    void whereItNamesNobodyTheLabelDecides() {
        String label = "'investorLabel':'top VCs'";
        assertEquals(true, isWithdrawn(label, label));
        assertEquals(false, isWithdrawn(label, "'investorLabel':'others'"));
        assertEquals(true, isWithdrawn(BY_A, "'investorLabel':'A, a fund'"));
        assertEquals(false, isWithdrawn("'investor':{'id':'a'}", "'investorLabel':'A, a fund'"));
        assertEquals(false, isWithdrawn("'investorLabel':'A, a fund'", BY_A));
    }

    @Test
    void oneThatNamesNeitherIsWhoeversItIs() {
        assertEquals(true, isWithdrawn(BY_A, "'roundId':'seed'"));
        assertEquals(true, isWithdrawn("'investorLabel':'top VCs'", "'occurredOn':'2021'"));
        assertEquals(false, isWithdrawn(BY_A, "'roundId':'b'"));
    }

    @Test
    void aWithdrawalIsForTheRoundThatItNamesElseForAny() {
        assertEquals(false, isWithdrawn(BY_A, "'investor':{'id':'a'},'roundId':'b'"));
        assertEquals(true, isWithdrawn(BY_A, "'investor':{'id':'a'}"));
    }

    @Test
    void whatIsPromisedAfterAWithdrawalStands() {
        assertEquals(false, isWithdrawn(BY_A, "'investor':{'id':'a'},'occurredOn':'2020'"));
        assertEquals(true, isWithdrawn(BY_A, "'investor':{'id':'a'},'occurredOn':'2021'"));
    }

    @Test
    void aCommitmentRestsOnThePromiseAndOnWhatTookItBack() {
        Company company = new Company()
                .told("commitment-made", BY_A)
                .told("rounds-matched", "'roundIds':['seed'],'into':'angel'")
                .told("commitment-withdrawn", "'investor':{'id':'a'},'roundId':'angel'");
        Commitment commitment = company.curve().funding().commitments().getFirst();
        assertEquals("angel", commitment.roundId());
        assertEquals(
                List.of("fact-0", "fact-2"),
                commitment.events().stream().map(event -> event.id()).toList());
    }
}
