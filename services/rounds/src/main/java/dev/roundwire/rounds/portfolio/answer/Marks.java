package dev.roundwire.rounds.portfolio.answer;

/// What a mark is, in words for a reader (P3).
final class Marks {
    static final String BASIS = "last-round mark, not fair value";

    private Marks() {}
}
