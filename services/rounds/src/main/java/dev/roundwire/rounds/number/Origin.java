package dev.roundwire.rounds.number;

import dev.roundwire.contract.value.FactKey;
import java.math.BigDecimal;
import java.time.LocalDate;

/// Where an input of a figure comes from.
public sealed interface Origin {

    /// A field of a fact. `field` is its JSON pointer in the event's data, as `/investments/0/amount`.
    record FactOrigin(FactKey fact, String field) implements Origin {}

    /// A published exchange rate: one `from` costs `rate` `to`.
    record RateOrigin(String from, String to, BigDecimal rate, LocalDate on, String provider) implements Origin {}

    /// A number of the formula itself, as 1.
    record Constant() implements Origin {}
}
