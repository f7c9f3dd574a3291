package dev.roundwire.stream.projector;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a projector is, as far as it knows itself.
public final class Status {
    private final Clock clock;
    private volatile boolean assigned;
    private volatile boolean caughtUp;
    private volatile @Nullable String stopped;
    private volatile @Nullable String failure;
    private volatile Instant progress;

    Status(Clock clock) {
        this.clock = clock;
        this.progress = clock.instant();
    }

    /// True once partitions were assigned, be it none because others have them all.
    public boolean assigned() {
        return assigned;
    }

    /// True once all that was in the log at some moment since the start has been applied.
    public boolean caughtUp() {
        return caughtUp;
    }

    /// Why it has stopped for good, in a sentence that says what to do.
    public Optional<String> stopped() {
        return Optional.ofNullable(stopped);
    }

    /// Why the last attempt failed, as long as none has succeeded since.
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /// How long ago the tables last moved on, or needn't.
    public Duration sinceProgress() {
        return Duration.between(progress, clock.instant());
    }

    void assign() {
        assigned = true;
    }

    void stop(String sentence) {
        stopped = sentence;
    }

    void fail(Throwable problem) {
        failure = String.valueOf(problem.getMessage());
    }

    void succeed() {
        failure = null;
        progress();
    }

    void progress() {
        progress = clock.instant();
    }

    void catchUp() {
        caughtUp = true;
    }
}
