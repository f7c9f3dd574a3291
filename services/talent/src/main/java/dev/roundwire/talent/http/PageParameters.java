package dev.roundwire.talent.http;

import dev.roundwire.stream.http.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which page of a list, for use as a `@BeanParam`.
public final class PageParameters {
    private static final int MOST = 1000;

    @QueryParam("limit")
    @DefaultValue("100")
    @Parameter(description = "How many at most, up to 1000")
    String limit = "100";

    @QueryParam("cursor")
    @Parameter(description = "`next` of the page before")
    @Nullable
    String cursor;

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
}
