package dev.roundwire.ingest.intake;

import java.time.Duration;

/// A moment up to which something is waited for.
///
/// @param nanos on the clock of {@link System#nanoTime()}
record Deadline(long nanos) {
    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /// Zero once it has passed.
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    boolean hasPassed() {
        return nanos - System.nanoTime() <= 0;
    }

    /// True from `duration` after it on.
    boolean hasPassedBy(Duration duration) {
        return System.nanoTime() - nanos >= duration.toNanos();
    }
}
