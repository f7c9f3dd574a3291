package dev.roundwire.rounds.number;

import static dev.roundwire.rounds.number.Inputs.exact;
import static dev.roundwire.rounds.number.Inputs.range;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.rounds.number.Explanation.Part;
import dev.roundwire.rounds.number.Explanation.Term;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private final Figure post = exact("postMoney", "200");
    private final Figure raised = exact("raised", "50");

    @Test
    void aStatedFigureIsItsOwnFormula() {
        assertEquals("postMoney", whole(post));
    }

    @Test
    void inputsKeepTheirNamesAndValues() {
        Explanation explanation = Explanation.of(post.minusDownToZero(raised)).getFirst();
        assertEquals("postMoney - raised", explanation.formula());
        assertEquals(
                List.of("postMoney", "raised"),
                explanation.inputs().stream().map(Term::name).toList());
    }

    @Test
    void differentInputsOfOneNameAreNumberedAndTheSameInputIsNot() {
        Figure earlier = exact("postMoney", "50");
        assertEquals(
                "postMoney / postMoney2 * postMoney",
                whole(post.dividedBy(earlier).orElseThrow().times(post)));
    }

    @Test
    void parenthesesStandOnlyWhereTheyAreNeeded() {
        Figure a = exact("a", "8");
        Figure b = exact("b", "3");
        Figure c = exact("c", "2");
        assertEquals("(a + b) * c", whole(a.plus(b).times(c)));
        assertEquals("a - (b - c)", whole(a.minusDownToZero(b.minusDownToZero(c))));
        assertEquals(
                "a / (b / c)", whole(a.dividedBy(b.dividedBy(c).orElseThrow()).orElseThrow()));
        assertEquals(
                "a / b / c", whole(a.dividedBy(b).orElseThrow().dividedBy(c).orElseThrow()));
        assertEquals("a + b * c", whole(a.plus(b.times(c))));
        assertEquals(
                "sum(a, b, c) / min(a, b)",
                whole(Figure.sum(List.of(a, b, c)).dividedBy(a.min(b)).orElseThrow()));
    }

    @Test
    void aDifferenceThatMightFallBelowZeroSaysThatItDoesNot() {
        assertEquals("max(raised - raised2, zero)", whole(raised.minusDownToZero(range("raised", "10", "80"))));
    }

    @Test
    void aDilutionOverBoundsNamesEachInputOnce() {
        Figure pre = exact("preMoney", "150");
        assertEquals(
                "preMoney / (preMoney + raised)", whole(pre.shareBeside(raised).orElseThrow()));
        assertEquals(
                "one / (one + raised / preMoney)",
                whole(pre.shareBeside(range("raised", "40", "60")).orElseThrow()));
    }

    @Test
    void anIntersectionIsExplainedEndByEnd() {
        Figure first = exact("amount", "28")
                .dividedBy(range("stake", "0.02435", "0.02445"))
                .orElseThrow();
        Figure second = exact("amount", "5")
                .dividedBy(range("stake", "0.00425", "0.00435"))
                .orElseThrow();
        List<Explanation> ends = Explanation.of(first.intersect(second).orElseThrow());
        assertEquals(
                List.of(Part.MIN, Part.MAX),
                ends.stream().map(Explanation::part).toList());
        assertEquals(
                "max(amount / stakeMax, amount2 / stakeMax2)", ends.getFirst().formula());
        assertEquals(
                "min(amount / stakeMin, amount2 / stakeMin2)", ends.getLast().formula());
    }

    @Test
    void anEndThatIsNotKnownIsNotExplained() {
        Figure total = raised.plus(Figure.atLeast(Figure.ZERO));
        List<Explanation> ends = Explanation.of(total);
        assertEquals(List.of(Part.MIN), ends.stream().map(Explanation::part).toList());
        assertEquals("raised + zero", ends.getFirst().formula());
    }

    @Test
    void aFigureShownElsewhereIsReferredTo() {
        Figure pre = post.minusDownToZero(raised);
        Figure stepUp = pre.dividedBy(exact("postMoney", "50")).orElseThrow();
        Explanation explanation =
                Explanation.of(stepUp, Map.of(pre, "/points/1/preMoney")).getFirst();
        assertEquals("preMoney / postMoney", explanation.formula());
        assertEquals(
                new Term.Elsewhere("preMoney", "/points/1/preMoney"),
                explanation.inputs().getFirst());
    }

    @Test
    void aFigureNeverRefersToItself() {
        Figure pre = post.minusDownToZero(raised);
        assertEquals(
                "postMoney - raised",
                Explanation.of(pre, Map.of(pre, "/latest/preMoney")).getFirst().formula());
    }

    private static String whole(Figure figure) {
        List<Explanation> explanations = Explanation.of(figure);
        assertEquals(
                List.of(Part.WHOLE),
                explanations.stream().map(Explanation::part).toList());
        return explanations.getFirst().formula();
    }
}
