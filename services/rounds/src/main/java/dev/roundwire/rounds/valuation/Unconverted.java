package dev.roundwire.rounds.valuation;

/// Money that is null in an answer since there is no exchange rate for its day (M2).
///
/// @param about the thing and its field, e.g. `rounds/xverse-angel/raised`
/// @param reason in words
public record Unconverted(String about, String reason) {}
