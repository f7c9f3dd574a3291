package dev.roundwire.stream.http;

import dev.roundwire.contract.json.Fault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Endpoints that fail in every way there is.
@Path("/provocations")
@Produces(MediaType.APPLICATION_JSON)
public final class Provocations {
    @GET
    @Path("/limited")
    public Map<String, Integer> limited(
            @RestQuery @Max(1000) @Nullable Integer limit, @RestQuery @NotNull String name) {
        return Map.of("limit", 1);
    }

    @POST
    @Path("/read")
    @Consumes(MediaType.APPLICATION_JSON)
    public Fault read(Fault body) {
        return body;
    }

    @GET
    @Path("/thrown/{kind}")
    public String thrown(@PathParam("kind") String kind) {
        ProblemKind thrown = ProblemKind.valueOf(kind);
        if (thrown == ProblemKind.INTERNAL) {
            throw new IllegalStateException("a secret of the inside");
        }
        if (thrown == ProblemKind.INVALID_EVENT) {
            throw ProblemException.of(
                    thrown, "1 fault", List.of(new Fault("/raised/currency", "iso-4217", "is no currency")));
        }
        throw thrown.status() == 503
                ? ProblemException.retryable(thrown, "later", Duration.ofMillis(1200))
                : ProblemException.of(thrown, "because");
    }

    @GET
    @Path("/unwritable")
    public Unwritable unwritable() {
        return new Unwritable();
    }

    public static final class Unwritable {
        public String getSecret() {
            throw new IllegalStateException("a secret of the inside");
        }
    }
}
