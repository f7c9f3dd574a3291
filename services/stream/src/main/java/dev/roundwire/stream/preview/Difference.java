package dev.roundwire.stream.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What tells two answers at one address apart: field by field, and of lists whose items have names item by item.
final class Difference {
    private static final ObjectNode NO_ANSWER = JsonNodeFactory.instance.objectNode();

    private final String path;
    private final @Nullable String query;
    private final ItemNames names;
    private final List<Change> changes = new ArrayList<>();

    /// @param query null where there is none
    Difference(String path, @Nullable String query, ItemNames names) {
        this.path = path;
        this.query = query;
        this.names = names;
    }

    /// @param before null where there was no answer
    /// @param after null where there would be none
    List<Change> between(@Nullable ObjectNode before, @Nullable ObjectNode after) {
        ObjectNode was = before == null ? NO_ANSWER : before;
        ObjectNode is = after == null ? NO_ANSWER : after;
        Set<String> fields = new LinkedHashSet<>();
        is.fieldNames().forEachRemaining(fields::add);
        was.fieldNames().forEachRemaining(fields::add);
        for (String field : fields) {
            compare(field, value(was, field), value(is, field));
        }
        return changes;
    }

    private void compare(String field, JsonNode was, JsonNode is) {
        if (was.equals(is) || isNothing(was) && isNothing(is)) {
            return;
        }
        if (names.isNamed(field)) {
            compareItems(field, was, is);
        } else {
            add(field, was, is);
        }
    }

    /// Items of one name are told apart by what they say: those that stay are no change, the others go in pairs.
    private void compareItems(String field, JsonNode was, JsonNode is) {
        Map<String, List<JsonNode>> before = byName(field, was);
        Map<String, List<JsonNode>> after = byName(field, is);
        Set<String> all = new LinkedHashSet<>(after.keySet());
        all.addAll(before.keySet());
        for (String name : all) {
            List<JsonNode> gone = new ArrayList<>(before.getOrDefault(name, List.of()));
            List<JsonNode> come = new ArrayList<>(after.getOrDefault(name, List.of()));
            gone.removeIf(come::remove);
            for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
                add(field + "/" + name + (i == 0 ? "" : "~" + (i + 1)), at(gone, i), at(come, i));
            }
        }
    }

    private Map<String, List<JsonNode>> byName(String field, JsonNode items) {
        Map<String, List<JsonNode>> byName = new LinkedHashMap<>();
        for (JsonNode item : items) {
            byName.computeIfAbsent(names.name(field, item), _ -> new ArrayList<>())
                    .add(item);
        }
        return byName;
    }

    private void add(String fragment, JsonNode was, JsonNode is) {
        try {
            changes.add(new Change(new URI(null, null, path, query, fragment).toASCIIString(), was, is));
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException(path + "#" + fragment, impossible);
        }
    }

    private static JsonNode value(ObjectNode answer, String field) {
        return answer.has(field) ? answer.get(field) : NullNode.instance;
    }

    private static JsonNode at(List<JsonNode> items, int index) {
        return index < items.size() ? items.get(index) : NullNode.instance;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isArray() && value.isEmpty();
    }
}
