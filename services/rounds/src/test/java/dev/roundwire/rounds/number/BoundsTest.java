package dev.roundwire.rounds.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class BoundsTest {

    @Test
    void aRangeNeverRunsBackwards() {
        assertThrows(IllegalArgumentException.class, () -> bounds(2, 1));
    }

    @Test
    void negativeNumbersAreInOrderToo() {
        assertEquals(-1, Bounds.compare(BigFraction.of(-3), BigFraction.of(-2)));
        assertEquals(1, Bounds.compare(BigFraction.of(-1, 3), BigFraction.of(-1, 2)));
        assertThrows(IllegalArgumentException.class, () -> bounds(-2, -3));
    }

    @Test
    void aSumWithAnUnboundedNumberIsUnbounded() {
        assertEquals(atLeast(8), bounds(1, 2).plus(atLeast(7)));
    }

    @Test
    void aDifferenceMayBeNegative() {
        assertEquals(Optional.of(bounds(-7, -3)), bounds(1, 2).minus(bounds(5, 8)));
    }

    @Test
    void aDifferenceToAnUnboundedNumberHasNoLowerBoundAndIsUndefined() {
        assertEquals(Optional.empty(), bounds(1, 2).minus(atLeast(0)));
    }

    @Test
    void downToZeroADifferenceIsAlwaysDefined() {
        assertEquals(bounds(0, 3), bounds(1, 8).minusDownToZero(bounds(5, 9)));
        assertEquals(bounds(0, 3), bounds(1, 8).minusDownToZero(atLeast(5)));
        assertEquals(Bounds.ZERO, bounds(1, 2).minusDownToZero(bounds(5, 9)));
        assertEquals(atLeast(1), atLeast(3).minusDownToZero(bounds(1, 2)));
    }

    @Test
    void aProductOfNegativeNumbersTakesTheOutermostCorners() {
        assertEquals(bounds(-12, 8), bounds(-2, 3).times(bounds(-4, 1)));
    }

    @Test
    void zeroTimesAnythingIsZeroUnboundedOrNot() {
        assertEquals(Bounds.ZERO, Bounds.ZERO.times(atLeast(3)));
        assertEquals(atLeast(0), bounds(0, 1).times(atLeast(3)));
    }

    @Test
    void anUnclampedDifferenceTimesAnUnboundedNumberIsAMistake() {
        assertThrows(ArithmeticException.class, () -> bounds(-1, 1).times(atLeast(3)));
    }

    @Test
    void aQuotientTakesTheFarEndsOfTheDivisor() {
        assertEquals(
                Optional.of(Bounds.of(fraction(1, 2), fraction(2, 1))),
                bounds(2, 4).dividedBy(bounds(2, 4)));
    }

    @Test
    void aDivisorThatMayBeZeroLeavesTheQuotientWithoutUpperBound() {
        assertEquals(Optional.of(Bounds.atLeast(fraction(1, 2))), bounds(2, 4).dividedBy(bounds(0, 4)));
        assertEquals(Optional.of(atLeast(0)), bounds(2, 4).dividedBy(atLeast(0)));
    }

    @Test
    void anUnboundedDivisorBringsTheQuotientDownToZero() {
        assertEquals(Optional.of(bounds(0, 2)), bounds(2, 4).dividedBy(atLeast(2)));
        assertEquals(Optional.of(bounds(-2, 2)), bounds(-4, 4).dividedBy(atLeast(2)));
        assertEquals(Optional.of(bounds(-2, 0)), bounds(-4, -3).dividedBy(atLeast(2)));
    }

    @Test
    void aDivisionThatCouldBeAnythingIsUndefined() {
        assertEquals(Optional.empty(), bounds(2, 4).dividedBy(Bounds.ZERO));
        assertEquals(Optional.empty(), bounds(2, 4).dividedBy(bounds(-1, 1)));
        assertEquals(Optional.empty(), bounds(-2, 4).dividedBy(bounds(0, 1)));
    }

    @Test
    void aNegativeDivisorTurnsTheQuotientRound() {
        assertEquals(Optional.of(bounds(-4, -1)), bounds(2, 4).dividedBy(bounds(-2, -1)));
        assertEquals(Optional.of(bounds(1, 4)), bounds(-4, -2).dividedBy(bounds(-2, -1)));
    }

    @Test
    void zeroDividedByWhatMayBeZeroIsZeroWhereItIsDefined() {
        assertEquals(Optional.of(Bounds.ZERO), Bounds.ZERO.dividedBy(bounds(0, 4)));
    }

    @Test
    void aShareIsTighterThanItsTwoSteps() {
        Bounds pre = bounds(1, 3);
        Bounds raised = bounds(1, 3);
        assertEquals(Optional.of(Bounds.of(fraction(1, 4), fraction(3, 4))), pre.shareBeside(raised));
        assertEquals(Optional.of(Bounds.of(fraction(1, 6), fraction(3, 2))), pre.dividedBy(pre.plus(raised)));
    }

    @Test
    void aShareOfUnboundedNumbersStaysBetweenZeroAndOne() {
        assertEquals(Optional.of(bounds(0, 1)), atLeast(0).shareBeside(atLeast(0)));
        assertEquals(
                Optional.of(Bounds.of(fraction(1, 2), fraction(1, 1))),
                atLeast(5).shareBeside(bounds(1, 5)));
        assertEquals(
                Optional.of(Bounds.of(fraction(0, 1), fraction(1, 2))),
                bounds(0, 5).shareBeside(atLeast(5)));
        assertEquals(Optional.empty(), Bounds.ZERO.shareBeside(Bounds.ZERO));
    }

    @Test
    void zeroIsNoPartOfAnything() {
        assertEquals(Optional.of(Bounds.ZERO), Bounds.ZERO.shareBeside(bounds(1, 2)));
        assertEquals(Optional.of(Bounds.ZERO), Bounds.ZERO.shareBeside(atLeast(0)));
    }

    @Test
    void anIntersectionWithoutACommonNumberIsEmpty() {
        assertEquals(Optional.empty(), bounds(1, 2).intersect(bounds(3, 4)));
        assertEquals(Optional.of(bounds(2, 2)), bounds(1, 2).intersect(atLeast(2)));
    }

    @Test
    void aHullTakesInBoth() {
        assertEquals(bounds(1, 4), bounds(1, 2).hull(bounds(3, 4)));
        assertEquals(atLeast(1), bounds(1, 2).hull(atLeast(3)));
    }

    @Test
    void leastAndGreatestGoEndByEnd() {
        assertEquals(bounds(1, 4), bounds(1, 9).min(bounds(2, 4)));
        assertEquals(bounds(2, 9), bounds(1, 9).max(bounds(2, 4)));
        assertEquals(bounds(1, 4), atLeast(1).min(bounds(2, 4)));
        assertEquals(atLeast(2), atLeast(1).max(bounds(2, 4)));
    }

    @Test
    void aStakeIsPressedIntoZeroToOne() {
        assertEquals(bounds(0, 1), bounds(-3, 4).clampToUnit());
        assertEquals(bounds(1, 1), atLeast(2).clampToUnit());
    }

    @Test
    void oneIsBelowAnotherOnlyIfNoNumberOfBothSaysOtherwise() {
        assertEquals(Optional.of(true), bounds(1, 2).isBelow(bounds(3, 4)));
        assertEquals(Optional.of(false), bounds(3, 4).isBelow(bounds(1, 3)));
        assertEquals(Optional.empty(), bounds(1, 3).isBelow(bounds(2, 4)));
        assertEquals(Optional.empty(), bounds(3, 4).isBelow(atLeast(1)));
    }

    private static Bounds bounds(int min, int max) {
        return Bounds.of(BigFraction.of(min), BigFraction.of(max));
    }

    private static Bounds atLeast(int min) {
        return Bounds.atLeast(BigFraction.of(min));
    }

    private static BigFraction fraction(int numerator, int denominator) {
        return BigFraction.of(numerator, denominator);
    }
}
