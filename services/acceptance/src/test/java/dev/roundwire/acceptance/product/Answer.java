package dev.roundwire.acceptance.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;

/// What a service answered to `asked`.
record Answer(String asked, int status, JsonNode body) {

    /// What stands at a JSON pointer; a missing node where nothing does.
    JsonNode at(String pointer) {
        return body.at(pointer);
    }

    /// The text at a JSON pointer; empty where nothing stands there.
    String text(String pointer) {
        return body.at(pointer).asText();
    }

    /// Holds that all of `expected` stands at `pointer`. There may be more fields, but no more elements.
    void says(String pointer, String expected) {
        JsonNode wanted = Json.read(expected);
        JsonNode found = body.at(pointer);
        assertEquals(
                Json.cut(wanted, wanted).toPrettyString(),
                Json.cut(found, wanted).toPrettyString(),
                () -> asked + " at " + pointer + " says " + found);
    }
}
