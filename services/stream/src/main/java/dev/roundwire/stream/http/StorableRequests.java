package dev.roundwire.stream.http;

import dev.roundwire.stream.projection.StorableText;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// What no database can hold is nowhere in one: a path with it is not found, and a parameter with it is at fault.
final class StorableRequests {

    @ServerRequestFilter
    @Nullable
    Response refuse(ContainerRequestContext request, HttpServerRequest http) {
        UriInfo uri = request.getUriInfo();
        boolean found = uri.getPathParameters().values().stream()
                .allMatch(values -> values.stream().allMatch(StorableText::isStorable));
        if (!found) {
            return ProblemResponses.of(
                    ProblemException.of(ProblemKind.NOT_FOUND, "no name holds the character U+0000"), http);
        }
        Optional<String> atFault = uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> !parameter.getValue().stream().allMatch(StorableText::isStorable))
                .map(parameter -> StorableText.of(parameter.getKey()))
                .findFirst();
        return atFault.map(name -> ProblemResponses.of(
                        ProblemException.ofParameter(name, "text", "must not hold the character U+0000"), http))
                .orElse(null);
    }
}
