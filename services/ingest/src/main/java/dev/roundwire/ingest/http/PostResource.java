package dev.roundwire.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.ingest.envelope.BinaryMode;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/// `POST /events`, in all the modes of CloudEvents, and `POST /events/{kind}` with the data alone.
@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Events")
public final class PostResource {
    private static final String DRY_RUN = "With dryRun=true nothing is written: the answer is what would become of the"
            + " event, and every figure that it would change, before and after, over all views";

    private final Submissions submissions;
    private final Desk desk;
    private final Batches batches;
    private final Bulk bulk;

    PostResource(Submissions submissions, Desk desk, Batches batches, Bulk bulk) {
        this.submissions = submissions;
        this.desk = desk;
        this.batches = batches;
        this.bulk = bulk;
    }

    @POST
    @Consumes("application/cloudevents+json")
    @Operation(summary = "Post an event, structured", description = DRY_RUN)
    public Response structured(@Context HttpHeaders headers, @RestQuery boolean dryRun, InputStream body) {
        return desk.take(place -> submissions.structured(Bodies.event(body, headers, place)), dryRun);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Post an event, binary (attributes in ce- headers) or structured", description = DRY_RUN)
    public Response json(@Context HttpHeaders headers, @RestQuery boolean dryRun, InputStream body) {
        return desk.take(
                place -> {
                    JsonNode document = Bodies.event(body, headers, place);
                    return BinaryMode.isMeantBy(headers.getRequestHeaders())
                            ? submissions.binary(headers, document)
                            : submissions.structured(document);
                },
                dryRun);
    }

    @POST
    @Consumes("application/cloudevents-batch+json")
    @Operation(summary = "Post many events in an array; each is answered in its place")
    public Response batch(@Context HttpHeaders headers, @RestQuery boolean dryRun, InputStream body) {
        return batches.take(headers, body, dryRun);
    }

    @POST
    @Consumes({"application/x-ndjson", "application/ndjson"})
    @Produces("application/x-ndjson")
    @Operation(summary = "Post any number of events, one a line")
    public Response lines(
            @Context HttpHeaders headers, @RestQuery boolean dryRun, @RestQuery String receipts, InputStream body) {
        return bulk.take(headers, body, receipts, dryRun);
    }

    @POST
    @Path("{kind}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Post the data of an event; Idempotency-Key is its id, Ce-Source its source",
            description = DRY_RUN)
    public Response plain(
            @PathParam("kind") String kind, @Context HttpHeaders headers, @RestQuery boolean dryRun, InputStream body) {
        EventType type = EventType.ofKind(kind)
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.NOT_FOUND, "there is no kind of event " + kind + "; GET /schemas lists them"));
        return desk.take(place -> submissions.plain(type, headers, Bodies.event(body, headers, place)), dryRun);
    }
}
