package dev.roundwire.ingest.http;

import dev.roundwire.contract.value.Position;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
import dev.roundwire.stream.projector.Projector;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How far the log must have been read for an answer, for use as a `@BeanParam`.
public final class ReadingParameters {
    private static final int LONGEST_WAIT = 30_000;

    @QueryParam("position")
    @Parameter(description = "What must have been read, as receipts have it", example = "companies-0:41")
    @Nullable
    String position;

    @QueryParam("wait")
    @Parameter(description = "How long to wait for the position, in milliseconds up to 30000")
    @Nullable
    String wait;

    /// Waits until the position has been read.
    ///
    /// @throws ProblemException `invalid-parameter`; `not-yet-applied` where it isn't read in time
    void await(Projector projector) {
        Position demanded = position == null
                ? Position.START
                : Position.parse(position)
                        .orElseThrow(() -> ProblemException.ofParameter(
                                "position", "position", "must be topic-partition:offset, several joined by ,"));
        Duration patience = patience();
        try {
            if (!projector.applied().await(demanded, patience)) {
                throw ProblemException.retryable(
                        ProblemKind.NOT_YET_APPLIED,
                        "read so far: " + projector.applied().position(),
                        Duration.ofSeconds(1));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw ProblemException.retryable(ProblemKind.UNAVAILABLE, "the service stops", Duration.ofSeconds(1));
        }
    }

    private Duration patience() {
        try {
            int milliseconds = wait == null ? 0 : Integer.parseInt(wait);
            if (milliseconds >= 0 && milliseconds <= LONGEST_WAIT) {
                return Duration.ofMillis(milliseconds);
            }
        } catch (NumberFormatException notANumber) {
            throw ProblemException.ofParameter("wait", "milliseconds", "\"" + wait + "\" is no whole number");
        }
        throw ProblemException.ofParameter("wait", "milliseconds", "must be between 0 and " + LONGEST_WAIT);
    }
}
