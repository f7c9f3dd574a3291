package dev.roundwire.rounds.answer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.roundwire.rounds.number.Origin.RateOrigin;
import java.time.LocalDate;

/// An input of a formula.
public sealed interface InputAnswer {

    String name();

    /// What a fact states.
    @JsonPropertyOrder({"name", "value", "event"})
    record FromEvent(String name, ValueAnswer value, EventAnswer event) implements InputAnswer {}

    /// A published exchange rate.
    @JsonPropertyOrder({"name", "value", "rate"})
    record FromRate(String name, ValueAnswer value, RateAnswer rate) implements InputAnswer {}

    /// A number of the formula itself, as 1.
    @JsonPropertyOrder({"name", "value"})
    record Constant(String name, ValueAnswer value) implements InputAnswer {}

    /// Another figure of the same answer, by its JSON pointer.
    @JsonPropertyOrder({"name", "figure"})
    record FromFigure(String name, String figure) implements InputAnswer {}

    /// One `from` costs `rate` `to`, on the day it was published for.
    @JsonPropertyOrder({"from", "to", "rate", "on", "provider"})
    record RateAnswer(String from, String to, String rate, LocalDate on, String provider) {

        static RateAnswer of(RateOrigin origin) {
            return new RateAnswer(
                    origin.from(), origin.to(), origin.rate().toPlainString(), origin.on(), origin.provider());
        }
    }
}
