package dev.roundwire.ingest.http;

import dev.roundwire.ingest.schema.AsyncApi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The AsyncAPI document of the topics.
@Path("/asyncapi")
@Tag(name = "Schemas")
public final class AsyncApiResource {
    private final String document = AsyncApi.document().toPrettyString();

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The topics, and what lies on them: AsyncAPI 3")
    public String document() {
        return document;
    }
}
