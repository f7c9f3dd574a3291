package dev.roundwire.stream.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.LongAdder;

/// Problems as HTTP answers. They are written here, not by the endpoint's writer, since an error is a problem document
/// whatever the endpoint produces and the caller accepts.
final class ProblemResponses {
    private static final JsonMapper MAPPER = new JsonMapper();

    /// In bytes: more than any single event or batch has.
    private static final long MOST_PASSED_OVER = 64 << 20;

    private ProblemResponses() {}

    static Response of(ProblemException problem, HttpServerRequest request) {
        Response.ResponseBuilder response = builder(problem.problem(request.path()), request);
        problem.retryAfter()
                .ifPresent(wait -> response.header(
                        HttpHeaders.RETRY_AFTER,
                        Math.max(1, wait.plusMillis(999).toSeconds())));
        return response.build();
    }

    static Response of(Problem problem, HttpServerRequest request) {
        return builder(problem, request).build();
    }

    private static Response.ResponseBuilder builder(Problem problem, HttpServerRequest request) {
        passOverBody(request);
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(text(problem));
    }

    /// Lets the rest of the body run out: most clients listen for an answer only once they have sent all. Who sends on
    /// and on is cut off.
    private static void passOverBody(HttpServerRequest request) {
        if (!request.isEnded()) {
            LongAdder passedOver = new LongAdder();
            request.handler(unread -> {
                        passedOver.add(unread.length());
                        if (passedOver.sum() > MOST_PASSED_OVER) {
                            request.connection().close();
                        }
                    })
                    .resume();
        }
    }

    private static String text(Problem problem) {
        try {
            return MAPPER.writeValueAsString(problem);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException("problem " + problem.type(), unwritable);
        }
    }
}
