package dev.roundwire.stream.projection;

import static dev.roundwire.contract.value.Confidence.CONFIRMED;
import static dev.roundwire.contract.value.Confidence.REPORTED;
import static dev.roundwire.contract.value.Confidence.RUMOURED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Confidence;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LevelTest {

    @Test
    void aSubjectHasRowsWhereItHasFactsAndTheyHoldUpToTheNext() {
        assertEquals(List.of(), Level.of(List.of()));
        assertEquals(List.of(new Level(CONFIRMED, RUMOURED)), Level.of(facts(CONFIRMED)));
        assertEquals(List.of(new Level(REPORTED, RUMOURED)), Level.of(facts(REPORTED, REPORTED)));
        assertEquals(
                List.of(new Level(CONFIRMED, REPORTED), new Level(RUMOURED, RUMOURED)),
                Level.of(facts(RUMOURED, CONFIRMED)));
        assertEquals(
                List.of(new Level(CONFIRMED, CONFIRMED), new Level(REPORTED, REPORTED), new Level(RUMOURED, RUMOURED)),
                Level.of(facts(RUMOURED, REPORTED, CONFIRMED)));
    }

    private static List<RecordedFact> facts(Confidence... confidences) {
        return Stream.of(confidences)
                .map(confidence -> Given.recorded(
                        confidence.ordinal(),
                        "1",
                        "company-founded",
                        "{'company':{'id':'x'},'confidence':'" + confidence.wire() + "'}"))
                .toList();
    }
}
