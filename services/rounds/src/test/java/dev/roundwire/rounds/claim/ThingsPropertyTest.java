package dev.roundwire.rounds.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Histories;
import dev.roundwire.contract.testing.Seeds;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.fact.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThingsPropertyTest {
    private static final int SEEDS = Seeds.of(300);

    @Test
    void theSameFactsTellTheSameThingsHoweverOftenAndInWhateverOrderTheyCome() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<RecordedFact> facts = new Histories(seed).company("x", 1 + random.nextInt(40));
            List<RecordedFact> founder = new Histories(seed).founder("y", 1 + random.nextInt(20));
            Question question = question(random, facts);
            assertEquals(
                    CompanyThings.of("x", facts, question),
                    CompanyThings.of("x", doubledAndShuffled(facts, random), question),
                    "seed " + seed);
            assertEquals(
                    FounderThings.of("y", founder, question),
                    FounderThings.of("y", doubledAndShuffled(founder, random), question),
                    "seed " + seed);
        }
    }

    @Test
    void whatWasKnownThenNeverChanges() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<RecordedFact> facts = new Histories(seed).company("x", 30);
            Random random = new Random(seed);
            int prefix = 1 + random.nextInt(facts.size());
            Question then = new Question(
                    null, facts.get(prefix - 1).recordedAt(), null, Confidence.RUMOURED, Question.DEFAULT_CURRENCY);
            assertEquals(
                    CompanyThings.of("x", facts.subList(0, prefix), then),
                    CompanyThings.of("x", facts, then),
                    "seed " + seed);
        }
    }

    private static Question question(Random random, List<RecordedFact> facts) {
        return new Question(
                random.nextBoolean() ? PartialDate.of(String.valueOf(2015 + random.nextInt(10))) : null,
                random.nextBoolean() ? facts.get(random.nextInt(facts.size())).recordedAt() : null,
                random.nextBoolean() ? LocalDate.of(2024, 1 + random.nextInt(9), 28) : null,
                Confidence.values()[random.nextInt(3)],
                Question.DEFAULT_CURRENCY);
    }

    private static List<RecordedFact> doubledAndShuffled(List<RecordedFact> facts, Random random) {
        List<RecordedFact> twice = new ArrayList<>(facts);
        twice.addAll(facts);
        Collections.shuffle(twice, random);
        return twice;
    }
}
