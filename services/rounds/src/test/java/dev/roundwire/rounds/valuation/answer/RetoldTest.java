package dev.roundwire.rounds.valuation.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Histories;
import dev.roundwire.contract.testing.Seeds;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.retold.Retold;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RetoldTest {
    private static final int SEEDS = Seeds.of(100);

    @Test
    void aThingToldInTwoClaimsIsTheThingToldInOne() {
        comesToTheSame(Retold::split);
    }

    @Test
    void aCorrectedFactIsTheFactToldRightAtOnce() {
        comesToTheSame(Retold::corrected);
    }

    @Test
    void aRetractedFactIsNoFact() {
        comesToTheSame(Retold::retracted);
    }

    private static void comesToTheSame(Function<Retold, List<RecordedFact>> way) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Retold retold = new Retold(new Histories(seed).company("x", 25), seed);
            List<RecordedFact> otherwise = way.apply(retold);
            for (Confidence confidence : Confidence.values()) {
                assertEquals(
                        answers(retold.plain(), Question.at(confidence)),
                        answers(otherwise, Question.at(confidence)),
                        "seed " + seed + ", " + confidence);
            }
        }
    }

    /// What is answered, but for the facts it rests on, and when they were first told: corrected ones tell of that too.
    private static List<JsonNode> answers(List<RecordedFact> facts, Question question) {
        return Answers.of(facts, question).stream()
                .map(Answers::answer)
                .map(RetoldTest::withoutEvents)
                .toList();
    }

    private static JsonNode withoutEvents(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("events", "progress"));
        }
        node.forEach(RetoldTest::withoutEvents);
        return node;
    }
}
