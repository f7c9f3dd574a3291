package dev.roundwire.talent.http;

import dev.roundwire.rounds.talent.AlumniInvestments;
import dev.roundwire.rounds.talent.Aside;
import dev.roundwire.rounds.talent.Leavers;
import dev.roundwire.rounds.talent.Network;
import dev.roundwire.rounds.talent.answer.AlumniInvestmentsAnswer;
import dev.roundwire.rounds.talent.answer.LeaversAnswer;
import dev.roundwire.stream.http.Answers;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
import dev.roundwire.stream.http.QueryParameters;
import dev.roundwire.stream.http.Read;
import dev.roundwire.stream.http.Reads;
import dev.roundwire.talent.TalentProjection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// One employer: every answer is a fold of the stored facts of those who left it and of their companies, at the time of
/// reading.
@Path("/employers/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Talent")
public class EmployerResource {
    private final Reads reads;
    private final Answers answers;

    EmployerResource(Reads reads, Answers answers) {
        this.reads = reads;
        this.answers = answers;
    }

    @GET
    @Path("leavers")
    @Operation(summary = "Who left an employer, what they founded, and what it raised")
    public Response leavers(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(id, parameters, request, network -> leavers(id, network));
    }

    @GET
    @Path("leavers/explain")
    @Operation(summary = "How each figure of the leavers came to be")
    public Response explainLeavers(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(
                id,
                parameters,
                request,
                network -> new Explained(LeaversAnswer.explain(Leavers.of(id, network), network)));
    }

    @GET
    @Path("alumni-investments")
    @Operation(summary = "What an employer put into the companies of those who left it")
    public Response alumniInvestments(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(id, parameters, request, network -> alumniInvestments(id, network));
    }

    @GET
    @Path("alumni-investments/explain")
    @Operation(summary = "How each figure of the alumni investments came to be")
    public Response explainAlumniInvestments(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(
                id,
                parameters,
                request,
                network -> new Explained(AlumniInvestmentsAnswer.explain(AlumniInvestments.of(id, network), network)));
    }

    static LeaversAnswer leavers(String id, Network network) {
        return LeaversAnswer.of(Leavers.of(id, network), network);
    }

    static AlumniInvestmentsAnswer alumniInvestments(String id, Network network) {
        return AlumniInvestmentsAnswer.of(AlumniInvestments.of(id, network), network);
    }

    /// What every answer about an employer is made of.
    ///
    /// @throws ProblemException `not-found`
    static Networks.Loaded load(Read read, String id) {
        Networks networks = new Networks(read);
        Networks.Loaded loaded = networks.ofEmployer(id);
        if (loaded.known() == 0 && !networks.isKnown(id)) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "nothing is known of employer " + id);
        }
        return loaded;
    }

    private <T> Response answer(String id, QueryParameters parameters, Request request, Function<Network, T> body) {
        Read read = reads.begin(TalentProjection.SERVICE, parameters.read());
        Networks.Loaded loaded = load(read, id);
        Aside aside = Aside.ofEmployer(id, loaded.network());
        return answers.send(
                read.answer(body.apply(loaded.network()), loaded.incomplete(), aside.hidden(), aside.possibly()),
                request);
    }
}
