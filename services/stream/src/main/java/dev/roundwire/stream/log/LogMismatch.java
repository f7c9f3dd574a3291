package dev.roundwire.stream.log;

/// The log isn't the one that was read before, or not all of it can be read. Going on would skip facts in silence, so
/// the projector stops; the message says what to do.
public final class LogMismatch extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    public LogMismatch(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /// What is wrong and what to do.
    public String sentence() {
        return sentence;
    }
}
