package dev.roundwire.rounds.valuation.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.fact.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetoldTest {
    private static final int SEEDS = 100;

    @Test
    void aRoundToldInTwoClaimsIsTheRoundToldInOne() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Retold retold = new Retold(seed);
            assertSame(retold.plain(), retold.split(), seed);
        }
    }

    @Test
    void aCorrectedFactIsTheFactToldRightAtOnce() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Retold retold = new Retold(seed);
            assertSame(retold.plain(), retold.corrected(), seed);
        }
    }

    @Test
    void aRetractedFactIsNoFact() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Retold retold = new Retold(seed);
            assertSame(retold.plain(), retold.retracted(), seed);
        }
    }

    private static void assertSame(List<RecordedFact> plain, List<RecordedFact> retold, long seed) {
        for (Confidence confidence : Confidence.values()) {
            assertEquals(
                    answers(plain, Question.at(confidence)),
                    answers(retold, Question.at(confidence)),
                    "seed " + seed + ", " + confidence);
        }
    }

    /// What is answered, but for the facts it rests on.
    private static List<JsonNode> answers(List<RecordedFact> facts, Question question) {
        return Answers.of(facts, question).stream()
                .map(Answers::answer)
                .map(RetoldTest::withoutEvents)
                .toList();
    }

    private static JsonNode withoutEvents(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("events");
        }
        node.forEach(RetoldTest::withoutEvents);
        return node;
    }
}
