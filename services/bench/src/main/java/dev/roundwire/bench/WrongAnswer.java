package dev.roundwire.bench;

/// Something measured has done its job wrongly: how fast doesn't matter.
public final class WrongAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private WrongAnswer(String sentence) {
        super(sentence);
    }

    public static void unlessEqual(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new WrongAnswer(what + ": " + expected + " expected, " + found + " found");
        }
    }
}
