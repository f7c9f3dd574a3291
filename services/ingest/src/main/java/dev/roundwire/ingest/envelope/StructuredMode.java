package dev.roundwire.ingest.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.stream.http.Pointers;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads CloudEvents in structured mode: attributes and data side by side in one JSON object.
public final class StructuredMode {
    private static final String DATA = "data";
    private static final String DATA_BASE64 = "data_base64";

    private StructuredMode() {}

    public static Posted read(JsonNode document) {
        Attributes attributes = new Attributes();
        if (!document.isObject()) {
            attributes.fault("", "type", "is not an object");
            return new Posted(Map.of(), null, "/" + DATA, attributes.faults());
        }
        for (Map.Entry<String, JsonNode> field : document.properties()) {
            if (!field.getKey().equals(DATA) && !field.getKey().equals(DATA_BASE64)) {
                read(field.getKey(), field.getValue(), attributes);
            }
        }
        boolean encoded = document.hasNonNull(DATA_BASE64);
        if (encoded && document.hasNonNull(DATA)) {
            attributes.fault("/" + DATA_BASE64, "one-of", "stands beside data");
        }
        boolean plain = document.hasNonNull(DATA) || !encoded;
        JsonNode data = plain ? present(document.get(DATA)) : decoded(document.get(DATA_BASE64), attributes);
        return new Posted(attributes.read(), data, plain ? "/" + DATA : "/" + DATA_BASE64, attributes.faults());
    }

    private static void read(String name, JsonNode value, Attributes attributes) {
        String pointer = Pointers.child("", name);
        if (value.isTextual() || !Attributes.isOwn(name) && (value.isBoolean() || value.isIntegralNumber())) {
            attributes.put(name, pointer, value.asText());
        } else if (!value.isNull()) {
            attributes.fault(
                    pointer,
                    "type",
                    Attributes.isOwn(name) ? "must be a string" : "must be a string, a boolean or a whole number");
        }
    }

    private static @Nullable JsonNode present(@Nullable JsonNode data) {
        return data == null || data.isNull() ? null : data;
    }

    private static @Nullable JsonNode decoded(JsonNode base64, Attributes attributes) {
        String pointer = "/" + DATA_BASE64;
        if (!base64.isTextual()) {
            attributes.fault(pointer, "type", "must be a string");
            return null;
        }
        try {
            JsonNode data = EventJson.tree(Base64.getDecoder().decode(base64.textValue()));
            return data.isMissingNode() ? null : data;
        } catch (IllegalArgumentException notBase64) {
            attributes.fault(pointer, "base64", "is no Base64");
        } catch (IOException notJson) {
            attributes.fault(pointer, "json", "is no JSON once decoded");
        }
        return null;
    }
}
