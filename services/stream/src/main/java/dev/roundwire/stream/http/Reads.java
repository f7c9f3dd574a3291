package dev.roundwire.stream.http;

import dev.roundwire.contract.value.Position;
import dev.roundwire.stream.projector.Applied;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Projectors;
import dev.roundwire.stream.projector.StreamConfig;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/// Begins reads: each waits for the position that its query demands.
@Singleton
public final class Reads {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Projectors projectors;
    private final Duration longest;

    Reads(Projectors projectors, StreamConfig config) {
        this.projectors = projectors;
        this.longest = config.longestRead();
    }

    /// A read of the view of `service`, once it has applied what `query` demands.
    ///
    /// @throws ProblemException `not-yet-applied` where that takes longer than the query is patient
    public Read begin(String service, Query query) {
        Projector projector = projectors.of(service);
        Applied applied = projector.applied();
        if (!isApplied(applied, query)) {
            throw ProblemException.retryable(
                    ProblemKind.NOT_YET_APPLIED,
                    "position " + query.position() + " is not applied yet, " + applied.position() + " is",
                    RETRY_AFTER);
        }
        Position position = applied.position();
        Instant knownAt = query.question().knownAt();
        boolean settled = knownAt == null || applied.settled(knownAt);
        return new Read(query, position, settled, projector.facts(), System.nanoTime() + longest.toNanos());
    }

    private static boolean isApplied(Applied applied, Query query) {
        try {
            return applied.await(query.position(), query.patience());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
