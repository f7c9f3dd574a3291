package dev.roundwire.rounds.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.number.How;
import dev.roundwire.rounds.number.Rounding;
import dev.roundwire.rounds.number.Stated;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// Money. Unknown money is null, not an answer.
public sealed interface MoneyAnswer extends ValueAnswer {

    String currency();

    /// `{"amount":"40000000","currency":"USD"}`, with `"approximate":true` where it is.
    @JsonPropertyOrder({"amount", "currency", "approximate"})
    record Exact(
            String amount,
            String currency,
            @JsonInclude(Include.NON_DEFAULT) boolean approximate) implements MoneyAnswer {}

    /// `{"min":"1000000","max":"10000000","currency":"USD"}`; max null = no upper bound known.
    @JsonPropertyOrder({"min", "max", "currency", "approximate"})
    record Range(
            String min,
            @JsonInclude(Include.ALWAYS) @Nullable String max,
            String currency,
            @JsonInclude(Include.NON_DEFAULT) boolean approximate)
            implements MoneyAnswer {}

    /// What a fact states leaves as it came; what was computed, rounded (M1).
    ///
    /// @param currency that of the figure, ISO 4217: nothing is converted here
    static MoneyAnswer of(Figure figure, String currency) {
        Stated stated = figure.stated();
        return stated != null && figure.how() == How.REPORTED
                ? of(stated, currency)
                : computed(figure.value(), currency, figure.approximate());
    }

    /// As it came.
    static MoneyAnswer of(Stated stated, String currency) {
        String min = Rounding.MONEY.asItCame(stated.min());
        String max = stated.max() == null ? null : Rounding.MONEY.asItCame(stated.max());
        return stated.isExact()
                ? new Exact(min, currency, stated.approximate())
                : new Range(min, max, currency, stated.approximate());
    }

    private static MoneyAnswer computed(Bounds value, String currency, boolean approximate) {
        if (value.isExact()) {
            return new Exact(Rounding.MONEY.nearest(value.min()), currency, approximate);
        }
        BigFraction max = value.max();
        return new Range(
                Rounding.MONEY.down(value.min()), max == null ? null : Rounding.MONEY.up(max), currency, approximate);
    }
}
