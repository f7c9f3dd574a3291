package dev.roundwire.ingest.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Stake;
import dev.roundwire.contract.value.Wire;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/// The schemas of types that have a form of their own on the wire.
final class ScalarSchemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String DECIMAL = "^[+-]?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?$";
    private static final String DAY = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";
    private static final String DATE = "^(" + DAY + "|" + DAY + "/" + DAY + "|\\.\\./" + DAY + "|" + DAY + "/\\.\\.)$";

    private ScalarSchemas() {}

    /// The schema of `type`, or empty where it is made of fields.
    static Optional<ObjectNode> of(Class<?> type) {
        if (type == PartialDate.class) {
            return Optional.of(date());
        }
        if (type == BigDecimal.class) {
            return Optional.of(decimal());
        }
        if (type == Stake.class) {
            return Optional.of(stake());
        }
        return type.isEnum() && Wire.class.isAssignableFrom(type) ? Optional.of(constants(type)) : Optional.empty();
    }

    private static ObjectNode date() {
        return JSON.objectNode()
                .put("type", "string")
                .put("pattern", DATE)
                .put(
                        "description",
                        "A date as exact as it is known: 2021, 2021-06, 2021-06-29, or an interval of these, open ends"
                                + " allowed: 2021-01/2021-05, ../2021-05, 2023-03/..");
    }

    private static ObjectNode decimal() {
        ObjectNode schema = JSON.objectNode();
        schema.set("type", strings("string", "number"));
        return schema.put("pattern", DECIMAL)
                .put("description", "A decimal number; as a string it is exact for every reader.");
    }

    private static ObjectNode stake() {
        ObjectNode bounds = JSON.objectNode().put("type", "object");
        ObjectNode properties = bounds.putObject("properties");
        properties.set("min", fraction());
        properties.set("max", fraction());
        bounds.put("additionalProperties", false).put("minProperties", 1);
        ObjectNode schema = JSON.objectNode();
        schema.putArray("anyOf").add(fraction()).add(bounds);
        return schema.put(
                "description",
                "A share of a company as a fraction of one, exact or between bounds; a rounded figure is a range.");
    }

    private static ObjectNode fraction() {
        ObjectNode schema = JSON.objectNode();
        schema.set("type", strings("string", "number"));
        return schema.put("pattern", DECIMAL).put("minimum", 0).put("maximum", 1);
    }

    private static ObjectNode constants(Class<?> type) {
        ObjectNode schema = JSON.objectNode().put("type", "string");
        schema.set(
                "enum",
                strings(Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Wire) constant).wire())
                        .toArray(String[]::new)));
        return schema;
    }

    private static ArrayNode strings(String... values) {
        ArrayNode array = JSON.arrayNode();
        Arrays.stream(values).forEach(array::add);
        return array;
    }
}
