package dev.roundwire.rounds.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionsTest {
    private static final int LONG = 10_000;

    private final List<RecordedFact> facts = new ArrayList<>();

    @Test
    void aCorrectionReplacesAndARetractedCorrectionGivesTheOldOneBack() {
        fact("a");
        fact("b", "a");
        assertEquals(List.of("b"), standing());
        retraction("r", "b");
        assertEquals(List.of("a"), standing());
    }

    @Test
    void aVersionCorrectedThroughARetractedOneIsStillOut() {
        fact("a");
        fact("b", "a");
        fact("c", "b");
        retraction("r", "b");
        assertEquals(List.of("c"), standing());
    }

    @Test
    void ofTwoCorrectionsOfOneFactTheLastRecordedCounts() {
        fact("b", "a");
        fact("c", "a");
        fact("a");
        assertEquals(List.of("c"), standing());
    }

    @Test
    void aRetractedRetractionTakesNothingBack() {
        fact("a");
        retraction("r", "a");
        retraction("s", "r");
        assertEquals(List.of("a"), standing());
        retraction("t", "s");
        assertEquals(List.of(), standing());
    }

    @Test
    void aRetractionMayComeBeforeItsTarget() {
        retraction("r", "a");
        fact("a");
        assertEquals(List.of(), standing());
    }

    @Test
    void aFactThatCorrectsOrTakesBackItselfStandsAsIfItDidNot() {
        fact("a", "a");
        assertEquals(List.of("a"), standing());
        retraction("r", "r");
        assertEquals(List.of("a"), standing());
    }

    @Test
    void versionsAreTheSameIfTheyAreOfTheSameFacts() {
        fact("a");
        Versions before = Versions.of(facts);
        assertEquals(before, Versions.of(facts));
        fact("b", "a");
        assertNotEquals(before, Versions.of(facts));
    }

    @Test
    void theLinkThatWouldCloseACircleIsVoid() {
        fact("a", "c");
        fact("b", "a");
        fact("c", "b");
        assertEquals(List.of("b"), standing());
        retraction("r", "r");
        assertEquals(List.of("b"), standing());
    }

    @Test
    void ofTwoCorrectionsInOneMillisecondTheLastInTheLogCounts() {
        fact("a");
        fact("c9", "a");
        fact("c10", "a");
        assertEquals(List.of("c10"), standingOfOneMillisecond());
    }

    @Test
    void ofACircleInOneMillisecondTheLastLinkInTheLogIsVoid() {
        fact("b1", "a8");
        fact("a8", "b1");
        assertEquals(List.of("b1"), standingOfOneMillisecond());
    }

    @Test
    void aChainOfTenThousandCorrectionsEndsInItsLast() {
        fact("f0");
        for (int number = 1; number <= LONG; number++) {
            fact("f" + number, "f" + (number - 1));
        }
        assertEquals(List.of("f" + LONG), standing());
        retraction("r", "f" + LONG);
        assertEquals(List.of("f" + (LONG - 1)), standing());
    }

    @Test
    void aChainOfTenThousandCorrectionsMayBeRecordedBackwards() {
        for (int number = LONG; number > 0; number--) {
            fact("f" + number, "f" + (number - 1));
        }
        assertEquals(List.of("f" + LONG), standing());
    }

    @Test
    void ofTenThousandCorrectionsOfOneFactTheLastRecordedCounts() {
        for (int number = 1; number <= LONG; number++) {
            fact("f" + number, "f0");
        }
        assertEquals(List.of("f" + LONG), standing());
    }

    @Test
    void ofTenThousandRetractionsOfEachOtherEveryOtherOneIsOut() {
        fact("f0");
        for (int number = 1; number <= LONG; number++) {
            retraction("f" + number, "f" + (number - 1));
        }
        assertEquals(List.of("f0"), standing());
        retraction("r", "f" + LONG);
        assertEquals(List.of(), standing());
    }

    @Test
    void aRetractionThatCorrectsWhatItTakesBackLeavesNothing() {
        fact("a");
        fact("b", "a");
        add("r", "event-retracted", "{'company':{'id':'x'},'corrects':{'id':'b'},'target':{'id':'b'}}");
        assertEquals(List.of(), standing());
    }

    /// As admitted, whatever the order in which they are read.
    private List<String> standingOfOneMillisecond() {
        return Admission.of(
                        facts.reversed().stream()
                                .map(fact -> new RecordedFact(fact.fact(), fact.at(), Given.TIME))
                                .toList(),
                        Question.DEFAULT)
                .standing()
                .stream()
                .map(fact -> fact.key().id())
                .toList();
    }

    private List<String> standing() {
        return Versions.of(facts).standing().stream()
                .map(fact -> fact.key().id())
                .toList();
    }

    private void fact(String id) {
        add(id, "role-sought", "{'company':{'id':'x'},'role':'ceo'}");
    }

    private void fact(String id, String corrects) {
        add(id, "role-sought", "{'company':{'id':'x'},'role':'ceo','corrects':{'id':'" + corrects + "'}}");
    }

    private void retraction(String id, String target) {
        add(id, "event-retracted", "{'company':{'id':'x'},'target':{'id':'" + target + "'}}");
    }

    private void add(String id, String kind, String json) {
        facts.add(Given.recorded(facts.size(), id, kind, json));
    }
}
