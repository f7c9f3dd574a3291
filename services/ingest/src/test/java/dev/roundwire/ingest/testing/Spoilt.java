package dev.roundwire.ingest.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.event.EventType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An event with one thing wrong in it, and where.
///
/// @param what how it was spoilt, for messages
/// @param pointer to the fault, in the structured event
public record Spoilt(String what, String pointer, ObjectNode event) {
    private static final JsonMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String DATE = "([0-9]{4}|\\.\\.)[-0-9/.]*";
    private static final Set<String> IDS = Set.of("id", "roundId", "trancheOf", "into");
    private static final Set<String> CONSTANTS = Set.of(
            "kind",
            "background",
            "role",
            "status",
            "roundType",
            "roundQualifier",
            "valuationBasis",
            "capBasis",
            "basis",
            "method",
            "seat",
            "confidence");
    private static final Set<String> REQUIRED = Set.of(
            "/founder",
            "/employer",
            "/company",
            "/roundId",
            "/roundType",
            "/valuation",
            "/holder",
            "/stake",
            "/person",
            "/acquirer",
            "/role",
            "/into",
            "/target");

    /// Every way to spoil one field of the full event of `type`.
    public static List<Spoilt> all(EventType type) {
        List<Spoilt> spoilt = new ArrayList<>();
        collect(type, Samples.full(type), "", spoilt);
        return spoilt;
    }

    /// The event as it may be posted. Lone surrogates survive the way only as escapes.
    public byte[] json() {
        try {
            return ASCII.writeValueAsBytes(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(what, unwritable);
        }
    }

    /// Whether a fault at `found` names what is wrong.
    public boolean isNamedBy(String found) {
        return found.equals(pointer) || found.startsWith(pointer + "/");
    }

    private static void collect(EventType type, JsonNode node, String pointer, List<Spoilt> spoilt) {
        if (!pointer.isEmpty()) {
            for (JsonNode wrong : wrongs(type, node, pointer)) {
                spoilt.add(replaced(type, pointer, wrong));
            }
        }
        if (node instanceof ObjectNode object) {
            spoilt.add(withUnknownField(type, pointer));
            object.properties()
                    .forEach(field -> collect(type, field.getValue(), pointer + "/" + field.getKey(), spoilt));
        }
        for (int i = 0; node instanceof ArrayNode array && i < array.size(); i++) {
            collect(type, array.get(i), pointer + "/" + i, spoilt);
        }
    }

    private static List<JsonNode> wrongs(EventType type, JsonNode node, String pointer) {
        List<JsonNode> wrongs = new ArrayList<>();
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        boolean element = field.chars().allMatch(Character::isDigit);
        if (element || REQUIRED.contains(pointer) && !optional(type).contains(pointer)) {
            wrongs.add(JSON.nullNode());
        }
        if (!field.equals("responsibilities")) {
            wrongs.addAll(ofOtherType(node, field));
        }
        if (node.isTextual()) {
            wrongs.addAll(
                    texts(node.textValue(), pointer.equals("/role") && type == EventType.ROLE_SOUGHT ? "text" : field));
        }
        return wrongs;
    }

    /// Fields that this type needn't have, though others must.
    private static List<String> optional(EventType type) {
        return switch (type) {
            case FOUNDING_ANNOUNCED -> List.of("/company");
            case SECONDARY_SOLD, COMPANY_ACQUIRED -> List.of("/stake");
            case FOUNDER_JOINED -> List.of("/role");
            case COMMITMENT_MADE, COMMITMENT_WITHDRAWN, OWNERSHIP_REPORTED -> List.of("/roundId");
            case WENT_PUBLIC, COMPANY_CLOSED -> List.of("/valuation");
            default -> List.of();
        };
    }

    private static List<JsonNode> ofOtherType(JsonNode node, String field) {
        List<JsonNode> wrongs = new ArrayList<>(List.of(JSON.booleanNode(true), JSON.numberNode(7)));
        if (!node.isArray()) {
            wrongs.add(JSON.arrayNode());
        }
        if (!node.isObject() && !field.equals("stake")) {
            wrongs.add(JSON.objectNode());
        }
        if (!node.isTextual()) {
            wrongs.addAll(List.of(JSON.textNode("x"), JSON.textNode("")));
        }
        if (node.isBoolean()) {
            wrongs.removeFirst();
        }
        if (isDecimal(node) || field.equals("stake")) {
            wrongs.remove(JSON.numberNode(7));
            wrongs.add(JSON.numberNode(-1));
            wrongs.add(JSON.numberNode(new BigDecimal("1e400")));
        }
        return wrongs;
    }

    private static List<JsonNode> texts(String text, String field) {
        List<String> wrongs = new ArrayList<>(List.of("a\u0000b", "a\uD800b", "\uDC00", "x".repeat(100_001)));
        if (IDS.contains(field) && !text.equals("before") && !text.startsWith("9")) {
            wrongs.addAll(List.of("", "a b", "..", "元象", "a/b"));
        }
        if (CONSTANTS.contains(field) && !text.equals("colleague")) {
            wrongs.addAll(List.of("", "nosuch", "CONFIRMED"));
        }
        if (text.matches(DATE) && !isDecimal(JSON.textNode(text)) || text.matches("[0-9]{4}")) {
            wrongs.addAll(List.of("2021-02-30", "2021-13", "21", "0000", "2021/2020", "../..", "yesterday", "2999"));
        }
        if (isDecimal(JSON.textNode(text)) && !text.matches("[0-9]{4}")) {
            wrongs.addAll(List.of("NaN", "1e400", "1e-400", "-1", "", "１", "0x10", "1e99999999999"));
        }
        if (field.equals("currency")) {
            wrongs.addAll(List.of("usd", "XXX", "ABC"));
        }
        if (field.equals("country")) {
            wrongs.addAll(List.of("XX", "Atlantis"));
        }
        return wrongs.stream().<JsonNode>map(JSON::textNode).toList();
    }

    private static boolean isDecimal(JsonNode node) {
        return node.isTextual()
                && node.textValue().matches("[0-9]+(\\.[0-9]+)?")
                && !node.textValue().matches("[0-9]{4}");
    }

    private static Spoilt replaced(EventType type, String pointer, JsonNode wrong) {
        ObjectNode data = Samples.full(type);
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = data.at(place.head());
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), wrong);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), wrong);
        }
        String shown = wrong.toString();
        return new Spoilt(
                type.kind() + pointer + " = " + shown.substring(0, Math.min(40, shown.length())),
                "/data" + pointer.replaceAll("/stake/m(in|ax)$", "/stake"),
                Samples.structured(type, data));
    }

    private static Spoilt withUnknownField(EventType type, String pointer) {
        ObjectNode data = Samples.full(type);
        ((ObjectNode) data.at(pointer)).put("misspelt", 1);
        return new Spoilt(
                type.kind() + pointer + "/misspelt", "/data" + pointer + "/misspelt", Samples.structured(type, data));
    }
}
