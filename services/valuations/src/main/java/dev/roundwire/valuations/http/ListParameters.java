package dev.roundwire.valuations.http;

import dev.roundwire.contract.json.Country;
import dev.roundwire.contract.value.Wire;
import dev.roundwire.rounds.valuation.Status;
import dev.roundwire.stream.http.Cursor;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.valuations.CompanyFilter;
import dev.roundwire.valuations.SortKey;
import dev.roundwire.valuations.Sorting;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What lists of companies take beside the common parameters, for use as a `@BeanParam`.
public final class ListParameters {
    private static final int MOST = 1000;

    @QueryParam("name")
    @Parameter(description = "Part of the id or of a name in any language")
    @Nullable
    String name;

    @QueryParam("country")
    @Parameter(description = "ISO 3166-1 alpha-2 or alpha-3", example = "CN")
    @Nullable
    String country;

    @QueryParam("status")
    @Parameter(description = "operating, acquired, public or closed")
    @Nullable
    String status;

    @QueryParam("field")
    @Parameter(description = "One of the company's fields", example = "large models")
    @Nullable
    String field;

    @QueryParam("sort")
    @DefaultValue("id")
    @Parameter(
            description = "id, raised, rounds, undisclosedRounds, foundedOn, firstRoundOn, lastRoundOn, postMoney,"
                    + " preMoney or on; with - before it the greatest first",
            example = "-raised")
    String sort = "id";

    @QueryParam("limit")
    @DefaultValue("100")
    @Parameter(description = "How many at most, up to 1000")
    String limit = "100";

    @QueryParam("cursor")
    @Parameter(description = "`next` of the page before")
    @Nullable
    String cursor;

    CompanyFilter filter(boolean valued) {
        return new CompanyFilter(
                name, country == null ? null : country(country), status == null ? null : status(status), field, valued);
    }

    Sorting sorting() {
        boolean descending = sort.startsWith("-");
        SortKey key = SortKey.of(descending ? sort.substring(1) : sort)
                .orElseThrow(() -> ProblemException.ofParameter("sort", "one-of", "nothing is sorted by " + sort));
        return new Sorting(key, descending);
    }

    int limit() {
        try {
            int asked = Integer.parseInt(limit);
            if (asked >= 1 && asked <= MOST) {
                return asked;
            }
        } catch (NumberFormatException notANumber) {
            throw ProblemException.ofParameter("limit", "min-max", "\"" + limit + "\" is no number");
        }
        throw ProblemException.ofParameter("limit", "min-max", limit + " is not from 1 to " + MOST);
    }

    /// Where the page before ended; null for the first page.
    Sorting.@Nullable Place place(Sorting sorting) {
        if (cursor == null) {
            return null;
        }
        List<@Nullable String> keys = Cursor.read(cursor, 2);
        String value = keys.getFirst();
        String id = keys.getLast();
        if (id == null) {
            throw ProblemException.ofParameter("cursor", "cursor", "\"" + cursor + "\" is no cursor of this list");
        }
        return new Sorting.Place(value == null ? null : value(sorting, value), id);
    }

    /// The cursor of the page after `place`.
    static String cursor(Sorting.Place place) {
        return Cursor.write(Arrays.asList(place.value() == null ? null : text(place.value()), place.id()));
    }

    private static String text(Comparable<?> value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private Comparable<?> value(Sorting sorting, String text) {
        try {
            return Cursor.asked(sorting.key().parse(text));
        } catch (IllegalArgumentException otherKey) {
            throw ProblemException.ofParameter("cursor", "cursor", "\"" + cursor + "\" is no cursor of this list");
        }
    }

    private static String country(String text) {
        return Country.alpha2(text.toUpperCase(Locale.ROOT))
                .orElseThrow(() ->
                        ProblemException.ofParameter("country", "iso-3166", "\"" + text + "\" is no country's code"));
    }

    private static Status status(String text) {
        return Wire.parse(Status.class, text)
                .orElseThrow(() -> ProblemException.ofParameter("status", "one-of", "\"" + text + "\" is no status"));
    }
}
