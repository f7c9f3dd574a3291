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
    void theThirdInputOfANameIsNumberThree() {
        assertEquals(
                "sum(raised, raised2, raised3)",
                whole(Figure.sum(List.of(raised, exact("raised", "60"), exact("raised", "70")))));
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
        assertEquals("raised - raised2", whole(raised.minusDownToZero(range("raised", "10", "50"))));
    }

    @Test
    void productsAndQuotientsOfRangesAreOneFormula() {
        Figure stake = range("stake", "0.1", "0.2");
        Figure worth = range("postMoney", "100", "200");
        assertEquals("stake * postMoney", whole(stake.times(worth)));
        assertEquals("postMoney / stake", whole(worth.dividedBy(stake).orElseThrow()));
    }

    @Test
    void whatRestsOnAnEndOfItsOwnIsExplainedEndByEnd() {
        Figure stake = range("stake", "0.1", "0.2");
        Figure worth = Figure.between(exact("preMoney", "100"), exact("postMoney", "200"));
        assertEquals(List.of("stakeMin * preMoney", "stakeMax * postMoney"), ends(stake.times(worth)));
        assertEquals(List.of("preMoney * stakeMin", "postMoney * stakeMax"), ends(worth.times(stake)));
        assertEquals(
                List.of("preMoney / stakeMax", "postMoney / stakeMin"),
                ends(worth.dividedBy(stake).orElseThrow()));
        assertEquals(
                List.of("stakeMin / postMoney", "stakeMax / preMoney"),
                ends(stake.dividedBy(worth).orElseThrow()));
    }

    @Test
    void belowZeroAnEndOfAProductComesFromTheOppositeEndOfAFactor() {
        Figure loss = exact("a", "1").minus(range("b", "2", "3")).orElseThrow();
        assertEquals(List.of("(a - bMax) * factorMax"), ends(Figure.atLeast(loss.times(range("factor", "2", "4")))));
    }

    @Test
    void nothingOutOfWhatMayBeNothingIsExplainedByTheDivisorsOtherEnd() {
        Figure none = exact("a", "0").dividedBy(range("b", "0", "4")).orElseThrow();
        assertEquals("a / bMax", whole(none));
    }

    @Test
    void anEndRefersToAnExactFigureShownElsewhereButNotToARange() {
        Figure pre = post.minusDownToZero(raised);
        Figure wide = post.minusDownToZero(range("sold", "10", "20"));
        Map<Figure, String> shown = Map.of(pre, "/points/0/preMoney", wide, "/points/0/wide");
        assertEquals(
                "preMoney + (postMoney - soldMax)",
                Explanation.of(Figure.atLeast(pre.plus(wide)), shown).getFirst().formula());
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

    private static List<String> ends(Figure figure) {
        return Explanation.of(figure).stream().map(Explanation::formula).toList();
    }

    private static String whole(Figure figure) {
        List<Explanation> explanations = Explanation.of(figure);
        assertEquals(
                List.of(Part.WHOLE),
                explanations.stream().map(Explanation::part).toList());
        return explanations.getFirst().formula();
    }
}
