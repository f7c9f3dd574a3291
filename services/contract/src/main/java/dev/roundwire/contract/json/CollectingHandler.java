package dev.roundwire.contract.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import dev.roundwire.contract.value.Wire;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns what Jackson would throw at the first fault into collected faults, and reads on.
final class CollectingHandler extends DeserializationProblemHandler {
    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        parser.skipChildren();
        if (context.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)) {
            Faults.of(context).add(parser, "unknown-field", "there is no such field");
        }
        return true;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType wanted, JsonToken token, JsonParser parser, String message)
            throws IOException {
        Faults.of(context).wrongType(parser, wanted.isContainerType() ? "an array" : "an object");
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> wanted,
            ValueInstantiator instantiator,
            JsonParser parser,
            String message)
            throws IOException {
        Faults.of(context).wrongType(parser, "an object");
        return null;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> wanted, String value, String message) throws IOException {
        Faults.of(context)
                .add(context.getParser(), "one-of", "\"" + Faults.shown(value) + "\" is none of " + names(wanted));
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> wanted, Number value, String message) throws IOException {
        Faults.of(context).add(context.getParser(), "type", "is a number, must be one of " + names(wanted));
        return null;
    }

    private static String names(Class<?> wanted) {
        Object[] constants = wanted.getEnumConstants();
        return constants == null
                ? wanted.getSimpleName()
                : Arrays.stream(constants)
                        .map(constant -> ((Wire) constant).wire())
                        .collect(Collectors.joining(", "));
    }
}
