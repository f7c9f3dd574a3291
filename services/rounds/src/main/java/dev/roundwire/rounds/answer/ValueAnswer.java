package dev.roundwire.rounds.answer;

/// The value of a figure, in JSON.
public sealed interface ValueAnswer permits MoneyAnswer, RatioAnswer {}
