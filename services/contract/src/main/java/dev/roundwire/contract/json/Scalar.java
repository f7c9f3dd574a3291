package dev.roundwire.contract.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads one kind of JSON scalar; what can't be read becomes a fault and null.
abstract class Scalar<T> extends JsonDeserializer<T> {
    private final String wanted;

    Scalar(String wanted) {
        this.wanted = wanted;
    }

    /// The value of a scalar token of the right type, or null once the fault is recorded.
    abstract @Nullable T read(JsonParser parser, Faults faults) throws IOException;

    abstract boolean takes(JsonToken token);

    @Override
    public final @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Faults faults = Faults.of(context);
        if (!takes(parser.currentToken())) {
            faults.wrongType(parser, wanted);
            return null;
        }
        return read(parser, faults);
    }

    /// Reads a JSON string that must have a certain form.
    abstract static class OfText<T> extends Scalar<T> {
        OfText(String wanted) {
            super(wanted);
        }

        abstract @Nullable T parse(String text, JsonParser parser, Faults faults) throws IOException;

        @Override
        final boolean takes(JsonToken token) {
            return token == JsonToken.VALUE_STRING;
        }

        @Override
        final @Nullable T read(JsonParser parser, Faults faults) throws IOException {
            String text = parser.getText();
            if (!isWellFormed(text)) {
                faults.add(parser, "text", "has a NUL character or half of a surrogate pair");
                return null;
            }
            return parse(text, parser, faults);
        }

        /// In a plain loop, since it looks at each text of each event.
        private static boolean isWellFormed(String text) {
            for (int i = 0; i < text.length(); i++) {
                char next = text.charAt(i);
                if (next == 0 || Character.isSurrogate(next)) {
                    return text.codePoints()
                            .noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
                }
            }
            return true;
        }
    }
}
