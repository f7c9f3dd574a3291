package dev.roundwire.rounds.number;

import static dev.roundwire.rounds.number.Inputs.exact;
import static dev.roundwire.rounds.number.Inputs.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Money;
import dev.roundwire.contract.value.Stake;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void whatAFactStatesIsReportedRangesToo() {
        assertEquals(How.REPORTED, exact("raised", "40").how());
        assertEquals(How.REPORTED, range("raised", "1", "10").how());
    }

    @Test
    void whatIsComputedIsDerivedIfExactElseBounds() {
        assertEquals(How.DERIVED, exact("pre", "40").plus(exact("raised", "10")).how());
        assertEquals(
                How.BOUNDS, exact("pre", "40").plus(range("raised", "1", "10")).how());
    }

    @Test
    void aFigureIsAsSureAsTheWeakestClaimItRestsOn() {
        Figure confirmed = exact("pre", "40", Confidence.CONFIRMED);
        Figure rumoured = exact("raised", "10", Confidence.RUMOURED);
        assertEquals(Confidence.RUMOURED, confirmed.plus(rumoured).confidence());
        assertEquals(Confidence.CONFIRMED, confirmed.times(Figure.ONE).confidence());
        assertEquals(
                Confidence.RUMOURED,
                Figure.sum(List.of(confirmed, rumoured, confirmed)).confidence());
    }

    @Test
    void aFigureIsApproximateIfAnyInputIs() {
        Money about = new Money(new BigDecimal("40"), null, null, "USD", true);
        Figure stated = Figure.stated("pre", Stated.of(about), Inputs.origin("1"), Confidence.REPORTED);
        assertTrue(stated.minusDownToZero(exact("raised", "10")).approximate());
        assertFalse(exact("pre", "40").plus(exact("raised", "10")).approximate());
    }

    @Test
    void statedMoneyAndStakesKeepTheirEnds() {
        Money range = new Money(null, new BigDecimal("1000000"), null, "USD", null);
        Stake stake = new Stake(new BigDecimal("0.02435"), new BigDecimal("0.02445"));
        assertEquals(Bounds.atLeast(BigFraction.of(1_000_000)), Stated.of(range).bounds());
        assertEquals(
                Bounds.of(BigFraction.of(2435, 100_000), BigFraction.of(2445, 100_000)),
                Stated.of(stake).bounds());
    }

    @Test
    void theSumOfOneIsThatOneAndOfNoneZero() {
        Figure one = exact("raised", "10");
        assertSame(one, Figure.sum(List.of(one)));
        assertSame(one, Figure.product(List.of(one)));
        assertSame(Figure.ZERO, Figure.sum(List.of()));
        assertSame(Figure.ONE, Figure.product(List.of()));
        assertEquals(Optional.empty(), Figure.max(List.of()));
    }

    @Test
    void anIntersectionThatOneSideSaysAloneKeepsThatSidesReasons() {
        Figure stated = exact("postMoney", "200");
        Figure derived = exact("amount", "50")
                .dividedBy(range("stake", "0.245", "0.255"))
                .orElseThrow();
        assertSame(stated, stated.intersect(derived).orElseThrow());
        assertSame(stated, derived.intersect(stated).orElseThrow());
    }

    @Test
    void twoRoundedStakesTogetherGiveATighterPostMoney() {
        Figure sequoia = exact("amount", "28000000")
                .dividedBy(range("stake", "0.02435", "0.02445"))
                .orElseThrow();
        Figure wang = exact("amount", "5000000")
                .dividedBy(range("stake", "0.00425", "0.00435"))
                .orElseThrow();
        Figure postMoney = sequoia.intersect(wang).orElseThrow();
        assertEquals("1149425287.35", Rounding.MONEY.down(postMoney.value().min()));
        assertEquals(
                "1149897330.60",
                Rounding.MONEY.up(Objects.requireNonNull(postMoney.value().max())));
        assertEquals(How.BOUNDS, postMoney.how());
    }

    @Test
    void claimsThatContradictEachOtherHaveNoIntersection() {
        assertEquals(Optional.empty(), exact("postMoney", "200").intersect(range("postMoney", "210", "220")));
    }

    @Test
    void anUnspecifiedBasisLeavesThePostMoneyBetweenTheValuationAndItPlusTheMoney() {
        Figure valuation = exact("valuation", "200");
        Figure post = Figure.between(valuation, valuation.plus(exact("raised", "50")));
        assertEquals(Bounds.of(BigFraction.of(200), BigFraction.of(250)), post.value());
        assertThrows(IllegalArgumentException.class, () -> Figure.between(exact("a", "2"), exact("b", "1")));
    }

    @Test
    void theLadderComesOutExactly() {
        Figure cost = exact("amount", "4");
        Figure stake = cost.dividedBy(exact("postMoney", "50")).orElseThrow();
        Figure afterA = stake.times(
                exact("preMoney", "150").shareBeside(exact("raised", "50")).orElseThrow());
        Figure afterPlus = afterA.times(
                exact("preMoney", "200").shareBeside(exact("raised", "20")).orElseThrow());
        Figure afterDown = afterPlus.times(
                exact("preMoney", "90").shareBeside(exact("raised", "30")).orElseThrow());
        Figure mark = afterDown.times(exact("postMoney", "120"));
        Figure sold = afterDown.times(exact("cash", "60"));
        assertEquals("0.08", Rounding.RATIO.nearest(stake.value().min()));
        assertEquals("0.06", Rounding.RATIO.nearest(afterA.value().min()));
        assertEquals("0.0545454545", Rounding.RATIO.nearest(afterPlus.value().min()));
        assertEquals(BigFraction.of(54, 11), mark.value().min());
        assertEquals(
                "1.2272727273",
                Rounding.RATIO.nearest(
                        mark.dividedBy(cost).orElseThrow().value().min()));
        assertEquals(
                "0.6136363636",
                Rounding.RATIO.nearest(
                        sold.dividedBy(cost).orElseThrow().value().min()));
    }

    @Test
    void aSafeConvertsAtTheBetterOfCapAndDiscount() {
        Figure amount = exact("amount", "1000000");
        Figure byCap = amount.dividedBy(exact("valuationCap", "10000000")).orElseThrow();
        Figure price = exact("preMoney", "20000000").times(Figure.ONE.minusDownToZero(exact("discount", "0.2")));
        Figure converted = byCap.max(amount.dividedBy(price).orElseThrow());
        Figure stake = converted.times(exact("preMoney", "20000000")
                .dividedBy(exact("postMoney", "25000000"))
                .orElseThrow());
        assertEquals(BigFraction.of(8, 100), stake.value().min());
    }

    @Test
    void anInputNeedsANameThatAFormulaCanHold() {
        assertThrows(IllegalArgumentException.class, () -> exact("max", "1"));
        assertThrows(IllegalArgumentException.class, () -> exact("post money", "1"));
        assertThrows(IllegalArgumentException.class, () -> exact("1st", "1"));
        assertThrows(IllegalArgumentException.class, () -> exact("{", "1"));
        assertThrows(IllegalArgumentException.class, () -> exact("Raised", "1"));
        assertEquals(How.REPORTED, exact("zloty", "1").how());
    }
}
