package dev.roundwire.ingest.intake;

import dev.roundwire.contract.json.Fault;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.ingest.ledger.LedgerUnavailable;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;

/// Why an event isn't kept, in the words of the API.
final class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class);
    private static final Duration SOON = Duration.ofSeconds(1);

    private Refusals() {}

    static ProblemException conflict(FactKey key) {
        return ProblemException.of(
                ProblemKind.EVENT_ID_CONFLICT,
                "source " + key.source() + " has posted an event " + key.id() + " with other content");
    }

    static ProblemException unavailable(String detail) {
        return ProblemException.retryable(ProblemKind.LOG_UNAVAILABLE, detail, SOON);
    }

    static ProblemException of(LedgerUnavailable unavailable) {
        LOG.warnf("%s: %s", unavailable.getMessage(), unavailable.getCause());
        return unavailable("the ledger of events can't be asked");
    }

    /// It isn't known in time what became of the event, or of the same sent before.
    static ProblemException unconfirmed() {
        return unavailable("the log hasn't confirmed the event; it may be kept all the same, so send it again");
    }

    /// The subject has as many facts as it may have.
    static ProblemException full(Subject subject, int most) {
        String detail = subject + " has " + most + " facts, as many as it may have";
        return ProblemException.of(
                ProblemKind.INVALID_EVENT, detail, List.of(new Fault("", "facts-per-subject", detail)));
    }

    static ProblemException tooFast(String detail) {
        return ProblemException.retryable(ProblemKind.TOO_FAST, detail, SOON);
    }

    /// What a write that failed means to the sender.
    static ProblemException ofWrite(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof ExecutionException || cause instanceof CompletionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof RecordTooLargeException
                ? ProblemException.of(ProblemKind.TOO_LARGE, "the event is larger than the log takes")
                : unconfirmed();
    }
}
