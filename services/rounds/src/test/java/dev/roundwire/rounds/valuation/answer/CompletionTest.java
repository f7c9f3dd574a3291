package dev.roundwire.rounds.valuation.answer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Histories;
import dev.roundwire.contract.testing.Seeds;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.retold.Completion;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whatever the unknowns of a history turn out to be, what was answered before holds.
class CompletionTest {
    private static final int SEEDS = Seeds.of(200);
    private static final int COMPLETIONS = 4;

    /// What an answer shows of a number.
    private record Shown(BigDecimal min, @Nullable BigDecimal max) {
        boolean isOpen() {
            return !min.equals(max);
        }

        boolean holds(Shown exact) {
            return min.compareTo(exact.min) <= 0 && (max == null || exact.max != null && max.compareTo(exact.max) >= 0);
        }
    }

    @Test
    void theBoundsOfAnAnswerHoldWhateverTheUnknownsTurnOutToBe() {
        int held = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            List<RecordedFact> open =
                    Completion.open(new Histories(seed).company("x", 3 + new Random(seed).nextInt(12)));
            List<Answers> before = answers(open);
            Completion completion = new Completion(seed);
            for (int number = 0; number < COMPLETIONS; number++) {
                List<Answers> after = answers(completion.of(open));
                if (disagreements(before).isEmpty() && disagreements(after).isEmpty()) {
                    for (int index = 0; index < before.size(); index++) {
                        held += held(
                                before.get(index).answer(), after.get(index).answer(), "seed " + seed);
                    }
                }
            }
        }
        assertTrue(held > SEEDS, "too few bounds were put to the test: " + held);
    }

    private static List<Answers> answers(List<RecordedFact> facts) {
        return Answers.of(facts, Question.at(Confidence.RUMOURED));
    }

    /// Unknowns can't turn out to be what contradicts the facts. (That claims on one thing differ is no matter: one of
    /// them counts.)
    private static List<String> disagreements(List<Answers> answers) {
        return answers.stream()
                .flatMap(answer -> answer.answer().findValues("about").stream())
                .map(JsonNode::asText)
                .filter(about ->
                        about.matches("rounds/[^/]+/(postMoney|investments.*|pricePerShare)|positions/.*|holders"))
                .toList();
    }

    private static int held(JsonNode before, JsonNode after, String where) {
        Map<String, Shown> bounds = new HashMap<>();
        Map<String, Shown> values = new HashMap<>();
        collect("", before, bounds);
        collect("", after, values);
        int held = 0;
        for (Map.Entry<String, Shown> shown : bounds.entrySet()) {
            Shown value = values.get(shown.getKey());
            if (value != null) {
                assertTrue(
                        shown.getValue().holds(value),
                        () -> where + ": " + shown + " lacks " + value + " in " + before + " and " + after);
                held += shown.getValue().isOpen() ? 1 : 0;
            }
        }
        return held;
    }

    private static void collect(String pointer, JsonNode node, Map<String, Shown> shown) {
        if (pointer.endsWith("/stated")) {
            return;
        }
        if (node.has("max")) {
            shown.put(pointer, new Shown(number(node.get("min")), maybe(node.get("max"))));
        } else if (node.has("currency") && node.has("amount")) {
            shown.put(pointer, new Shown(number(node.get("amount")), maybe(node.get("amount"))));
        } else if (node.isTextual() && pointer.matches(".*/(stake|stepUp|moic|dpi|premium)")) {
            shown.put(pointer, new Shown(number(node), maybe(node)));
        }
        node.properties().forEach(field -> collect(pointer + "/" + field.getKey(), field.getValue(), shown));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collect(pointer + "/" + index, node.get(index), shown);
        }
    }

    private static BigDecimal number(JsonNode node) {
        return new BigDecimal(node.asText());
    }

    private static @Nullable BigDecimal maybe(JsonNode node) {
        return node.isNull() ? null : number(node);
    }
}
