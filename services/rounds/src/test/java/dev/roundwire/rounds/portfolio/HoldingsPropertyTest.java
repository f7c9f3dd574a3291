package dev.roundwire.rounds.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Histories;
import dev.roundwire.contract.testing.Seeds;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.Round;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldingsPropertyTest {
    private static final int SEEDS = Seeds.of(1000);

    private record Truth(
            String name, BigFraction value, @Nullable Figure figure) {}

    private static List<Truth> truths(World world, Position position) {
        CapTable table = world.truth();
        String investor = position.investor().id();
        BigFraction cost = table.cost(investor);
        List<Truth> truths = new ArrayList<>(List.of(
                new Truth("cost", cost, position.cost()),
                new Truth("stake", table.stake(investor), position.stake()),
                new Truth("mark", table.mark(investor), position.mark()),
                new Truth("realised", table.realised(investor), position.realised())));
        if (!cost.isZero()) {
            truths.add(new Truth("dpi", table.realised(investor).divide(cost), position.dpi()));
            truths.add(new Truth(
                    "moic", table.realised(investor).add(table.mark(investor)).divide(cost), position.moic()));
        }
        return truths;
    }

    private static String where(long seed, Position position, Truth truth) {
        return "seed " + seed + ": " + truth.name + " of " + position.investor().id() + " is " + truth.value + ", not "
                + truth.figure;
    }

    @Test
    void whereNothingIsHiddenEveryFigureIsWhatTheRegisterOfSharesSays() {
        for (long seed = 0; seed < SEEDS; seed++) {
            World world = new World(seed, 0);
            for (Position position : world.holdings().positions()) {
                for (Truth truth : truths(world, position)) {
                    boolean isOpen = truth.name.equals("stake")
                            && world.truth().isPromised(position.investor().id());
                    assertEquals(
                            isOpen ? null : Bounds.exact(truth.value),
                            truth.figure == null ? null : truth.figure.value(),
                            where(seed, position, truth));
                }
            }
        }
    }

    @Test
    void whateverIsHiddenTheTruthLiesWithinTheBounds() {
        int known = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            World world = new World(seed, 40);
            for (Position position : world.holdings().positions()) {
                for (Truth truth : truths(world, position)) {
                    known += truth.figure == null ? 0 : 1;
                    assertTrue(
                            truth.figure == null || truth.figure.value().contains(truth.value),
                            where(seed, position, truth));
                }
            }
        }
        assertTrue(known > SEEDS, known + " figures were known at all");
    }

    @Test
    void withoutAPoolChangeTheMarkIsTheCostTimesTheStepUps() {
        for (long seed = 0; seed < SEEDS / 5; seed++) {
            Random random = new Random(seed);
            Story story = new Story()
                    .round(
                            "r0",
                            "seed",
                            "2000",
                            "'raised':<10>,'preMoney':<40>," + Story.invested("fund 'amount':<4>"));
            for (int number = 1 + random.nextInt(6); number > 0; number--) {
                story.round(
                        "r" + number,
                        "series_unknown",
                        String.valueOf(2001 + number),
                        "'raised':<" + (1 + random.nextInt(50)) + ">,'postMoney':<" + (51 + random.nextInt(500)) + ">");
            }
            Holdings holdings = story.holdings();
            Figure stepUps = Figure.product(holdings.curve().rounds().stream()
                    .map(Round::stepUp)
                    .filter(Objects::nonNull)
                    .toList());
            Position position = holdings.of("fund").orElseThrow();
            assertEquals(
                    Objects.requireNonNull(position.cost()).times(stepUps).value(),
                    Objects.requireNonNull(position.mark()).value(),
                    "seed " + seed);
        }
    }

    @Test
    void theSameFactsTellTheSamePositionsHoweverOftenAndInWhateverOrderTheyCome() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<RecordedFact> facts = new Histories(seed).company("x", 1 + random.nextInt(40));
            List<RecordedFact> twice = new ArrayList<>(facts);
            twice.addAll(facts);
            Collections.shuffle(twice, random);
            Question question = Question.at(Confidence.values()[random.nextInt(3)]);
            assertEquals(told(Story.holdings(facts, question)), told(Story.holdings(twice, question)), "seed " + seed);
        }
    }

    private static String told(Holdings holdings) {
        return holdings.positions().stream().map(HoldingsPropertyTest::told).collect(Collectors.joining("\n"))
                + holdings.contradictions();
    }

    private static String told(Position position) {
        return String.join(
                " ",
                position.investor().toString(),
                position.rounds().toString(),
                String.valueOf(position.firstRoundOn()),
                Shown.money(position.cost()),
                Shown.ratio(position.stake()),
                Shown.money(position.mark()),
                String.valueOf(position.markedOn()),
                Shown.money(position.realised()),
                Shown.ratio(position.moic()),
                Shown.ratio(position.dpi()),
                position.status().wire(),
                position.boardSeats().toString());
    }
}
