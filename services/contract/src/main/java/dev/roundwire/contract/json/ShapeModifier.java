package dev.roundwire.contract.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import dev.roundwire.contract.value.Wire;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads records from objects alone and constants from their names alone. Jackson would also try other things,
/// the empty string among them, and throw.
final class ShapeModifier extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> deserializer) {
        return deserializer instanceof BeanDeserializerBase ? new OfObject(deserializer) : deserializer;
    }

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config,
            JavaType type,
            BeanDescription description,
            JsonDeserializer<?> deserializer) {
        return type.isTypeOrSubTypeOf(Wire.class) ? new OfName(type.getRawClass()) : deserializer;
    }

    private static final class OfObject extends DelegatingDeserializer {
        private static final long serialVersionUID = 1;

        OfObject(JsonDeserializer<?> record) {
            super(record);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> record) {
            return new OfObject(record);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.isExpectedStartObjectToken()) {
                Faults.of(context).wrongType(parser, "an object");
                return null;
            }
            return super.deserialize(parser, context);
        }
    }

    private static final class OfName extends Scalar.OfText<Object> {
        private final Map<String, Object> constants = new LinkedHashMap<>();

        OfName(Class<?> type) {
            super("a string");
            for (Object constant : type.getEnumConstants()) {
                constants.put(((Wire) constant).wire(), constant);
            }
        }

        @Override
        @Nullable
        Object parse(String text, JsonParser parser, Faults faults) {
            Object constant = constants.get(text);
            if (constant == null) {
                String names = String.join(", ", constants.keySet());
                faults.add(parser, "one-of", "\"" + Faults.shown(text) + "\" is none of " + names);
            }
            return constant;
        }
    }
}
