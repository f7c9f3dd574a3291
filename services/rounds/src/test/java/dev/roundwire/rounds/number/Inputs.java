package dev.roundwire.rounds.number;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.number.Origin.FactOrigin;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Stated figures for tests.
public final class Inputs {
    private Inputs() {}

    public static Figure exact(String name, String value) {
        return exact(name, value, Confidence.REPORTED);
    }

    public static Figure exact(String name, String value, Confidence confidence) {
        return Figure.stated(name, Stated.number(new BigDecimal(value)), origin(name + value), confidence);
    }

    /// @param max null = no upper bound known
    public static Figure range(String name, String min, @Nullable String max) {
        Stated stated = Stated.number(new BigDecimal(min), max == null ? null : new BigDecimal(max));
        return Figure.stated(name, stated, origin(name + min + max), Confidence.REPORTED);
    }

    public static FactOrigin origin(String id) {
        return new FactOrigin(new FactKey("urn:test", id), "/" + id);
    }
}
