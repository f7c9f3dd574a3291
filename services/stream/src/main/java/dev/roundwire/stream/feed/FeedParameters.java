package dev.roundwire.stream.feed;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Wire;
import dev.roundwire.stream.http.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The parameters that every feed takes, for use as a `@BeanParam`.
public final class FeedParameters {
    @HeaderParam("Last-Event-ID")
    @Parameter(description = "The id of the last event that was read: what changed since follows, without a snapshot")
    @Nullable
    String lastEventId;

    @QueryParam("confidence")
    @Parameter(description = "The least that counts: confirmed, reported (default) or rumoured")
    @Nullable
    String confidence;

    @QueryParam("snapshot")
    @DefaultValue("true")
    @Parameter(description = "Whether all rows are told before the changes")
    boolean snapshot;

    Confidence confidence() {
        if (confidence == null) {
            return Confidence.REPORTED;
        }
        return Wire.parse(Confidence.class, confidence)
                .orElseThrow(() -> ProblemException.ofParameter(
                        "confidence", "one-of", "\"" + confidence + "\" is no confidence"));
    }
}
