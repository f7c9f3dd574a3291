package dev.roundwire.rounds.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.testing.Seeds;
import dev.roundwire.rounds.number.Explanation.Term;
import dev.roundwire.rounds.number.RandomFigures.Modelled;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class FigurePropertiesTest {
    private static final int SEEDS = Seeds.of(400);
    private static final int TREES = 10;

    @Test
    void theBoundsHoldWhateverTheUnknownsTurnOutToBe() {
        int completed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomFigures figures = new RandomFigures(seed);
            for (int tree = 0; tree < TREES; tree++) {
                Modelled modelled = figures.tree(1 + tree % 4);
                completed += completions(figures, modelled, "seed " + seed + ", tree " + tree);
            }
        }
        assertTrue(completed > SEEDS * TREES, "too few completions were defined: " + completed);
    }

    private static int completions(RandomFigures figures, Modelled modelled, String which) {
        int defined = 0;
        for (int completion = 0; completion < 5; completion++) {
            Map<Figure, BigFraction> known = new HashMap<>();
            figures.inputs().forEach(input -> known.put(input, figures.within(input.value())));
            Optional<BigFraction> value = modelled.model().value(known);
            value.ifPresent(exact -> assertTrue(
                    modelled.figure().value().contains(exact), which + ": " + modelled.figure() + " lacks " + exact));
            defined += value.isPresent() ? 1 : 0;
        }
        return defined;
    }

    @Test
    void everyFormulaRecomputesItsFigureFromTheInputsItShowsAlone() {
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomFigures figures = new RandomFigures(seed);
            for (int tree = 0; tree < TREES; tree++) {
                Figure figure = figures.tree(1 + tree % 4).figure();
                String which = "seed " + seed + ", tree " + tree;
                Explanation.of(figure).forEach(explanation -> recomputes(figure, explanation, which));
            }
        }
    }

    private static void recomputes(Figure figure, Explanation explanation, String which) {
        if (figure.value().isUnbounded() && explanation.part() == Explanation.Part.WHOLE) {
            assertEquals(figure.stated(), ((Term.Given) explanation.inputs().getFirst()).value(), which);
            return;
        }
        BigFraction[] recomputed = Interpreter.evaluate(explanation.formula(), shown(explanation));
        Bounds expected = switch (explanation.part()) {
            case WHOLE -> figure.value();
            case MIN -> Bounds.exact(figure.value().min());
            case MAX -> Bounds.exact(Objects.requireNonNull(figure.value().max()));
        };
        assertEquals(expected, Bounds.of(recomputed[0], recomputed[1]), which + ": " + explanation.formula());
    }

    private static Map<String, BigFraction[]> shown(Explanation explanation) {
        return explanation.inputs().stream()
                .map(Term.Given.class::cast)
                .collect(Collectors.toMap(Term.Given::name, given -> new BigFraction[] {
                    Bounds.fraction(given.value().min()),
                    Bounds.fraction(Objects.requireNonNull(given.value().max()))
                }));
    }
}
