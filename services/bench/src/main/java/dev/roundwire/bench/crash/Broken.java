package dev.roundwire.bench.crash;

/// A promise that wasn't kept, in a sentence.
final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String sentence) {
        super(sentence);
    }
}
