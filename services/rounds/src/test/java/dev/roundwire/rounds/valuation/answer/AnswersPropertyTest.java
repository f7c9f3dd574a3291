package dev.roundwire.rounds.valuation.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Histories;
import dev.roundwire.contract.testing.Seeds;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Interpreter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class AnswersPropertyTest {
    private static final int SEEDS = Seeds.of(200);
    private static final BigFraction UNBOUNDED = BigFraction.of(BigInteger.TEN.pow(40));

    @Test
    void theSameFactsGiveTheSameAnswersHoweverOftenAndInWhateverOrderTheyCome() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<RecordedFact> facts = new Histories(seed).company("x", 1 + random.nextInt(40));
            Question question = question(random);
            assertEquals(
                    Answers.of(facts, question),
                    Answers.of(doubledAndShuffled(facts, random), question),
                    "seed " + seed);
        }
    }

    @Test
    void theAnswerOfThenIsTheAnswerOverThePrefixOfThen() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<RecordedFact> facts = new Histories(seed).company("x", 12);
            Question now = question(new Random(seed));
            for (int prefix = 1; prefix <= facts.size(); prefix++) {
                Question then = new Question(
                        now.asOf(), facts.get(prefix - 1).recordedAt(), null, now.confidence(), now.currency());
                assertEquals(
                        Answers.of(facts.subList(0, prefix), then),
                        Answers.of(facts, then),
                        "seed " + seed + ", prefix " + prefix);
            }
        }
    }

    @Test
    void everyFigureOfAnAnswerIsExplained() {
        for (long seed = 0; seed < SEEDS; seed++) {
            for (Answers answers : Answers.of(new Histories(seed).company("x", 30), question(new Random(seed)))) {
                Set<String> shown = new TreeSet<>();
                collectFigures("", answers.answer(), shown);
                Set<String> explained = new TreeSet<>();
                answers.explanations()
                        .forEach(explanation ->
                                explained.add(explanation.get("figure").asText().replaceAll("/(min|max)$", "")));
                assertTrue(explained.containsAll(shown), "seed " + seed + ": " + shown + " of " + explained);
            }
        }
    }

    @Test
    void everyExplanationYieldsTheValueThatTheAnswerShows() {
        for (long seed = 0; seed < SEEDS; seed++) {
            for (Answers answers : Answers.of(new Histories(seed).company("x", 30), question(new Random(seed)))) {
                for (JsonNode explanation : answers.explanations()) {
                    String where = "seed " + seed + ": " + explanation;
                    JsonNode shown =
                            answers.answer().at(explanation.get("figure").asText());
                    assertEquals(text(shown), text(explanation.get("value")), where);
                    assertRecomputes(explanation, answers.answer(), where);
                }
            }
        }
    }

    private static void assertRecomputes(JsonNode explanation, JsonNode answer, String where) {
        Map<String, BigFraction[]> inputs = new HashMap<>();
        for (JsonNode input : explanation.get("inputs")) {
            JsonNode value = input.has("figure") ? answer.at(input.get("figure").asText()) : input.get("value");
            inputs.put(input.get("name").asText(), ends(value));
        }
        BigFraction[] shown = ends(explanation.get("value"));
        BigFraction[] computed = Interpreter.evaluate(explanation.get("formula").asText(), inputs);
        assertTrue(shown[0].subtract(computed[0]).abs().compareTo(BigFraction.of(1, 50)) < 0, where);
        assertTrue(
                shown[1].equals(UNBOUNDED)
                        ? computed[1].compareTo(UNBOUNDED.divide(1_000_000_000_000L)) > 0
                        : shown[1].subtract(computed[1]).abs().compareTo(BigFraction.of(1, 50)) < 0,
                where);
    }

    private static BigFraction[] ends(JsonNode value) {
        if (value.has("max")) {
            BigFraction min = Bounds.fraction(new BigDecimal(value.get("min").asText()));
            JsonNode max = value.get("max");
            return new BigFraction[] {min, max.isNull() ? UNBOUNDED : Bounds.fraction(new BigDecimal(max.asText()))};
        }
        BigFraction exact = Bounds.fraction(
                new BigDecimal(value.isObject() ? value.get("amount").asText() : value.asText()));
        return new BigFraction[] {exact, exact};
    }

    /// The value alone, without how it is known.
    private static String text(JsonNode value) {
        return value.isObject()
                ? value.path("amount").asText()
                        + value.path("min").asText()
                        + value.path("max").asText()
                : value.asText();
    }

    private static void collectFigures(String pointer, JsonNode node, Set<String> figures) {
        if (node.has("how") || isRatio(pointer) && !node.isNull()) {
            figures.add(pointer);
        }
        node.properties().forEach(field -> collectFigures(pointer + "/" + field.getKey(), field.getValue(), figures));
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            collectFigures(pointer + "/" + index, node.get(index), figures);
        }
    }

    private static boolean isRatio(String pointer) {
        return pointer.endsWith("/stepUp")
                || pointer.matches(
                        "/(holders|positions|coInvestors)/[0-9]+/(stake|moic|dpi|companies)|/totals/(stake|moic|dpi)");
    }

    private static Question question(Random random) {
        return new Question(
                random.nextBoolean() ? PartialDate.of(String.valueOf(2015 + random.nextInt(10))) : null,
                null,
                null,
                Confidence.values()[random.nextInt(3)],
                random.nextBoolean() ? "USD" : "EUR");
    }

    private static List<RecordedFact> doubledAndShuffled(List<RecordedFact> facts, Random random) {
        List<RecordedFact> twice = new ArrayList<>(facts);
        twice.addAll(facts);
        Collections.shuffle(twice, random);
        return twice;
    }
}
