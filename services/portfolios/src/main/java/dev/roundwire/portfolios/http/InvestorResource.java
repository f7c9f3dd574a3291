package dev.roundwire.portfolios.http;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.portfolios.PortfoliosProjection;
import dev.roundwire.rounds.portfolio.Portfolio;
import dev.roundwire.rounds.portfolio.answer.CoInvestorsAnswer;
import dev.roundwire.rounds.portfolio.answer.PortfolioAnswer;
import dev.roundwire.stream.http.Answers;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
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
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// One investor: every answer folds the stored facts of all companies that it was ever mentioned in.
@Path("/investors/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Investors")
public class InvestorResource {
    private final Reads reads;
    private final Answers answers;

    InvestorResource(Reads reads, Answers answers) {
        this.reads = reads;
        this.answers = answers;
    }

    @GET
    @Path("portfolio")
    @Operation(summary = "What an investor holds: cost, stake, last-round mark, proceeds and multiples")
    public Response portfolio(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(id, parameters, request, PortfolioAnswer::of);
    }

    @GET
    @Path("portfolio/explain")
    @Operation(summary = "How each figure of the portfolio came to be")
    public Response explainPortfolio(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(
                id,
                parameters,
                request,
                (portfolio, currency) -> new Explained(PortfolioAnswer.explain(portfolio, currency)));
    }

    @GET
    @Path("co-investors")
    @Operation(summary = "Who took part in the same rounds")
    public Response coInvestors(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(id, parameters, request, (portfolio, currency) -> CoInvestorsAnswer.of(portfolio));
    }

    @GET
    @Path("co-investors/explain")
    @Operation(summary = "Which rounds each number of the co-investors counts")
    public Response explainCoInvestors(
            @PathParam("id") String id, @BeanParam QueryParameters parameters, @Context Request request) {
        return answer(
                id, parameters, request, (portfolio, currency) -> new Explained(CoInvestorsAnswer.explain(portfolio)));
    }

    /// What every answer about an investor is made of.
    ///
    /// @param companies folded, at least `subjects`
    /// @param subjects those that the investor was ever mentioned in
    /// @throws ProblemException `not-found`
    static Companies.Found find(Companies companies, String id, Collection<Subject> subjects) {
        if (!companies.mention(id, subjects)) {
            throw ProblemException.of(ProblemKind.NOT_FOUND, "nothing is known of an investor " + id);
        }
        return companies.find(id, subjects);
    }

    private <T> Response answer(
            String id, QueryParameters parameters, Request request, BiFunction<Portfolio, String, T> body) {
        Read read = reads.begin(PortfoliosProjection.SERVICE, parameters.read());
        List<Subject> subjects = read.store().subjectsMentioning(Topic.COMPANIES, id);
        Companies.Found found = find(Companies.of(read, subjects), id, subjects);
        T answer = body.apply(found.portfolio(), read.question().currency());
        List<Companies.Found> one = List.of(found);
        return answers.send(
                read.answer(answer, found.incomplete(), Companies.hidden(one), Companies.possibly(one)), request);
    }
}
