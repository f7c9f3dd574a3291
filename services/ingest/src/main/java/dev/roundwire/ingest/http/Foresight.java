package dev.roundwire.ingest.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.roundwire.stream.preview.Change;
import dev.roundwire.stream.preview.Changes;
import dev.roundwire.stream.preview.Omission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to a dry run.
///
/// @param would `accept`, or `duplicate` where it changes nothing
/// @param changes the figures that would change; left out for one of several events, since each might change what the
///     next one changes
/// @param omitted answers that weren't looked at, since there are too many; left out where all were
@JsonPropertyOrder({"would", "changes", "omitted"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Foresight(
        String would,
        @Nullable List<Change> changes,
        @Nullable List<Omission> omitted) {
    static final Foresight ACCEPT = new Foresight("accept", null, null);
    static final Foresight DUPLICATE = new Foresight("duplicate", List.of(), null);

    /// @param told by each view
    static Foresight accept(List<Changes> told) {
        List<Omission> omitted =
                told.stream().flatMap(view -> view.omitted().stream()).toList();
        return new Foresight(
                ACCEPT.would(),
                told.stream().flatMap(view -> view.changes().stream()).toList(),
                omitted.isEmpty() ? null : omitted);
    }

    @JsonIgnore
    boolean isAccepted() {
        return would.equals(ACCEPT.would());
    }
}
