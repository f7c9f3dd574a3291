package dev.roundwire.stream.http;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.IncompleteTable;
import dev.roundwire.stream.facts.UndecodableTable;
import dev.roundwire.stream.generation.Generations;
import dev.roundwire.stream.generation.Generations.Operations;
import dev.roundwire.stream.generation.Rebuild;
import dev.roundwire.stream.generation.RebuildConfig;
import dev.roundwire.stream.http.OperationsAnswers.IncompleteSubject;
import dev.roundwire.stream.http.OperationsAnswers.Items;
import dev.roundwire.stream.http.OperationsAnswers.Overview;
import dev.roundwire.stream.http.OperationsAnswers.RebuildAnswer;
import dev.roundwire.stream.http.OperationsAnswers.RefoldResult;
import dev.roundwire.stream.http.OperationsAnswers.UndecodableRecord;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Refolded;
import dev.roundwire.stream.sql.Generation;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The tables of a service, for those who run it.
@Path("/operations/{service}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "operations")
final class OperationsResource {
    private static final String FACTS = "facts";

    private final Generations generations;
    private final RebuildConfig config;

    OperationsResource(Generations generations, RebuildConfig config) {
        this.generations = generations;
        this.config = config;
    }

    @GET
    @Operation(summary = "How the projector of a service is")
    public Overview overview(@RestPath String service) {
        Projector projector = of(service).projector();
        return Doing.doing(
                projector,
                () -> projector.database().inTransaction(connection -> {
                    Generation generation = Generation.of(connection);
                    return new Overview(
                            service,
                            generation.id(),
                            generation.foldVersion(),
                            projector.applied().position(),
                            projector.lag(),
                            IncompleteTable.count(connection),
                            UndecodableTable.count(connection),
                            projector
                                    .status()
                                    .stopped()
                                    .or(projector.status()::failure)
                                    .orElse(null));
                }));
    }

    @GET
    @Path("incomplete")
    @Operation(summary = "The subjects whose rows don't hold all that was reported")
    public Items<IncompleteSubject> incomplete(
            @RestPath String service, @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Projector projector = of(service).projector();
        return Doing.doing(
                projector,
                () -> projector
                        .database()
                        .inTransaction(connection -> new Items<>(
                                IncompleteTable.list(connection, limit).entrySet().stream()
                                        .map(IncompleteSubject::of)
                                        .toList(),
                                IncompleteTable.count(connection))));
    }

    @GET
    @Path("undecodable")
    @Operation(summary = "The records of the log that could not be read, latest first")
    public Items<UndecodableRecord> undecodable(
            @RestPath String service, @RestQuery @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        Projector projector = of(service).projector();
        return Doing.doing(
                projector,
                () -> projector
                        .database()
                        .inTransaction(connection -> new Items<>(
                                UndecodableTable.list(connection, limit).stream()
                                        .map(UndecodableRecord::of)
                                        .toList(),
                                UndecodableTable.count(connection))));
    }

    @POST
    @Path("refold")
    @Operation(summary = "Fold one subject, or all, anew from the stored facts")
    public RefoldResult refold(
            @RestPath String service,
            @RestQuery @Nullable String subject,
            @RestQuery @DefaultValue("false") boolean dryRun) {
        Operations operations = of(service);
        Refolded refolded = Doing.doing(
                operations.projector(),
                () -> subject == null
                        ? operations.refolder().all(!dryRun)
                        : operations.refolder().one(subject(subject), !dryRun));
        return RefoldResult.of(refolded, dryRun);
    }

    @POST
    @Path("rebuild")
    @Operation(summary = "Build the tables anew beside the live ones, from the stored facts or from the log")
    public Response beginRebuild(
            @RestPath String service,
            @RestQuery @DefaultValue(FACTS) String from,
            @RestQuery @Min(0) @Nullable Integer recordsPerSecond) {
        Operations operations = of(service);
        int most = recordsPerSecond == null ? config.recordsPerSecond() : recordsPerSecond;
        Rebuild begun =
                Doing.doing(operations.projector(), () -> operations.rebuilder().begin(from(from), most));
        return Response.accepted(
                        RebuildAnswer.of(begun, operations.projector().applied().position(), Instant.now()))
                .build();
    }

    @GET
    @Path("rebuild")
    @Operation(summary = "How far the last rebuild is")
    public RebuildAnswer rebuild(@RestPath String service) {
        Operations operations = of(service);
        return Doing.doing(operations.projector(), () -> operations.rebuilder().state())
                .map(rebuild -> RebuildAnswer.of(
                        rebuild, operations.projector().applied().position(), Instant.now()))
                .orElse(RebuildAnswer.NONE);
    }

    @POST
    @Path("rebuild/switch")
    @Operation(summary = "Take the rebuilt tables into use")
    public Overview switchOver(@RestPath String service) {
        Operations operations = of(service);
        return Doing.doing(operations.projector(), () -> {
            operations.swap().forward();
            return overview(service);
        });
    }

    @POST
    @Path("rebuild/back")
    @Operation(summary = "Take the tables from before the last switch into use again")
    public Overview back(@RestPath String service) {
        Operations operations = of(service);
        return Doing.doing(operations.projector(), () -> {
            operations.back();
            return overview(service);
        });
    }

    private Operations of(String service) {
        Operations operations = generations.of(service);
        if (operations == null) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "there is no service " + service + " here");
        }
        return operations;
    }

    static Subject subject(String text) {
        return Subject.parse(text)
                .orElseThrow(() -> ProblemException.ofParameter(
                        "subject", "subject", "\"" + text + "\" is neither company/<id> nor founder/<id>"));
    }

    private static Rebuild.From from(String text) {
        return Arrays.stream(Rebuild.From.values())
                .filter(from -> from.wire().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        ProblemException.ofParameter("from", "one-of", "\"" + text + "\" is neither facts nor log"));
    }
}
