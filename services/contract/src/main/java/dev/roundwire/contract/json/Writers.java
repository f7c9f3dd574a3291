package dev.roundwire.contract.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import dev.roundwire.contract.value.Stake;
import java.io.IOException;
import java.math.BigDecimal;

/// How numbers are written: decimal strings without exponent, so that no reader takes them for doubles.
final class Writers {
    private Writers() {}

    /// Writes numbers as they were spelt, but without exponent; notes where a spelling isn't the normal one.
    static final class PlainDecimal extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal number, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (hasZerosAtItsEnd(number) && provider.getAttribute(Spelling.KEY) instanceof Spelling spelling) {
                spelling.isNormal = false;
            }
            json.writeString(number.toPlainString());
        }

        private static boolean hasZerosAtItsEnd(BigDecimal number) {
            return number.scale() > 0 && number.stripTrailingZeros().scale() < number.scale();
        }
    }

    /// Whether what was written is spelt as normal.
    static final class Spelling {
        static final Object KEY = Spelling.class;

        boolean isNormal = true;
    }

    /// Writes numbers without trailing zeros too: `1.50` and `1.5` mean the same.
    static final class NormalDecimal extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal number, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(number.stripTrailingZeros().toPlainString());
        }
    }

    static final class StakeWriter extends JsonSerializer<Stake> {
        @Override
        public void serialize(Stake stake, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (stake.isExact()) {
                provider.defaultSerializeValue(stake.min(), json);
            } else {
                json.writeStartObject();
                provider.defaultSerializeField("min", stake.min(), json);
                provider.defaultSerializeField("max", stake.max(), json);
                json.writeEndObject();
            }
        }
    }
}
