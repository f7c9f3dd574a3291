package dev.roundwire.portfolios.http;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.portfolios.PortfoliosProjection;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.portfolio.Holdings;
import dev.roundwire.rounds.portfolio.answer.HoldersAnswer;
import dev.roundwire.stream.http.Answers;
import dev.roundwire.stream.http.QueryParameters;
import dev.roundwire.stream.http.Read;
import dev.roundwire.stream.http.Reads;
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

/// Who holds what in one company: a fold of its stored facts at the time of reading.
@Path("/companies/{id}/holders")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Companies")
public class HoldersResource {
    private final Reads reads;
    private final Answers answers;

    HoldersResource(Reads reads, Answers answers) {
        this.reads = reads;
        this.answers = answers;
    }

    @GET
    @Operation(summary = "Who holds what in a company, after all that happened to it")
    public Response holders(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(id, parameters, request, HoldersAnswer::of);
    }

    @GET
    @Path("explain")
    @Operation(summary = "How each figure of the holders came to be")
    public Response explain(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(id, parameters, request, holdings -> new Explained(HoldersAnswer.explain(holdings)));
    }

    /// What every answer about the holders of a company is made of.
    ///
    /// @throws dev.roundwire.stream.http.ProblemException `not-found`
    static Read.Folded<Holdings> fold(Read read, String id) {
        Subject company = Subject.company(id);
        return read.fold(company, facts -> PortfoliosProjection.holdings(company, facts, read.question()));
    }

    private <T> Response answer(String id, QueryParameters parameters, Request request, Function<Holdings, T> body) {
        Read read = reads.begin(PortfoliosProjection.SERVICE, parameters.read());
        Read.Folded<Holdings> folded = fold(read, id);
        CompanyThings things = folded.value().curve().things();
        return answers.send(
                read.answer(
                        body.apply(folded.value()),
                        folded.incomplete(),
                        things.admission().hidden(),
                        things.possibly()),
                request);
    }
}
