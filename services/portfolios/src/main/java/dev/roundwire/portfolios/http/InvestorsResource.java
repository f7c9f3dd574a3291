package dev.roundwire.portfolios.http;

import dev.roundwire.portfolios.PortfoliosProjection;
import dev.roundwire.portfolios.Sorting;
import dev.roundwire.stream.http.Answers;
import dev.roundwire.stream.http.QueryParameters;
import dev.roundwire.stream.http.Read;
import dev.roundwire.stream.http.Reads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Lists of investors.
@Path("/investors")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Investors")
public class InvestorsResource {
    private final Reads reads;
    private final Answers answers;
    private final InvestorPages pages;

    InvestorsResource(Reads reads, Answers answers, InvestorPages pages) {
        this.reads = reads;
        this.answers = answers;
        this.pages = pages;
    }

    /// Part of a list.
    ///
    /// @param next cursor of the next page; null on the last
    record Items(List<InvestorItem> items, @Nullable String next) {}

    @GET
    @Operation(summary = "Investors that have or had positions, each with its positions summed up")
    public Response investors(
            @BeanParam QueryParameters parameters,
            @BeanParam ListParameters list,
            @Context Request request,
            @Context UriInfo uri) {
        Read read = reads.begin(PortfoliosProjection.SERVICE, parameters.read());
        Sorting sorting = list.sorting();
        InvestorPages.Page page = pages.page(read, list.filter(), sorting, list.place(sorting), list.limit());
        String next = page.next() == null ? null : ListParameters.cursor(page.next());
        List<InvestorItem> items = page.investors().stream()
                .map(found -> InvestorItem.of(found, read.question().currency()))
                .toList();
        boolean incomplete = page.investors().stream().anyMatch(Companies.Found::incomplete);
        return answers.sendPage(
                read.answer(
                        new Items(items, next),
                        incomplete,
                        Companies.hidden(page.investors()),
                        Companies.possibly(page.investors())),
                request,
                uri,
                next);
    }
}
