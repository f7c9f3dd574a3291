package dev.roundwire.talent.http;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.talent.Aside;
import dev.roundwire.rounds.talent.Flow;
import dev.roundwire.rounds.talent.Network;
import dev.roundwire.rounds.talent.answer.FlowAnswer;
import dev.roundwire.stream.http.Answers;
import dev.roundwire.stream.http.Cursor;
import dev.roundwire.stream.http.QueryParameters;
import dev.roundwire.stream.http.Read;
import dev.roundwire.stream.http.Reads;
import dev.roundwire.talent.FlowFilter;
import dev.roundwire.talent.FlowPlace;
import dev.roundwire.talent.TalentProjection;
import dev.roundwire.talent.sql.FlowRows;
import dev.roundwire.talent.sql.FlowRows.Listed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// From employers over leavers and their companies to investors: of the present in dollars from rows, else folded anew.
@Path("/talent-flow")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Talent")
public class FlowResource {
    private final Reads reads;
    private final Answers answers;
    private final FlowRows rows;
    private final PastPeople past;

    FlowResource(Reads reads, Answers answers, FlowRows rows, PastPeople past) {
        this.reads = reads;
        this.answers = answers;
        this.rows = rows;
        this.past = past;
    }

    /// Which flows, for use as a `@BeanParam`.
    public static final class Filter {
        @QueryParam("employer")
        @Parameter(description = "Only from this employer")
        @Nullable
        String employer;

        @QueryParam("company")
        @Parameter(description = "Only to this company")
        @Nullable
        String company;

        @QueryParam("founder")
        @Parameter(description = "Only by this person")
        @Nullable
        String founder;

        @QueryParam("investor")
        @Parameter(description = "Only of this investor's money")
        @Nullable
        String investor;

        FlowFilter read() {
            return new FlowFilter(employer, company, founder, investor);
        }
    }

    /// Part of the list.
    ///
    /// @param next cursor of the next page; null on the last
    record Flows(List<FlowAnswer> flows, @Nullable String next) {}

    /// One more than a page shows, where there are more.
    ///
    /// @param network what they were folded from; null where they were read from rows
    private record Found(List<Listed> flows, @Nullable Network network) {
        List<Listed> upTo(int limit) {
            return flows.subList(0, Math.min(limit, flows.size()));
        }

        List<FactKey> possibly(List<Listed> shown) {
            return network == null
                    ? List.of()
                    : Aside.possibly(network, ids(shown, FlowPlace::founder), ids(shown, FlowPlace::company));
        }

        private static Set<String> ids(List<Listed> shown, Function<FlowPlace, String> id) {
            return shown.stream().map(Listed::place).map(id).collect(Collectors.toSet());
        }
    }

    @GET
    @Operation(summary = "Whose leavers founded which companies, and whose money went into them")
    public Response flow(
            @BeanParam QueryParameters parameters,
            @BeanParam Filter filter,
            @BeanParam PageParameters page,
            @Context Request request,
            @Context UriInfo uri) {
        Read read = reads.begin(TalentProjection.SERVICE, parameters.read());
        FlowPlace after = page.cursor == null ? FlowPlace.START : FlowPlace.of(Cursor.read(page.cursor, 5));
        int limit = page.limit();
        Found found = read.question().isCurrent()
                ? new Found(rows.page(read.question().confidence(), filter.read(), after, limit + 1), null)
                : past(read, filter.read(), after, limit + 1);
        List<Listed> shown = found.upTo(limit);
        String next = found.flows.size() > limit
                ? Cursor.write(shown.getLast().place().keys())
                : null;
        Flows flows = new Flows(shown.stream().map(Listed::flow).toList(), next);
        boolean incomplete = shown.stream().anyMatch(Listed::incomplete);
        return answers.sendPage(
                read.answer(flows, incomplete, hidden(shown), found.possibly(shown)), request, uri, next);
    }

    /// Of each founder once.
    private static int hidden(List<Listed> shown) {
        return shown.stream()
                .collect(Collectors.toMap(listed -> listed.place().founder(), Listed::hidden, (one, same) -> one))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private Found past(Read read, FlowFilter filter, FlowPlace after, int limit) {
        Networks.Loaded loaded = past.load(read, filter.founder(), filter.employer());
        return new Found(
                Flow.of(loaded.network()).stream()
                        .sorted(Comparator.comparing(FlowPlace::of))
                        .filter(flow -> filter.admits(FlowPlace.of(flow)))
                        .filter(flow -> FlowPlace.of(flow).compareTo(after) > 0)
                        .limit(limit)
                        .map(flow -> new Listed(
                                FlowPlace.of(flow),
                                FlowAnswer.of(flow, loaded.network()),
                                flow.departure().person().admission().hidden(),
                                loaded.incomplete()))
                        .toList(),
                loaded.network());
    }
}
