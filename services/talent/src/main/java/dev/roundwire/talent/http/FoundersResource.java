package dev.roundwire.talent.http;

import dev.roundwire.rounds.claim.FounderThings;
import dev.roundwire.rounds.talent.Aside;
import dev.roundwire.rounds.talent.Network;
import dev.roundwire.rounds.talent.answer.FounderAnswer;
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
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// One person: every answer is a fold of stored facts at the time of reading.
@Path("/founders/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Talent")
public class FoundersResource {
    private final Reads reads;
    private final Answers answers;

    FoundersResource(Reads reads, Answers answers) {
        this.reads = reads;
        this.answers = answers;
    }

    @GET
    @Operation(summary = "The career of a person: left, joined, founded, and when each was told")
    public Response founder(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(id, parameters, request, FounderAnswer::of);
    }

    @GET
    @Path("explain")
    @Operation(summary = "How each figure of the career came to be")
    public Response explain(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(
                id, parameters, request, (person, network) -> new Explained(FounderAnswer.explain(person, network)));
    }

    /// What every answer about a person is made of.
    ///
    /// @throws ProblemException `not-found`
    static Networks.Loaded load(Read read, String id) {
        Networks networks = new Networks(read);
        Networks.Loaded loaded = networks.ofFounder(id);
        if (loaded.known() == 0 && !networks.isFounder(id)) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "nothing is known of founder/" + id);
        }
        return loaded;
    }

    /// The only person of the network.
    static FounderThings person(Network network) {
        return network.people().iterator().next();
    }

    private <T> Response answer(
            String id, QueryParameters parameters, Request request, BiFunction<FounderThings, Network, T> body) {
        Read read = reads.begin(TalentProjection.SERVICE, parameters.read());
        Networks.Loaded loaded = load(read, id);
        Aside aside = Aside.ofCareer(id, loaded.network());
        return answers.send(
                read.answer(
                        body.apply(person(loaded.network()), loaded.network()),
                        loaded.incomplete(),
                        aside.hidden(),
                        aside.possibly()),
                request);
    }
}
