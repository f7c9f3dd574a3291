package dev.roundwire.rounds.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.roundwire.rounds.days.Days;
import dev.roundwire.rounds.number.Figure;
import org.jspecify.annotations.Nullable;

/// A number of days; negative where the later thing came first. An unknown number is null, not an answer.
public sealed interface DaysAnswer {

    /// `46`
    record Exact(@JsonValue int value) implements DaysAnswer {}

    /// `{"min":1,"max":730}`; null = that end is open.
    @JsonPropertyOrder({"min", "max"})
    @JsonInclude(Include.ALWAYS)
    record Range(@Nullable Integer min, @Nullable Integer max) implements DaysAnswer {}

    static @Nullable DaysAnswer of(@Nullable Days days) {
        if (days == null) {
            return null;
        }
        Integer min = whole(days.min());
        return days.isExact() && min != null ? new Exact(min) : new Range(min, whole(days.max()));
    }

    /// Adds how the days came to be; bounds by one formula for each end.
    static void explain(String pointer, @Nullable Days days, Explanations into) {
        if (days == null) {
            return;
        }
        if (days.isExact()) {
            into.ratio(pointer, days.min());
        } else {
            into.ratio(pointer + "/min", days.min()).ratio(pointer + "/max", days.max());
        }
    }

    private static @Nullable Integer whole(@Nullable Figure days) {
        return days == null ? null : days.value().min().bigDecimalValue().intValueExact();
    }
}
