package dev.roundwire.rounds.fact;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.PartialDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuestionTest {

    @Test
    void aStoredRowAnswersWhatAsksForNoTimeAndMoneyInDollarsHoweverSure() {
        for (Confidence confidence : Confidence.values()) {
            assertTrue(Question.at(confidence).isCurrent());
        }
    }

    @Test
    void anyTimeAndAnyOtherCurrencyNeedTheFacts() {
        PartialDate asOf = PartialDate.of("2020");
        LocalDate publishedBy = LocalDate.of(2020, 1, 1);
        assertFalse(new Question(asOf, null, null, Confidence.REPORTED, "USD").isCurrent());
        assertFalse(new Question(null, Given.TIME, null, Confidence.REPORTED, "USD").isCurrent());
        assertFalse(new Question(null, null, publishedBy, Confidence.REPORTED, "USD").isCurrent());
        assertFalse(new Question(null, null, null, Confidence.REPORTED, "CNY").isCurrent());
    }
}
