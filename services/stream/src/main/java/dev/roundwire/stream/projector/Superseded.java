package dev.roundwire.stream.projector;

import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.sql.Generation;

/// The rows are of a later fold version than this instance folds: it writes nothing, or rows of both would stand side
/// by side for good. The projector stops; the message says what to do.
public final class Superseded extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    private Superseded(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /// @throws Superseded where `found` has rows of a later version than `projection` makes
    static void check(Projection projection, Generation found) {
        Integer stored = found.foldVersion();
        if (stored != null && stored > projection.foldVersion()) {
            throw new Superseded("The rows of " + projection.service() + " are of fold version " + stored
                    + ", and this instance folds version " + projection.foldVersion()
                    + ": it writes nothing. Stop it and start the later release; or, to go back to this one, rebuild"
                    + " from facts, switch, and restart.");
        }
    }

    /// What is wrong and what to do.
    public String sentence() {
        return sentence;
    }
}
