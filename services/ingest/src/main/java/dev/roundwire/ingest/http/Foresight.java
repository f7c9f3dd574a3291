package dev.roundwire.ingest.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.roundwire.stream.preview.Change;
import java.util.List;

/// The answer to a dry run.
///
/// @param would `accept`, or `duplicate` where it changes nothing
/// @param changes the figures that would change
@JsonPropertyOrder({"would", "changes"})
public record Foresight(String would, List<Change> changes) {
    static Foresight accept(List<Change> changes) {
        return new Foresight("accept", changes);
    }

    static Foresight duplicate() {
        return new Foresight("duplicate", List.of());
    }

    @JsonIgnore
    boolean isAccepted() {
        return would.equals("accept");
    }
}
