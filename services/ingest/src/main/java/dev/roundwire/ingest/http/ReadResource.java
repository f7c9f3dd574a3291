package dev.roundwire.ingest.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.ingest.ledger.Ledger;
import dev.roundwire.stream.http.Cursor;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Projectors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// `GET /events`: what the log holds, as it was posted.
@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Events")
public final class ReadResource {
    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final Ledger ledger;
    private final Projector projector;

    ReadResource(Ledger ledger, Projectors projectors) {
        this.ledger = ledger;
        this.projector = projectors.of("ingest");
    }

    /// A page of a stream.
    @JsonPropertyOrder({"items", "next"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<EventView> items, @Nullable String next) {}

    @GET
    @Path("{id}")
    @Operation(summary = "An event, its receipt, and what corrects or retracts it")
    public EventView event(
            @PathParam("id") String id,
            @QueryParam("source") @Nullable String source,
            @BeanParam ReadingParameters reading) {
        reading.await(projector);
        Map<String, Subject> found = ledger.subjects(id);
        FactKey key = new FactKey(source != null ? source : onlySource(id, found), id);
        Subject subject = found.get(key.source());
        if (subject == null) {
            throw ProblemException.of(
                    ProblemKind.NOT_FOUND,
                    "source " + key.source() + " has no event " + id + ", as far as it was read");
        }
        List<RecordedFact> stream = projector.facts().facts(subject).facts();
        List<RecordedFact> wanted =
                stream.stream().filter(fact -> fact.key().equals(key)).toList();
        return EventView.of(subject, wanted, stream).stream()
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.of(ProblemKind.NOT_FOUND, "event " + key + " can't be read by this version"));
    }

    @GET
    @Operation(summary = "The events of a subject, oldest first")
    public Response stream(
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @BeanParam ReadingParameters reading,
            @Context UriInfo uri) {
        Subject wanted = subject(subject);
        int size = size(limit);
        int from = cursor == null ? 0 : from(cursor);
        reading.await(projector);
        List<RecordedFact> stream = projector.facts().facts(wanted).facts();
        if (stream.isEmpty()) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, wanted + " has no events, as far as the log was read");
        }
        int to = Math.min(stream.size(), from + size);
        String next = to < stream.size() ? Cursor.write(List.of(Integer.toString(to))) : null;
        Response.ResponseBuilder response =
                Response.ok(new Page(EventView.of(wanted, stream.subList(Math.min(from, to), to), stream), next));
        if (next != null) {
            response.links(Link.fromUri(uri.getRequestUriBuilder()
                            .replaceQueryParam("cursor", next)
                            .build())
                    .rel("next")
                    .build());
        }
        return response.build();
    }

    private static String onlySource(String id, Map<String, Subject> found) {
        if (found.size() > 1 && !found.containsKey(Submissions.DESK)) {
            throw ProblemException.ofParameter(
                    "source", "required", "event " + id + " is known of " + String.join(", ", found.keySet()));
        }
        return found.size() == 1 ? found.keySet().iterator().next() : Submissions.DESK;
    }

    private static Subject subject(@Nullable String text) {
        if (text == null) {
            throw ProblemException.ofParameter("subject", "required", "say whose events: company/<id> or founder/<id>");
        }
        return Subject.parse(text)
                .filter(subject -> !subject.id().isEmpty())
                .orElseThrow(() ->
                        ProblemException.ofParameter("subject", "subject", "must be company/<id> or founder/<id>"));
    }

    private static int size(@Nullable String limit) {
        return limit == null ? USUAL_PAGE : number("limit", limit, 1, LARGEST_PAGE);
    }

    /// A stream only grows at its end, so the number of events before it marks a place for ever.
    private static int from(String cursor) {
        String key = Objects.requireNonNullElse(Cursor.read(cursor, 1).getFirst(), "");
        return number("cursor", key, 0, Integer.MAX_VALUE / 2);
    }

    private static int number(String name, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw ProblemException.ofParameter(name, "min-max", "\"" + text + "\" is no whole number");
        }
        throw ProblemException.ofParameter(name, "min-max", "must be between " + least + " and " + most);
    }
}
