package dev.roundwire.rounds.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.number.How;
import org.jspecify.annotations.Nullable;

/// Money with how it is known: `{"amount":"200000000","currency":"USD","how":"reported","confidence":"reported"}`.
public record FigureAnswer(@JsonUnwrapped MoneyAnswer money, How how, Confidence confidence) {

    /// @param currency that of the figure, ISO 4217: nothing is converted here
    public static FigureAnswer of(Figure figure, String currency) {
        return new FigureAnswer(MoneyAnswer.of(figure, currency), figure.how(), figure.confidence());
    }

    /// Null for an unknown figure.
    public static @Nullable FigureAnswer ofNullable(@Nullable Figure figure, String currency) {
        return figure == null ? null : of(figure, currency);
    }
}
