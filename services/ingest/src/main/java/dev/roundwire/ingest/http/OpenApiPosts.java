package dev.roundwire.ingest.http;

import dev.roundwire.contract.event.EventType;
import dev.roundwire.stream.http.OpenApiAnswers;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Tells in the OpenAPI document what is posted and what becomes of it, which no method's signature says: bodies are
/// read as they come, and four media types share a path.
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class OpenApiPosts implements OASFilter {
    private static final String ANY = "/events";
    private static final String PLAIN = "/events/{kind}";
    private static final int[] PROBLEMS = {400, 409, 413, 415, 422, 429, 503};

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Operation any = document.getPaths().getPathItem(ANY).getPOST();
        any.setSummary("Post an event, structured or binary, a batch of them, or any number, one a line");
        answers(any, "The receipt of an event that was there already; of a batch or of lines what became of each");
        Operation plain = document.getPaths().getPathItem(PLAIN).getPOST();
        answers(plain, "The receipt of an event that was there already");
        plain.getParameters().stream()
                .filter(parameter -> parameter.getName().equals("kind"))
                .forEach(parameter -> parameter.schema(kinds()));
        plain.addParameter(header("Idempotency-Key", "The event's id; derived from what it says where absent"))
                .addParameter(header("Ce-Source", "Who posts, a URI; `urn:roundwire:desk` where absent"));
        plain.getRequestBody()
                .getContent()
                .addMediaType(
                        MediaType.APPLICATION_JSON, OASFactory.createMediaType().schema(data()));
    }

    private static void answers(Operation operation, String there) {
        IntStream.of(PROBLEMS).forEach(status -> OpenApiAnswers.mayAnswer(operation, status));
        operation.getResponses().getAPIResponse("200").setDescription(there + "; of a dry run what would become of it");
        operation.getResponses().addAPIResponse("201", receipt());
    }

    private static APIResponse receipt() {
        return OASFactory.createAPIResponse()
                .description("The receipt of an event that is now in the log")
                .content(OASFactory.createContent()
                        .addMediaType(
                                MediaType.APPLICATION_JSON,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Receipt"))));
    }

    private static Schema kinds() {
        Schema kinds = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        Arrays.stream(EventType.values()).map(EventType::kind).forEach(kinds::addEnumeration);
        return kinds;
    }

    private static Schema data() {
        Schema data = OASFactory.createSchema();
        Arrays.stream(EventType.values())
                .map(type -> OASFactory.createSchema().ref(type.schemaPath()))
                .forEach(data::addAnyOf);
        return data;
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
