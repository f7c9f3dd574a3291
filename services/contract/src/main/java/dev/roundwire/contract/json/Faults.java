package dev.roundwire.contract.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong while a value is read, so that the first fault doesn't hide the others.
final class Faults {
    static final Object KEY = Faults.class;

    private static final int SHOWN = 60;

    private final List<Fault> all = new ArrayList<>();

    static Faults of(DeserializationContext context) {
        return (Faults) context.getAttribute(KEY);
    }

    void add(JsonParser parser, String rule, String detail) {
        all.add(new Fault(pointer(parser), rule, detail));
    }

    void add(String pointer, String rule, String detail) {
        all.add(new Fault(pointer, rule, detail));
    }

    /// Fields buffered until their record is made have a nameless context between them and it.
    private static String pointer(JsonParser parser) {
        return parser.getParsingContext().pathAsPointer().toString().replace("//", "/");
    }

    /// Records that the value at hand is of the wrong JSON type, and steps over it.
    void wrongType(JsonParser parser, String wanted) throws IOException {
        String found = describe(parser.currentToken());
        parser.skipChildren();
        add(parser, "type", "is " + found + ", must be " + wanted);
    }

    List<Fault> all() {
        return List.copyOf(all);
    }

    /// `text` as it may stand in a message: short, and without control characters or lone surrogates.
    static String shown(String text) {
        String cut = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        StringBuilder clean = new StringBuilder(cut.length());
        cut.codePoints()
                .map(point -> Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE
                        ? 0xFFFD
                        : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static String describe(JsonToken token) {
        return switch (token) {
            case START_OBJECT, END_OBJECT, FIELD_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> "no JSON value";
        };
    }
}
