package dev.roundwire.acceptance.product;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/// JSON, read and compared.
final class Json {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+\\.[0-9]+");

    private Json() {}

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("no JSON: " + json, malformed);
        }
    }

    /// `found` without the fields that `wanted` doesn't name, so that equal means: says all that is wanted.
    static JsonNode cut(JsonNode found, JsonNode wanted) {
        if (found.isObject() && wanted.isObject()) {
            return cutFields(found, wanted);
        }
        if (found.isArray() && wanted.isArray()) {
            ArrayNode cut = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < found.size(); i++) {
                cut.add(i < wanted.size() ? cut(found.get(i), wanted.get(i)) : found.get(i));
            }
            return cut;
        }
        return canonical(found);
    }

    /// The same number, the same text: `1.50` and `1.5`.
    private static JsonNode canonical(JsonNode value) {
        return value.isTextual() && DECIMAL.matcher(value.asText()).matches()
                ? JsonNodeFactory.instance.textNode(plain(value.asText()))
                : value;
    }

    /// A decimal number without trailing zeros.
    static String plain(String decimal) {
        return new BigDecimal(decimal).stripTrailingZeros().toPlainString();
    }

    /// `found` without the fields of these names, at any depth.
    static JsonNode without(JsonNode found, List<String> names) {
        JsonNode copy = found.deepCopy();
        for (String name : names) {
            for (JsonNode parent : copy.findParents(name)) {
                ((ObjectNode) parent).remove(name);
            }
        }
        return copy;
    }

    private static JsonNode cutFields(JsonNode found, JsonNode wanted) {
        ObjectNode cut = JsonNodeFactory.instance.objectNode();
        wanted.properties().forEach(field -> {
            JsonNode value = found.get(field.getKey());
            if (value != null) {
                cut.set(field.getKey(), cut(value, field.getValue()));
            }
        });
        return cut;
    }
}
