package dev.roundwire.stream.generation;

/// What was asked for can't be done as things stand; the message says why.
public final class NotNow extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String sentence;

    NotNow(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /// Why not.
    public String sentence() {
        return sentence;
    }
}
