package dev.roundwire.ingest.intake;

import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Projectors;
import dev.roundwire.stream.projector.Status;
import jakarta.inject.Singleton;

/// Whether events may be accepted: only while the ledger follows the log that it was made from, and once it holds all
/// that the log held at the start. Before that a duplicate could pass for new; and beside a log that has lost what the
/// ledger holds, what is lost would pass for kept.
@Singleton
public final class AcceptingEvents {
    private final Projector projector;

    AcceptingEvents(Projectors projectors) {
        this.projector = projectors.of("ingest");
    }

    /// True once events may be accepted.
    public boolean mayBegin() {
        Status status = projector.status();
        return status.assigned() && status.caughtUp() && status.stopped().isEmpty();
    }

    void require() {
        projector.status().stopped().ifPresent(sentence -> {
            throw Refusals.unavailable(sentence);
        });
        if (!mayBegin()) {
            throw Refusals.unavailable("the ledger of events is still being read from the log");
        }
    }
}
