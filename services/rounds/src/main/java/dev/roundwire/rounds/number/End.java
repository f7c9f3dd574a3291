package dev.roundwire.rounds.number;

import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// One end of an interval.
enum End {
    LOWER("Min") {
        @Override
        BigFraction of(Bounds bounds) {
            return bounds.min();
        }

        @Override
        End opposite() {
            return UPPER;
        }
    },
    UPPER("Max") {
        @Override
        @Nullable
        BigFraction of(Bounds bounds) {
            return bounds.max();
        }

        @Override
        End opposite() {
            return LOWER;
        }
    };

    private final String suffix;

    End(String suffix) {
        this.suffix = suffix;
    }

    /// Null for the upper end of bounds that have none.
    abstract @Nullable BigFraction of(Bounds bounds);

    abstract End opposite();

    /// What the name of an input ends in where a formula is about this end of it.
    String suffix() {
        return suffix;
    }
}
