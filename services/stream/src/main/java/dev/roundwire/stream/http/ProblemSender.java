package dev.roundwire.stream.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.Response;

/// Answers a request that no resource has taken with the problem that a resource would have ended in.
public final class ProblemSender {
    private static final ProblemMappers MAPPERS = new ProblemMappers();

    private ProblemSender() {}

    /// On the event loop of the request.
    public static void send(Throwable failure, HttpServerRequest request) {
        Response problem = failure instanceof ProblemException known
                ? MAPPERS.problem(known, request)
                : MAPPERS.unexpected(failure, request);
        HttpServerResponse response = request.response().setStatusCode(problem.getStatus());
        problem.getStringHeaders().forEach(response::putHeader);
        response.end(String.valueOf(problem.getEntity()));
    }
}
