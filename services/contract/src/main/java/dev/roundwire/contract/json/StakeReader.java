package dev.roundwire.contract.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import dev.roundwire.contract.value.Stake;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads a stake: a number, a number in a string, or `{min, max}`; a bound that is missing is 0 or 1.
final class StakeReader extends JsonDeserializer<Stake> {
    private final Scalars.Decimal decimal = new Scalars.Decimal();

    @Override
    public @Nullable Stake deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Faults faults = Faults.of(context);
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return range(parser, context, faults);
        }
        if (!decimal.takes(token)) {
            faults.wrongType(parser, "a number, a number in a string, or {min, max}");
            return null;
        }
        BigDecimal exact = decimal.read(parser, faults);
        return exact == null ? null : checked(exact, exact, parser, faults);
    }

    private @Nullable Stake range(JsonParser parser, DeserializationContext context, Faults faults) throws IOException {
        int before = faults.all().size();
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        BigDecimal min = null;
        BigDecimal max = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!field.equals("min") && !field.equals("max")) {
                context.handleUnknownProperty(parser, this, Stake.class, field);
            } else if (value != JsonToken.VALUE_NULL) {
                BigDecimal bound = decimal.deserialize(parser, context);
                min = field.equals("min") ? bound : min;
                max = field.equals("max") ? bound : max;
            }
        }
        if (faults.all().size() > before) {
            return null;
        }
        if (min == null && max == null) {
            faults.add(pointer, "required", "needs min or max");
            return null;
        }
        return checked(min == null ? BigDecimal.ZERO : min, max == null ? BigDecimal.ONE : max, parser, faults);
    }

    private static @Nullable Stake checked(BigDecimal min, BigDecimal max, JsonParser parser, Faults faults) {
        if (min.signum() < 0 || max.compareTo(BigDecimal.ONE) > 0) {
            faults.add(parser, "fraction", "a stake is a fraction of one, from 0 to 1");
            return null;
        }
        if (min.compareTo(max) > 0) {
            faults.add(parser, "min-max", "min " + min.toPlainString() + " is above max " + max.toPlainString());
            return null;
        }
        return new Stake(min, max);
    }
}
