package dev.roundwire.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The JSON Schemas of the events' data.
@Path("/schemas")
@RunOnVirtualThread
@Tag(name = "Schemas")
public final class SchemaResource {
    private final SchemaStore schemas;

    SchemaResource(SchemaStore schemas) {
        this.schemas = schemas;
    }

    /// One type of event.
    ///
    /// @param kind its name in paths
    /// @param schema where its schema is
    public record Item(String type, String kind, String schema) {}

    /// All types of events.
    public record Items(List<Item> items) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "All types of events")
    public Items list() {
        return new Items(Stream.of(EventType.values())
                .map(type -> new Item(type.wireName(), type.kind(), type.schemaPath()))
                .toList());
    }

    @GET
    @Path("{type}.json")
    @Produces("application/schema+json")
    @Operation(summary = "The JSON Schema (2020-12) of the data of a type of event")
    public String schema(@PathParam("type") String type) {
        return EventType.ofWireName(type)
                .map(schemas.all()::of)
                .map(JsonNode::toPrettyString)
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.NOT_FOUND, "there is no type " + type + "; GET /schemas lists them"));
    }
}
