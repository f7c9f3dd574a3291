package dev.roundwire.stream.preview;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundwire.contract.Fact;
import dev.roundwire.contract.value.Position;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
import dev.roundwire.stream.http.Query;
import dev.roundwire.stream.http.Reads;
import dev.roundwire.stream.projector.StreamConfig;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// What a fact would change in one view. Ingest asks all views for a dry run.
@Path("/operations/{service}/preview")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "operations")
final class PreviewResource {
    /// Of an event that ingest takes, with its envelope, in bytes.
    private static final int LARGEST = 2 << 20;

    private final List<ChangePreview> previews;
    private final Reads reads;
    private final ObjectMapper json;
    private final int most;

    PreviewResource(@All List<ChangePreview> previews, Reads reads, ObjectMapper json, StreamConfig config) {
        this.previews = previews;
        this.reads = reads;
        this.json = json;
        this.most = config.previewedMost();
    }

    @POST
    @Consumes({EventDocument.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(summary = "Which figures of a view an event would change, before and after; nothing is written")
    public Changes preview(
            @RestPath String service,
            @RestQuery @DefaultValue("") String position,
            @RestQuery @DefaultValue("0") @Min(0) @Max(30_000) int wait,
            InputStream event) {
        ChangePreview preview = previews.stream()
                .filter(one -> one.service().equals(service))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND, "service " + service + " has no view"));
        Instant now = Instant.now();
        Fact fact = EventDocument.read(bytes(event), now);
        Query query = new Query(Question.DEFAULT, position(position), Duration.ofMillis(wait));
        Set<String> told = new HashSet<>();
        return Changes.together(Supposition.of(reads.begin(service, query), fact, now).stream()
                .map(supposition -> compared(preview, supposition, told))
                .toList());
    }

    private Changes compared(ChangePreview preview, Supposition supposition, Set<String> told) {
        Comparison comparison = new Comparison(supposition, preview.itemNames(), json, most, told);
        preview.compare(supposition, comparison);
        return comparison.result();
    }

    private static byte[] bytes(InputStream event) {
        try {
            byte[] bytes = event.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw ProblemException.of(
                        ProblemKind.TOO_LARGE, "the most that is taken here is " + LARGEST + " bytes");
            }
            return bytes;
        } catch (IOException cutOff) {
            throw ProblemException.of(ProblemKind.MALFORMED, "the body ended before it was whole");
        }
    }

    private static Position position(String text) {
        return Position.parse(text)
                .orElseThrow(() -> ProblemException.ofParameter("position", "position", "\"" + text + "\" is none"));
    }
}
