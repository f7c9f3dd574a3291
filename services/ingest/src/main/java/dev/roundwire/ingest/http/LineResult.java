package dev.roundwire.ingest.http;

import dev.roundwire.ingest.Receipt;
import dev.roundwire.ingest.intake.Outcome;
import dev.roundwire.stream.http.ProblemException;

/// What became of one line of a stream.
sealed interface LineResult {

    /// The log holds its event.
    record Kept(Receipt receipt) implements LineResult {}

    /// Its event would be taken: this is what it would do.
    record Foreseen(Foresight foresight) implements LineResult {}

    /// Its event isn't kept.
    record Refused(ProblemException problem) implements LineResult {}

    static LineResult of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept kept -> new Kept(kept.receipt());
            case Outcome.Refused refused -> new Refused(refused.problem());
        };
    }
}
