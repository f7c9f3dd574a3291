package dev.roundwire.stream.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.roundwire.contract.value.Lists;
import java.util.List;

/// What a fact would change in the answers of one view.
///
/// @param changes each figure that would be another
/// @param omitted what wasn't looked at; left out where all was
public record Changes(
        List<Change> changes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Omission> omitted) {
    public Changes {
        changes = List.copyOf(changes);
        omitted = Lists.orEmpty(omitted);
    }
}
