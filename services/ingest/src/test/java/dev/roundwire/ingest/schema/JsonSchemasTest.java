package dev.roundwire.ingest.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.ingest.testing.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonSchemasTest {
    private static final JsonSchemas SCHEMAS = JsonSchemas.generated();

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aSchemaNamesEveryFieldAndDescribesIt(EventType type) {
        ObjectNode schema = SCHEMAS.of(type);
        assertEquals(
                "https://json-schema.org/draft/2020-12/schema",
                schema.path("$schema").asText());
        assertEquals(type.schemaPath(), schema.path("$id").asText());
        TreeSet<String> expected = fields(Samples.full(type));
        if (type == EventType.EVENT_RETRACTED) {
            expected.add("founder");
        }
        assertEquals(expected, fields(schema.path("properties")));
        List<String> bare = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (!property.getValue().toString().contains("\"description\"")) {
                bare.add(property.getKey());
            }
        }
        assertEquals(List.of(), bare);
        assertEquals(false, schema.path("additionalProperties").asBoolean(true));
    }

    @Test
    void typesOfTheirOwnHaveTheirFormOnTheWire() {
        JsonNode definitions = SCHEMAS.of(EventType.ROUND_CLOSED).path("$defs");
        assertEquals(
                "[\"string\",\"number\"]",
                definitions.path("BigDecimal").path("type").toString());
        assertTrue("../2021-05"
                .matches(definitions.path("PartialDate").path("pattern").asText()));
        assertTrue("2021-01/2021-05-03"
                .matches(definitions.path("PartialDate").path("pattern").asText()));
        assertEquals(2, definitions.path("Stake").path("anyOf").size());
        assertEquals(
                "[\"confirmed\",\"reported\",\"rumoured\"]",
                definitions.path("Confidence").path("enum").toString());
        assertEquals(
                "[\"currency\"]", definitions.path("Money").path("required").toString());
        JsonNode left = SCHEMAS.of(EventType.FOUNDER_LEFT).path("properties");
        JsonNode either = left.path("responsibilities").path("anyOf");
        assertEquals(2, either.size());
        assertEquals(
                either.at("/0/items/maxLength").asInt(),
                either.at("/1/maxLength").asInt());
    }

    @Test
    void theAsyncApiDocumentHasEveryTypeOnItsTopicAndTheRowsOfTheViews() {
        ObjectNode document = AsyncApi.document();
        JsonNode founders = document.path("channels").path("founders").path("messages");
        assertTrue(founders.has("founder-left") && founders.has("event-retracted") && !founders.has("round-closed"));
        TreeSet<String> messages =
                Stream.of(EventType.values()).map(EventType::kind).collect(Collectors.toCollection(TreeSet::new));
        messages.add("row");
        assertEquals(messages, fields(document.path("components").path("messages")));
    }

    private static TreeSet<String> fields(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
