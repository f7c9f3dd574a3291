package dev.roundwire.stream.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundwire.stream.projection.StorableText;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Names and values in one text column, as JSON with the names in order.
final class TextMap {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TYPE = new TypeReference<>() {};

    private TextMap() {}

    static String write(Map<String, String> map) {
        try {
            return StorableText.of(MAPPER.writeValueAsString(new TreeMap<>(map)));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Map<String, String> read(@Nullable String json) {
        try {
            return json == null ? Map.of() : MAPPER.readValue(json, TYPE);
        } catch (JsonProcessingException notOurs) {
            throw new UncheckedIOException(notOurs);
        }
    }
}
