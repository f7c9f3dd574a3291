package dev.roundwire.ingest.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.json.Fault;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An event as it was posted, before any rule was applied to its values.
///
/// @param attributes CloudEvents attributes by name, extensions too, in the order they came
/// @param data the event's data; null where there is none
/// @param dataPointer where the data lies in what was posted: a JSON pointer, empty where the data is all
/// @param faults what could not be read as an attribute or as data
public record Posted(
        Map<String, Attribute> attributes, @Nullable JsonNode data, String dataPointer, List<Fault> faults) {

    /// One attribute.
    ///
    /// @param pointer where it stands in what was posted
    public record Attribute(String pointer, String text) {}

    public @Nullable Attribute attribute(String name) {
        return attributes.get(name);
    }

    /// True if the attribute is there but could not be read, so that it isn't missing.
    public boolean isFaulty(String pointer) {
        return faults.stream().anyMatch(fault -> fault.pointer().equals(pointer));
    }
}
