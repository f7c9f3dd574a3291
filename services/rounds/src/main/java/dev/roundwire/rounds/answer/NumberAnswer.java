package dev.roundwire.rounds.answer;

import com.fasterxml.jackson.annotation.JsonValue;

/// A plain number: one end of a figure, a rate, a constant.
public record NumberAnswer(@JsonValue String value) implements ValueAnswer {}
