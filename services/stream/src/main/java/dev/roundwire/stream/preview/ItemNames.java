package dev.roundwire.stream.preview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/// How the items of lists are told apart: a name for each, by the list's field. A list without is compared as a whole.
public final class ItemNames {
    private final Map<String, Function<JsonNode, String>> byField;

    private ItemNames(Map<String, Function<JsonNode, String>> byField) {
        this.byField = Map.copyOf(byField);
    }

    public static ItemNames none() {
        return new ItemNames(Map.of());
    }

    /// These, and how the items of the list `field` are named.
    public ItemNames and(String field, Function<JsonNode, String> name) {
        Map<String, Function<JsonNode, String>> more = new HashMap<>(byField);
        more.put(field, name);
        return new ItemNames(more);
    }

    /// These, and the items of the list `field` are named by what a JSON pointer finds in each.
    public ItemNames and(String field, String pointer) {
        return and(field, item -> item.at(pointer).asText());
    }

    boolean isNamed(String field) {
        return byField.containsKey(field);
    }

    String name(String field, JsonNode item) {
        Function<JsonNode, String> name = byField.get(field);
        return name == null ? "" : name.apply(item);
    }
}
