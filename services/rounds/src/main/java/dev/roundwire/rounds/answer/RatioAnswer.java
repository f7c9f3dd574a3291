package dev.roundwire.rounds.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.number.How;
import dev.roundwire.rounds.number.Rounding;
import dev.roundwire.rounds.number.Stated;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// A stake, step-up, MOIC or DPI; stakes are fractions of one. An unknown ratio is null, not an answer.
public sealed interface RatioAnswer extends ValueAnswer {

    /// `"0.0545454545"`
    record Exact(@JsonValue String value) implements RatioAnswer {}

    /// `{"min":"0.08","max":"0.1"}`; max null = no upper bound known.
    @JsonPropertyOrder({"min", "max"})
    record Range(
            String min,
            @JsonInclude(Include.ALWAYS) @Nullable String max) implements RatioAnswer {}

    /// What a fact states leaves as it came; what was computed, rounded (M1).
    static RatioAnswer of(Figure figure) {
        Stated stated = figure.stated();
        return stated != null && figure.how() == How.REPORTED ? of(stated) : computed(figure.value());
    }

    /// Null for an unknown figure.
    static @Nullable RatioAnswer ofNullable(@Nullable Figure figure) {
        return figure == null ? null : of(figure);
    }

    /// As it came, trailing zeros dropped.
    static RatioAnswer of(Stated stated) {
        String min = Rounding.RATIO.asItCame(stated.min());
        String max = stated.max() == null ? null : Rounding.RATIO.asItCame(stated.max());
        return stated.isExact() ? new Exact(min) : new Range(min, max);
    }

    private static RatioAnswer computed(Bounds value) {
        if (value.isExact()) {
            return new Exact(Rounding.RATIO.nearest(value.min()));
        }
        BigFraction max = value.max();
        return new Range(Rounding.RATIO.down(value.min()), max == null ? null : Rounding.RATIO.up(max));
    }
}
