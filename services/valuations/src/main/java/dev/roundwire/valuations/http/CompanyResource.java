package dev.roundwire.valuations.http;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.rounds.answer.FigureExplanation;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.rate.EcbRates;
import dev.roundwire.rounds.rate.Rates;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.rounds.valuation.answer.CompanyAnswer;
import dev.roundwire.rounds.valuation.answer.HistoryAnswer;
import dev.roundwire.rounds.valuation.answer.RoundsAnswer;
import dev.roundwire.rounds.valuation.answer.ValuationAnswer;
import dev.roundwire.stream.http.Answers;
import dev.roundwire.stream.http.QueryParameters;
import dev.roundwire.stream.http.Read;
import dev.roundwire.stream.http.Reads;
import dev.roundwire.valuations.ValuationsProjection;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// One company: every answer is a fold of its stored facts at the time of reading.
@Path("/companies/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Companies")
public class CompanyResource {
    static final Rates RATES = EcbRates.bundled();

    private final Reads reads;
    private final Answers answers;

    CompanyResource(Reads reads, Answers answers) {
        this.reads = reads;
        this.answers = answers;
    }

    /// How the figures of the answer at the path before `/explain` came to be.
    record Explained(List<FigureExplanation> figures) {}

    @GET
    @Operation(summary = "What is known of a company: founders, fields, status, what it raised in all")
    public Response company(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(id, parameters, request, CompanyAnswer::of);
    }

    @GET
    @Path("explain")
    @Operation(summary = "How each figure of the company came to be")
    public Response explainCompany(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(id, parameters, request, curve -> new Explained(CompanyAnswer.explain(curve)));
    }

    @GET
    @Path("rounds")
    @Operation(summary = "Every closed round of a company, oldest first")
    public Response rounds(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(id, parameters, request, curve -> RoundsAnswer.of(curve, RATES));
    }

    @GET
    @Path("rounds/explain")
    @Operation(summary = "How each figure of the rounds came to be")
    public Response explainRounds(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(id, parameters, request, curve -> new Explained(RoundsAnswer.explain(curve, RATES)));
    }

    @GET
    @Path("valuation")
    @Operation(summary = "What a company is worth, as of the latest that says so, and where facts clash")
    public Response valuation(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(id, parameters, request, CompanyResource::valuation);
    }

    @GET
    @Path("valuation/explain")
    @Operation(summary = "How each figure of the valuation came to be")
    public Response explainValuation(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(id, parameters, request, curve -> new Explained(ValuationAnswer.explain(curve)));
    }

    @GET
    @Path("valuation/history")
    @Operation(summary = "The curve of a company: rounds, reports, secondaries, acquisitions, listings, oldest first")
    public Response history(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(id, parameters, request, HistoryAnswer::of);
    }

    @GET
    @Path("valuation/history/explain")
    @Operation(summary = "How each figure of the curve came to be")
    public Response explainHistory(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(id, parameters, request, curve -> new Explained(HistoryAnswer.explain(curve)));
    }

    static ValuationAnswer valuation(Curve curve) {
        return ValuationAnswer.of(curve, LocalDate.now(ZoneOffset.UTC));
    }

    /// What every answer about a company is made of.
    ///
    /// @throws dev.roundwire.stream.http.ProblemException `not-found`
    static Read.Folded<Curve> fold(Read read, String id) {
        return read.fold(Subject.company(id), facts -> Curve.of(CompanyThings.of(id, facts, read.question()), RATES));
    }

    private <T> Response answer(String id, QueryParameters parameters, Request request, Function<Curve, T> body) {
        Read read = reads.begin(ValuationsProjection.SERVICE, parameters.read());
        Read.Folded<Curve> folded = fold(read, id);
        CompanyThings things = folded.value().things();
        return answers.send(
                read.answer(
                        body.apply(folded.value()),
                        folded.incomplete(),
                        things.admission().hidden(),
                        things.possibly()),
                request);
    }
}
