package dev.roundwire.talent.http;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.talent.Aside;
import dev.roundwire.rounds.talent.Departure;
import dev.roundwire.rounds.talent.Network;
import dev.roundwire.stream.http.Answers;
import dev.roundwire.stream.http.Cursor;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.QueryParameters;
import dev.roundwire.stream.http.Read;
import dev.roundwire.stream.http.Reads;
import dev.roundwire.talent.EmployerPlace;
import dev.roundwire.talent.EmployerSort;
import dev.roundwire.talent.EmployerSummary;
import dev.roundwire.talent.TalentProjection;
import dev.roundwire.talent.sql.EmployerRows;
import dev.roundwire.talent.sql.EmployerRows.Listed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Employers that somebody left: of the present in dollars from rows, else folded anew.
@Path("/employers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Talent")
public class EmployersResource {
    private final Reads reads;
    private final Answers answers;
    private final EmployerRows rows;
    private final PastPeople past;

    EmployersResource(Reads reads, Answers answers, EmployerRows rows, PastPeople past) {
        this.reads = reads;
        this.answers = answers;
        this.rows = rows;
        this.past = past;
    }

    /// An employer of the list.
    ///
    /// @param leavers how many left
    /// @param companies how many companies came of it
    /// @param raised by these in all
    /// @param alumniInvestments how many deals the employer made with them
    /// @param alumniTotal what it put into them
    record EmployerItem(
            Ref employer,
            int leavers,
            int companies,
            FigureAnswer raised,
            int alumniInvestments,
            FigureAnswer alumniTotal,
            boolean incomplete) {

        static EmployerItem of(Listed listed, String currency) {
            EmployerSummary employer = listed.employer();
            return new EmployerItem(
                    new Ref(employer.id(), employer.names()),
                    employer.leavers(),
                    employer.companies(),
                    employer.raised().answer(currency),
                    employer.alumniInvestments(),
                    employer.alumniTotal().answer(currency),
                    listed.incomplete());
        }
    }

    private record Order(EmployerSort sort, boolean descending) {
        static Order of(String parameter) {
            boolean descending = parameter.startsWith("-");
            EmployerSort sort = EmployerSort.of(descending ? parameter.substring(1) : parameter)
                    .orElseThrow(
                            () -> ProblemException.ofParameter("sort", "one-of", "nothing is sorted by " + parameter));
            return new Order(sort, descending);
        }
    }

    /// One more than a page shows, where there are more.
    ///
    /// @param network what they were folded from; null where they were read from rows
    private record Found(List<Listed> employers, @Nullable Network network) {
        List<Listed> upTo(int limit) {
            return employers.subList(0, Math.min(limit, employers.size()));
        }

        List<FactKey> possibly(List<Listed> shown) {
            return network == null
                    ? List.of()
                    : Aside.possiblyOfEmployers(
                            shown.stream().map(listed -> listed.employer().id()).collect(Collectors.toSet()), network);
        }
    }

    @GET
    @Operation(summary = "Employers, with how many left, what their companies raised, and what the employer put in")
    public Response employers(
            @BeanParam QueryParameters parameters,
            @QueryParam("sort")
                    @DefaultValue("id")
                    @Parameter(
                            description = "id, leavers, companies, raised, alumniInvestments or alumniTotal; with -"
                                    + " before it the greatest first",
                            example = "-raised")
                    String sort,
            @BeanParam PageParameters page,
            @Context Request request,
            @Context UriInfo uri) {
        Read read = reads.begin(TalentProjection.SERVICE, parameters.read());
        Order order = Order.of(sort);
        EmployerPlace after = page.cursor == null ? null : place(page.cursor);
        int limit = page.limit();
        Found found = read.question().isCurrent()
                ? new Found(
                        rows.page(read.question().confidence(), order.sort, order.descending, after, limit + 1), null)
                : past(read, order, after, limit + 1);
        List<Listed> shown = found.upTo(limit);
        String next = found.employers.size() > limit ? cursor(shown.getLast().employer(), order.sort) : null;
        List<EmployerItem> items = shown.stream()
                .map(listed -> EmployerItem.of(listed, read.question().currency()))
                .toList();
        boolean incomplete = shown.stream().anyMatch(Listed::incomplete);
        return answers.sendPage(
                read.answer(new Items<>(items, next), incomplete, hidden(shown), found.possibly(shown)),
                request,
                uri,
                next);
    }

    /// Of each leaver once.
    private static int hidden(List<Listed> shown) {
        Map<String, Integer> byLeaver = new HashMap<>();
        shown.forEach(listed -> byLeaver.putAll(listed.employer().hidden()));
        return byLeaver.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Found past(Read read, Order order, @Nullable EmployerPlace after, int limit) {
        Networks.Loaded loaded = past.load(read, null, null);
        Comparator<EmployerSummary> comparator = order.sort.order(order.descending);
        return new Found(
                loaded.network().people().stream()
                        .flatMap(Departure::of)
                        .map(Departure::employer)
                        .distinct()
                        .map(employer -> EmployerSummary.of(employer, loaded.network()))
                        .filter(employer -> after == null || after.isBefore(employer, order.sort, order.descending))
                        .sorted(comparator)
                        .limit(limit)
                        .map(employer -> new Listed(employer, loaded.incomplete()))
                        .toList(),
                loaded.network());
    }

    private static String cursor(EmployerSummary employer, EmployerSort sort) {
        return Cursor.write(List.of(sort.value(employer).toPlainString(), employer.id()));
    }

    private static EmployerPlace place(String cursor) {
        List<@Nullable String> keys = Cursor.read(cursor, 2);
        try {
            return new EmployerPlace(
                    Cursor.asked(new BigDecimal(Objects.requireNonNullElse(keys.getFirst(), "0"))),
                    Objects.requireNonNullElse(keys.getLast(), ""));
        } catch (IllegalArgumentException noNumber) {
            throw ProblemException.ofParameter("cursor", "cursor", "\"" + cursor + "\" is no cursor of this list");
        }
    }
}
