package dev.roundwire.stream.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.Fact;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.stream.preview.EventDocument;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a running service says that a fact would change, held against what its answers say before and after.
public final class Foretold {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> ENVELOPE = Set.of(
            "asOf", "knownAt", "publishedBy", "confidence", "currency", "position", "hidden", "possibly", "settled");

    private final String fact;
    private final boolean rumour;
    private final JsonNode answer;
    private final Map<String, ObjectNode> before = new TreeMap<>();

    private Foretold(Fact fact, JsonNode answer) {
        this.fact = fact + ": " + answer.toPrettyString();
        this.rumour = fact.event().sureness() == Confidence.RUMOURED;
        this.answer = answer;
    }

    /// Asks `service` for what `fact` would change.
    public static Foretold by(String service, Fact fact) {
        JsonNode answer = tree(given().contentType(EventDocument.MEDIA_TYPE)
                .body(EventDocument.write(fact))
                .post("/operations/" + service + "/preview")
                .then()
                .statusCode(200)
                .extract()
                .response());
        return new Foretold(fact, answer);
    }

    /// Asks for pages as they are, before the fact is written.
    ///
    /// @param pages paths, queries included
    public Foretold remember(Collection<String> pages) {
        pages.forEach(page -> before.put(page, page(page)));
        return this;
    }

    /// What is to be asked for to see what was foretold: rumours have to be asked for.
    public String query() {
        return rumour ? "?confidence=rumoured" : "";
    }

    /// The addresses of all figures that would change.
    public List<String> figures() {
        List<String> figures = new ArrayList<>();
        answer.path("changes")
                .forEach(change -> figures.add(change.path("figure").asText()));
        return figures;
    }

    /// What is found in a figure before, null where there is none.
    public JsonNode before(String figure, String pointer) {
        return change(figure).path("before").at(pointer);
    }

    /// What would be found in a figure, null where there would be none.
    public JsonNode after(String figure, String pointer) {
        return change(figure).path("after").at(pointer);
    }

    public JsonNode omitted() {
        return answer.path("omitted");
    }

    private JsonNode change(String figure) {
        for (JsonNode change : answer.path("changes")) {
            if (change.path("figure").asText().equals(figure)) {
                return change;
            }
        }
        throw new AssertionError("no change of " + figure + " by " + fact);
    }

    /// A page as it was before; empty where there was none.
    public ObjectNode before(String page) {
        return before.getOrDefault(page, JSON.createObjectNode());
    }

    /// That a page, asked for now, differs from before by exactly what was foretold.
    public void holds(String page) {
        ObjectNode after = page(page);
        ObjectNode expected = before(page).deepCopy();
        for (JsonNode change : answer.path("changes")) {
            String figure = change.path("figure").asText();
            if (figure.startsWith(page + "#")) {
                apply(figure.substring(page.length() + 1), change, expected);
            }
        }
        assertEquals(comparable(expected), comparable(after), () -> page + " after " + fact);
    }

    private void apply(String fragment, JsonNode change, ObjectNode page) {
        int slash = fragment.indexOf('/');
        JsonNode was = withoutTimes(change.get("before"));
        JsonNode is = withoutTimes(change.get("after"));
        if (slash < 0) {
            assertEquals(was, page.has(fragment) ? page.get(fragment) : NullNode.instance, fact);
            page.set(fragment, is);
            return;
        }
        ArrayNode list = page.withArray(fragment.substring(0, slash));
        if (!was.isNull()) {
            assertTrue(remove(list, was), () -> fragment + " wasn't there before " + fact);
        }
        if (!is.isNull()) {
            list.add(is);
        }
    }

    private static boolean remove(ArrayNode list, JsonNode item) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).equals(item)) {
                list.remove(i);
                return true;
            }
        }
        return false;
    }

    /// Without empty fields, lists in one order: where in a list an item stands isn't told.
    private static String comparable(ObjectNode page) {
        Map<String, Object> fields = new TreeMap<>();
        page.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isArray() && !value.isEmpty()) {
                List<JsonNode> items = new ArrayList<>();
                value.forEach(items::add);
                items.sort(Comparator.comparing(JsonNode::toString));
                fields.put(field.getKey(), items);
            } else if (!value.isArray()
                    && !value.isNull()
                    && !value.equals(JSON.getNodeFactory().booleanNode(false))) {
                fields.put(field.getKey(), value);
            }
        });
        return fields.toString();
    }

    /// A page as it is now, without what it says of how it was asked; empty where there is none.
    public static ObjectNode page(String page) {
        Response response = given().get(page);
        if (response.statusCode() == 404) {
            return JSON.createObjectNode();
        }
        assertEquals(200, response.statusCode(), page);
        ObjectNode answer = (ObjectNode) withoutTimes(tree(response));
        answer.remove(ENVELOPE);
        return answer;
    }

    private static JsonNode tree(Response response) {
        try {
            return JSON.readTree(response.asString());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(response.asString(), notJson);
        }
    }

    /// Without when the log took something, which can't be foretold.
    private static JsonNode withoutTimes(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        copy.findParents("recordedAt").forEach(parent -> ((ObjectNode) parent).remove("recordedAt"));
        return copy;
    }
}
