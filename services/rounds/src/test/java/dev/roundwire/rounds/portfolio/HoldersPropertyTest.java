package dev.roundwire.rounds.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.testing.Histories;
import dev.roundwire.contract.testing.Seeds;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.retold.Completion;
import dev.roundwire.rounds.retold.Retelling;
import dev.roundwire.rounds.valuation.Round;
import dev.roundwire.rounds.valuation.RoundKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/// What holds for the holders of any company, over histories at random.
class HoldersPropertyTest {
    private static final int SEEDS = Seeds.of(600);

    private static Holdings holdings(List<RecordedFact> facts) {
        return Story.holdings(facts, Question.at(Confidence.RUMOURED));
    }

    /// Nothing but rounds, each told once.
    private static List<RecordedFact> rounds(long seed) {
        return Completion.open(new Histories(seed).company("x", 20)).stream()
                .filter(fact -> fact.event() instanceof RoundClosed)
                .toList();
    }

    @Test
    void withoutAPoolChangeTheMarkIsTheCostTimesTheStepUps() {
        int marked = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            List<RecordedFact> facts = rounds(seed).stream()
                    .filter(fact -> fact.event() instanceof RoundClosed round
                            && RoundKind.of(round.roundType()) == RoundKind.EQUITY)
                    .map(fact -> Retelling.of(fact, HoldersPropertyTest::simplify))
                    .toList();
            Holdings holdings = holdings(new Completion(seed).of(facts));
            if (holdings.contradictions().isEmpty() && holdings.curve().orders().size() == 1) {
                for (Position position : holdings.positions()) {
                    marked += stepUps(position, holdings.curve().rounds())
                            .map(product -> assertMarked(position, product))
                            .orElse(0);
                }
            }
        }
        assertTrue(marked > SEEDS / 10, "too few marks were put to the test: " + marked);
    }

    /// No price tells of a larger pool, no tranche has a price of its own, and nothing is said twice.
    private static void simplify(ObjectNode round) {
        round.remove(List.of("pricePerShare", "trancheOf", "valuationBasis"));
        if (round.has("preMoney")) {
            round.remove("postMoney");
        }
        round.path("investments").forEach(part -> ((ObjectNode) part).remove("stake"));
    }

    /// The product of the step-ups after the only round that the position took part in; empty where one is unknown.
    private static Optional<Figure> stepUps(Position position, List<Round> rounds) {
        if (position.rounds().size() > 1
                || !Objects.requireNonNull(position.cost()).isExact()) {
            return Optional.empty();
        }
        List<String> ids = rounds.stream().map(Round::id).toList();
        int own = ids.indexOf(position.rounds().getFirst());
        List<Figure> later = rounds.stream()
                .skip(own + 1)
                .map(Round::stepUp)
                .filter(Objects::nonNull)
                .toList();
        return rounds.get(own).isPriced() && later.size() == rounds.size() - own - 1
                ? Optional.of(Figure.product(later))
                : Optional.empty();
    }

    private static int assertMarked(Position position, Figure stepUps) {
        Figure mark = position.mark();
        assertNotNull(mark, position::toString);
        assertEquals(Objects.requireNonNull(position.cost()).times(stepUps).value(), mark.value());
        return 1;
    }

    @Test
    void stakesThatAddUpToMoreThanTheCompanyAreAContradictionAndTheirTotalIsTheCompany() {
        int crowded = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Holdings holdings = holdings(seed % 2 == 0 ? crowded(seed) : new Histories(seed).company("x", 20));
            boolean isCrowded = Bounds.compare(leastTogether(holdings), BigFraction.ONE) > 0;
            boolean isListed = holdings.contradictions().stream()
                    .anyMatch(clash -> clash.about().equals("holders"));
            assertEquals(isCrowded, isListed, "seed " + seed);
            Bounds total = holdings.together().stake().value();
            assertEquals(
                    Optional.of(total), total.intersect(Bounds.of(BigFraction.ZERO, BigFraction.ONE)), "seed " + seed);
            crowded += isCrowded ? 1 : 0;
        }
        assertTrue(crowded > SEEDS / 10, "too few crowds were put to the test: " + crowded);
    }

    /// Two newcomers are said to hold more than the whole in the end.
    private static List<RecordedFact> crowded(long seed) {
        List<RecordedFact> facts = new ArrayList<>(new Histories(seed).company("x", 20));
        for (String holder : List.of("one", "two")) {
            facts.add(Given.recorded(
                    1000 + facts.size(),
                    holder,
                    "ownership-reported",
                    "{'company':{'id':'x'},'holder':{'id':'" + holder + "'},'stake':'0.6','occurredOn':'2025-12'}"));
        }
        return facts;
    }

    @Test
    void stakesThatTellOfWhatReallyWasNeverAddUpToMoreThanTheCompany() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Holdings holdings = new World(seed, 40).holdings();
            assertTrue(Bounds.compare(leastTogether(holdings), BigFraction.ONE) <= 0, "seed " + seed);
        }
    }

    private static BigFraction leastTogether(Holdings holdings) {
        return holdings.positions().stream()
                .map(Position::stake)
                .filter(Objects::nonNull)
                .map(stake -> stake.value().min())
                .reduce(BigFraction.ZERO, BigFraction::add);
    }

    @Test
    void holdersTogetherNeverPaidMoreThanTheRoundsRaised() {
        int paid = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Holdings holdings = holdings(rounds(seed));
            BigFraction raised = holdings.curve().funding().raised().value().max();
            BigFraction cost = holdings.together().cost().value().max();
            if (raised != null) {
                assertNotNull(cost, "seed " + seed);
                assertTrue(Bounds.compare(cost, raised) <= 0, "seed " + seed + ": " + cost + " of " + raised);
                paid += cost.isZero() ? 0 : 1;
            }
        }
        assertTrue(paid > SEEDS / 10, "too few sums were put to the test: " + paid);
    }
}
