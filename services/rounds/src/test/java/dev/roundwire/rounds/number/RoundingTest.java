package dev.roundwire.rounds.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class RoundingTest {

    @Test
    void aTieGoesToTheEvenCent() {
        assertEquals("0.12", Rounding.MONEY.nearest(fraction("0.125")));
        assertEquals("0.14", Rounding.MONEY.nearest(fraction("0.135")));
        assertEquals("0.13", Rounding.MONEY.nearest(fraction("0.12500000000000000001")));
    }

    @Test
    void derivedMoneyAlwaysHasTwoDecimals() {
        assertEquals("150000000.00", Rounding.MONEY.nearest(BigFraction.of(150_000_000)));
        assertEquals("0.00", Rounding.MONEY.nearest(fraction("-0.001")));
    }

    @Test
    void aMinRoundsDownAndAMaxUpBelowZeroToo() {
        assertEquals("0.33", Rounding.MONEY.down(BigFraction.of(1, 3)));
        assertEquals("0.34", Rounding.MONEY.up(BigFraction.of(1, 3)));
        assertEquals("-0.34", Rounding.MONEY.down(BigFraction.of(-1, 3)));
        assertEquals("-0.33", Rounding.MONEY.up(BigFraction.of(-1, 3)));
        assertEquals("0.25", Rounding.MONEY.up(BigFraction.of(1, 4)));
    }

    @Test
    void aRatioHasTenDecimalsAndNoTrailingZeros() {
        assertEquals("3", Rounding.RATIO.nearest(BigFraction.of(3)));
        assertEquals("30", Rounding.RATIO.nearest(BigFraction.of(30)));
        assertEquals("0", Rounding.RATIO.nearest(BigFraction.ZERO));
        assertEquals("0.0545454545", Rounding.RATIO.nearest(BigFraction.of(6, 110)));
        assertEquals("0.0545454546", Rounding.RATIO.up(BigFraction.of(6, 110)));
        assertEquals("0.0000000002", Rounding.RATIO.nearest(fraction("0.00000000025")));
        assertEquals("-0.0000000002", Rounding.RATIO.nearest(fraction("-0.00000000025")));
        assertEquals("-0.0000000004", Rounding.RATIO.nearest(fraction("-0.00000000035")));
        assertEquals("0", Rounding.RATIO.nearest(fraction("-0.00000000005")));
    }

    @Test
    void aStatedNumberLeavesAsItCameWithoutExponent() {
        assertEquals("40000000", Rounding.MONEY.asItCame(new BigDecimal("4E+7")));
        assertEquals("1.500", Rounding.MONEY.asItCame(new BigDecimal("1.500")));
        assertEquals("0.25", Rounding.RATIO.asItCame(new BigDecimal("0.250")));
    }

    @Test
    void roundingKeepsAValueOnlyIfItHasFewEnoughDecimals() {
        assertTrue(Rounding.MONEY.keeps(fraction("1.25")));
        assertFalse(Rounding.MONEY.keeps(fraction("1.255")));
        assertTrue(Rounding.RATIO.keeps(fraction("0.0000000001")));
        assertFalse(Rounding.RATIO.keeps(BigFraction.of(1, 3)));
    }

    private static BigFraction fraction(String value) {
        return Bounds.fraction(new BigDecimal(value));
    }
}
