package dev.roundwire.contract.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Stake;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How each scalar of the contract is read.
final class Scalars {
    /// No amount, share count or stake of this world needs more digits on either side of the point.
    static final int DIGITS = 24;

    private Scalars() {}

    static SimpleModule module() {
        return new SimpleModule("roundwire-contract")
                .setDeserializerModifier(new ShapeModifier())
                .addDeserializer(String.class, new Text())
                .addDeserializer(Boolean.class, new Truth())
                .addDeserializer(BigDecimal.class, new Decimal())
                .addDeserializer(PartialDate.class, new Date())
                .addDeserializer(Stake.class, new StakeReader())
                .addSerializer(BigDecimal.class, new Writers.PlainDecimal())
                .addSerializer(Stake.class, new Writers.StakeWriter());
    }

    private static final class Text extends Scalar.OfText<String> {
        Text() {
            super("a string");
        }

        @Override
        String parse(String text, JsonParser parser, Faults faults) {
            return text;
        }
    }

    private static final class Truth extends Scalar<Boolean> {
        Truth() {
            super("true or false");
        }

        @Override
        boolean takes(JsonToken token) {
            return token.isBoolean();
        }

        @Override
        Boolean read(JsonParser parser, Faults faults) throws IOException {
            return parser.getBooleanValue();
        }
    }

    private static final class Date extends Scalar.OfText<PartialDate> {
        Date() {
            super("a date in a string");
        }

        @Override
        @Nullable
        PartialDate parse(String text, JsonParser parser, Faults faults) throws IOException {
            try {
                return PartialDate.of(text);
            } catch (IllegalArgumentException notADate) {
                faults.add(parser, "partial-date", Faults.shown(String.valueOf(notADate.getMessage())));
                return null;
            }
        }
    }

    static final class Decimal extends Scalar<BigDecimal> {
        Decimal() {
            super("a number, or a number in a string");
        }

        @Override
        boolean takes(JsonToken token) {
            return token == JsonToken.VALUE_STRING || token.isNumeric();
        }

        @Override
        @Nullable
        BigDecimal read(JsonParser parser, Faults faults) throws IOException {
            String text = parser.getText();
            try {
                BigDecimal number = new BigDecimal(plain(text));
                if (number.precision() - (long) number.scale() <= DIGITS && number.scale() <= DIGITS) {
                    return number.scale() < 0 ? number.setScale(0) : number;
                }
                faults.add(
                        parser,
                        "digits",
                        "\"" + Faults.shown(text) + "\" has over " + DIGITS + " digits before or after the point");
            } catch (NumberFormatException notANumber) {
                faults.add(parser, "decimal", "\"" + Faults.shown(text) + "\" is no decimal number");
            }
            return null;
        }

        /// Java takes the digits of other scripts too, and none on one side of the point; readers elsewhere
        /// don't, nor does the schema that is published.
        private static String plain(String text) {
            int point = text.indexOf('.');
            if (point >= 0 && !(isDigit(text, point - 1) && isDigit(text, point + 1))) {
                throw new NumberFormatException(text);
            }
            for (int i = 0; i < text.length(); i++) {
                char next = text.charAt(i);
                if (next > '9' && next != 'e' && next != 'E') {
                    throw new NumberFormatException(text);
                }
            }
            return text;
        }

        private static boolean isDigit(String text, int at) {
            return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
        }
    }
}
