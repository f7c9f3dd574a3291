package dev.roundwire.ingest.intake;

import dev.roundwire.ingest.Receipt;
import dev.roundwire.stream.http.ProblemException;

/// What became of an event.
public sealed interface Outcome {

    /// The log holds it.
    record Kept(Receipt receipt) implements Outcome {
        @Override
        public Outcome ofRepeat() {
            return new Kept(receipt.repeated());
        }
    }

    /// It isn't kept, as far as anybody knows here; the problem says why.
    record Refused(ProblemException problem) implements Outcome {
        @Override
        public Outcome ofRepeat() {
            return this;
        }
    }

    /// What that means to another event of the same key and content.
    Outcome ofRepeat();
}
