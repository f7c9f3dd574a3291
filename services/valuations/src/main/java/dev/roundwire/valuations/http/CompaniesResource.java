package dev.roundwire.valuations.http;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.stream.http.Answers;
import dev.roundwire.stream.http.QueryParameters;
import dev.roundwire.stream.http.Read;
import dev.roundwire.stream.http.Reads;
import dev.roundwire.valuations.CompanyFilter;
import dev.roundwire.valuations.Sorting;
import dev.roundwire.valuations.ValuationsProjection;
import dev.roundwire.valuations.sql.CompanyRows;
import dev.roundwire.valuations.sql.CompanyRows.Listed;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Lists of companies: of the present in dollars from rows, else folded anew.
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Companies")
public class CompaniesResource {
    private final Reads reads;
    private final Answers answers;
    private final CompanyRows rows;
    private final PastCompanies past;

    CompaniesResource(Reads reads, Answers answers, CompanyRows rows, PastCompanies past) {
        this.reads = reads;
        this.answers = answers;
        this.rows = rows;
        this.past = past;
    }

    /// Part of a list.
    ///
    /// @param next cursor of the next page; null on the last
    record Items<T>(List<T> items, @Nullable String next) {}

    @GET
    @Path("companies")
    @Operation(summary = "Companies, with what they raised in all")
    public Response companies(
            @BeanParam QueryParameters parameters,
            @BeanParam ListParameters list,
            @Context Request request,
            @Context UriInfo uri) {
        return page(
                parameters,
                list,
                false,
                request,
                uri,
                (listed, question) -> CompanyItem.of(listed.company(), listed.incomplete(), question.currency()));
    }

    @GET
    @Path("valuations")
    @Operation(summary = "Companies that something says the worth of, with the latest that does")
    public Response valuations(
            @BeanParam QueryParameters parameters,
            @BeanParam ListParameters list,
            @Context Request request,
            @Context UriInfo uri) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return page(
                parameters,
                list,
                true,
                request,
                uri,
                (listed, question) -> ValuationItem.of(listed.company(), listed.incomplete(), question, today));
    }

    private <T> Response page(
            QueryParameters parameters,
            ListParameters list,
            boolean valued,
            Request request,
            UriInfo uri,
            BiFunction<Listed, Question, T> item) {
        Read read = reads.begin(ValuationsProjection.SERVICE, parameters.read());
        Sorting sorting = list.sorting();
        PastCompanies.Page page = read(read, list.filter(valued), sorting, list.place(sorting), list.limit());
        String next = page.next() == null ? null : ListParameters.cursor(page.next());
        List<T> items = page.companies().stream()
                .map(listed -> item.apply(listed, read.question()))
                .toList();
        boolean incomplete = page.companies().stream().anyMatch(Listed::incomplete);
        int hidden = page.companies().stream()
                .mapToInt(listed -> listed.company().hidden())
                .sum();
        List<FactKey> possibly = page.companies().stream()
                .flatMap(listed -> listed.possibly().stream())
                .toList();
        return answers.sendPage(
                read.answer(new Items<>(items, next), incomplete, hidden, possibly), request, uri, next);
    }

    private PastCompanies.Page read(
            Read read, CompanyFilter filter, Sorting sorting, Sorting.@Nullable Place after, int limit) {
        if (!read.question().isCurrent()) {
            return past.page(read, filter, sorting, after, limit);
        }
        List<Listed> found = rows.page(read.question().confidence(), filter, sorting, after, limit + 1);
        return found.size() > limit
                ? new PastCompanies.Page(
                        found.subList(0, limit),
                        sorting.place(found.get(limit - 1).company()))
                : new PastCompanies.Page(found, null);
    }
}
