package dev.roundwire.stream.preview;

/// Answers that weren't looked at, since too much would have had to be folded.
///
/// @param answers whose, e.g. `/investors/{id}`
/// @param number of how many
public record Omission(String answers, int number) {}
