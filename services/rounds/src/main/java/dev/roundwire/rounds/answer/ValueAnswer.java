package dev.roundwire.rounds.answer;

/// The value of a figure or of an input of its formula, in JSON.
public sealed interface ValueAnswer permits MoneyAnswer, RatioAnswer, NumberAnswer {}
