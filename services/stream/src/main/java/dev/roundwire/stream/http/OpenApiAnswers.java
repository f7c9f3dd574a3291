package dev.roundwire.stream.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/// Tells in the OpenAPI document what an operation may answer beside what its method returns: the problems, and
/// that changes come as server-sent events.
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class OpenApiAnswers implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String CHANGES = "/changes";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = Optional.ofNullable(document.getComponents()).orElseGet(OASFactory::createComponents);
        document.setComponents(components.addSchema(PROBLEM, problem()));
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> complete(path, operation)));
    }

    private static void complete(String path, Operation operation) {
        mayAnswer(operation, 503);
        if (Optional.ofNullable(operation.getParameters()).stream()
                .flatMap(parameters -> parameters.stream())
                .anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY)) {
            mayAnswer(operation, 400);
        }
        if (path.contains("{")) {
            mayAnswer(operation, 404);
        }
        if (path.endsWith(CHANGES)) {
            APIResponses responses = operation.getResponses();
            responses.removeAPIResponse("204");
            responses.addAPIResponse(
                    "200",
                    OASFactory.createAPIResponse()
                            .description("Rows, one an event, without end")
                            .content(of(MediaType.SERVER_SENT_EVENTS, OASFactory.createSchema())));
        }
    }

    /// Adds the problems of a status to what an operation may answer.
    public static void mayAnswer(Operation operation, int status) {
        String titles = Arrays.stream(ProblemKind.values())
                .filter(kind -> kind.status() == status)
                .map(kind -> kind.title() + " (`" + kind.type() + "`)")
                .collect(Collectors.joining("; "));
        operation
                .getResponses()
                .addAPIResponse(
                        String.valueOf(status),
                        OASFactory.createAPIResponse()
                                .description(titles)
                                .content(of(
                                        Problem.MEDIA_TYPE,
                                        OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    }

    private static Content of(String mediaType, Schema schema) {
        return OASFactory.createContent()
                .addMediaType(mediaType, OASFactory.createMediaType().schema(schema));
    }

    private static Schema problem() {
        Schema fault = object("A field or parameter at fault")
                .addProperty("pointer", text("JSON pointer to it"))
                .addProperty("rule", text("the rule that it breaks, e.g. `iso-4217`"))
                .addProperty("detail", text("what is wrong"));
        return object("What went wrong, as RFC 9457 has it")
                .addProperty("type", text("the kind of problem"))
                .addProperty("title", text("what the kind means"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("what is wrong this time"))
                .addProperty("instance", text("the path that was asked"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(fault));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
