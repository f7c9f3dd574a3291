package dev.roundwire.ingest.intake;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// An event that is on its way.
public final class Ongoing {
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    Ongoing() {}

    /// Of an event that is refused at once.
    public static Ongoing refused(Outcome.Refused refusal) {
        Ongoing ongoing = new Ongoing();
        ongoing.tell(refusal);
        return ongoing;
    }

    void tell(Outcome told) {
        outcome.complete(told);
    }

    /// Waits until it is known what became of it, or that this isn't known in time.
    public Outcome await() {
        try {
            return outcome.get();
        } catch (ExecutionException never) {
            throw new IllegalStateException("what becomes of an event is always an outcome", never);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Refused(Refusals.unavailable("the service stops"));
        }
    }
}
