package dev.roundwire.stream.http;

import java.time.Duration;

/// What is answered to a read whose answer takes longer than it may.
final class TooSlow {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private TooSlow() {}

    static ProblemException problem() {
        return ProblemException.retryable(
                ProblemKind.TOO_SLOW, "this was given up: ask for less, or when there is less to do", RETRY_AFTER);
    }
}
