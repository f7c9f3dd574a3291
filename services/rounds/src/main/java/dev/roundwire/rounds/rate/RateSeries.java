package dev.roundwire.rounds.rate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The published rates of one currency, packed: a day, an unscaled value and a scale each.
final class RateSeries {
    private final int[] days;
    private final int[] unscaled;
    private final byte[] scales;

    private RateSeries(int[] days, int[] unscaled, byte[] scales) {
        this.days = days;
        this.unscaled = unscaled;
        this.scales = scales;
    }

    @Nullable
    BigDecimal on(LocalDate day) {
        int index = Arrays.binarySearch(days, Math.toIntExact(day.toEpochDay()));
        return index < 0 ? null : BigDecimal.valueOf(unscaled[index], scales[index]);
    }

    /// Collects rates, latest day first, as the file has them.
    static final class Builder {
        private int[] days = new int[512];
        private int[] unscaled = new int[512];
        private byte[] scales = new byte[512];
        private int size;

        void add(int epochDay, int unscaledRate, int scale) {
            if (size == days.length) {
                days = Arrays.copyOf(days, size * 2);
                unscaled = Arrays.copyOf(unscaled, size * 2);
                scales = Arrays.copyOf(scales, size * 2);
            }
            days[size] = epochDay;
            unscaled[size] = unscaledRate;
            scales[size++] = (byte) scale;
        }

        /// @throws IllegalStateException if the days were not in order
        RateSeries build() {
            int[] ascending = new int[size];
            int[] values = new int[size];
            byte[] decimals = new byte[size];
            for (int to = 0, from = size - 1; from >= 0; to++, from--) {
                ascending[to] = days[from];
                values[to] = unscaled[from];
                decimals[to] = scales[from];
                if (to > 0 && ascending[to] <= ascending[to - 1]) {
                    throw new IllegalStateException(
                            "rates: " + LocalDate.ofEpochDay(ascending[to]) + " is out of order");
                }
            }
            return new RateSeries(ascending, values, decimals);
        }
    }
}
