package dev.roundwire.ingest.intake;

import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Projectors;
import jakarta.inject.Singleton;

/// Whether events may be accepted: only once the ledger holds all that the log held at the start. Before that a
/// duplicate could pass for new.
@Singleton
public final class AcceptingEvents {
    private final Projector projector;

    AcceptingEvents(Projectors projectors) {
        this.projector = projectors.of("ingest");
    }

    /// True once events may be accepted.
    public boolean mayBegin() {
        return projector.status().caughtUp();
    }

    void require() {
        if (!mayBegin()) {
            throw Refusals.unavailable("the ledger of events is still being read from the log");
        }
    }
}
