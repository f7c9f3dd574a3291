package dev.roundwire.stream.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// Problems as HTTP answers. They are written here, not by the endpoint's writer, since an error is a problem document
/// whatever the endpoint produces and the caller accepts.
final class ProblemResponses {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ProblemResponses() {}

    static Response of(ProblemException problem, @Nullable String instance) {
        Response.ResponseBuilder response = builder(problem.problem(instance));
        problem.retryAfter()
                .ifPresent(wait -> response.header(
                        HttpHeaders.RETRY_AFTER,
                        Math.max(1, wait.plusMillis(999).toSeconds())));
        return response.build();
    }

    static Response of(Problem problem) {
        return builder(problem).build();
    }

    private static Response.ResponseBuilder builder(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(text(problem));
    }

    private static String text(Problem problem) {
        try {
            return MAPPER.writeValueAsString(problem);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException("problem " + problem.type(), unwritable);
        }
    }
}
