package dev.roundwire.stream.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.roundwire.contract.value.Lists;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /// What several comparisons found, each in other answers; what was left out is what most of one was.
    static Changes together(List<Changes> found) {
        Map<String, Integer> omitted = new TreeMap<>();
        found.stream()
                .flatMap(changes -> changes.omitted().stream())
                .forEach(left -> omitted.merge(left.answers(), left.number(), Math::max));
        return new Changes(
                found.stream().flatMap(changes -> changes.changes().stream()).toList(),
                omitted.entrySet().stream()
                        .map(left -> new Omission(left.getKey(), left.getValue()))
                        .toList());
    }
}
