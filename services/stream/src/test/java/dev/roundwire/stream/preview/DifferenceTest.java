package dev.roundwire.stream.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ItemNames NAMES = ItemNames.none().and("items", "/id");

    private static List<String> between(@Nullable String before, @Nullable String after) {
        return new Difference("/companies/x", null, NAMES)
                .between(answer(before), answer(after)).stream()
                        .map(change -> change.figure().replace("/companies/x#", "") + " " + change.before() + " -> "
                                + change.after())
                        .toList();
    }

    private static @Nullable ObjectNode answer(@Nullable String json) {
        try {
            return json == null ? null : (ObjectNode) JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(json, notJson);
        }
    }

    @Test
    void fieldsThatAreAnotherAreToldWithBothValues() {
        assertEquals(
                List.of("a 1 -> 2", "c null -> [\"x\"]"),
                between("{'a':1,'b':{'x':1},'c':null}", "{'a':2,'b':{'x':1},'c':['x']}"));
    }

    @Test
    void itemsAreToldByTheirNames() {
        assertEquals(
                List.of(
                        "items/b {\"id\":\"b\",\"n\":1} -> {\"id\":\"b\",\"n\":2}",
                        "items/c null -> {\"id\":\"c\"}",
                        "items/a {\"id\":\"a\"} -> null"),
                between("{'items':[{'id':'a'},{'id':'b','n':1}]}", "{'items':[{'id':'b','n':2},{'id':'c'}]}"));
    }

    @Test
    void whereInAListAnItemStandsIsNoChange() {
        assertEquals(List.of(), between("{'items':[{'id':'a'},{'id':'b'}]}", "{'items':[{'id':'b'},{'id':'a'}]}"));
    }

    @Test
    void itemsOfOneNameAreToldApartByWhatTheySay() {
        assertEquals(
                List.of(
                        "items/a {\"id\":\"a\",\"n\":1} -> {\"id\":\"a\",\"n\":4}",
                        "items/a~2 {\"id\":\"a\",\"n\":2} -> null"),
                between(
                        "{'items':[{'id':'a','n':1},{'id':'a','n':2},{'id':'a','n':3}]}",
                        "{'items':[{'id':'a','n':3},{'id':'a','n':4}]}"));
    }

    @Test
    void anAnswerThatAppearsOrVanishesIsToldByWhatStandsInIt() {
        String answer = "{'a':1,'none':null,'empty':[],'items':[{'id':'a'}]}";

        assertEquals(List.of("a null -> 1", "items/a null -> {\"id\":\"a\"}"), between(null, answer));
        assertEquals(List.of("a 1 -> null", "items/a {\"id\":\"a\"} -> null"), between(answer, null));
        assertEquals(List.of(), between(null, null));
    }

    @Test
    void anAddressIsAUri() {
        List<Change> changes = new Difference("/companies/x", "confidence=rumoured", NAMES)
                .between(answer("{}"), answer("{'items':[{'id':'a b#最'}]}"));

        assertEquals(
                "/companies/x?confidence=rumoured#items/a%20b%23%E6%9C%80",
                changes.getFirst().figure());
    }
}
