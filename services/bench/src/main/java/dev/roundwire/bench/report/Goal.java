package dev.roundwire.bench.report;

import java.util.Locale;

/// What a figure should be: at least `bound`, or at most.
public record Goal(double bound, boolean atLeast) {
    public static Goal atLeast(double bound) {
        return new Goal(bound, true);
    }

    public static Goal atMost(double bound) {
        return new Goal(bound, false);
    }

    boolean isMetBy(double value) {
        return atLeast ? value >= bound : value <= bound;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s %s", atLeast ? "≥" : "≤", Row.number(bound));
    }
}
