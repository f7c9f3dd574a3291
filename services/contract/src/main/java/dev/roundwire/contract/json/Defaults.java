package dev.roundwire.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundwire.contract.event.EventRetracted;
import dev.roundwire.contract.value.Confidence;
import org.jspecify.annotations.Nullable;

/// What an event means where it says nothing: who writes it out says the same as who leaves it out.
final class Defaults {
    private Defaults() {}

    /// A mapper that writes no confidence that is the event's default.
    static JsonMapper.Builder leftOut(JsonMapper.Builder mapper) {
        return mapper.withConfigOverride(
                        Confidence.class,
                        confidence -> confidence.setIncludeAsProperty(
                                JsonInclude.Value.construct(Include.CUSTOM, Include.ALWAYS, Reported.class, null)))
                .addMixIn(EventRetracted.class, Retraction.class);
    }

    /// A retraction is confirmed where it says nothing else.
    private interface Retraction {
        @JsonInclude(value = Include.CUSTOM, valueFilter = Confirmed.class)
        @Nullable
        Confidence confidence();
    }

    /// Equals, as Jackson asks of a filter, what isn't written.
    private static class Unwritten {
        private final Confidence usual;

        Unwritten(Confidence usual) {
            this.usual = usual;
        }

        @Override
        public boolean equals(@Nullable Object value) {
            return value == null || value == usual;
        }

        @Override
        public int hashCode() {
            return usual.hashCode();
        }
    }

    private static final class Reported extends Unwritten {
        Reported() {
            super(Confidence.REPORTED);
        }
    }

    private static final class Confirmed extends Unwritten {
        Confirmed() {
            super(Confidence.CONFIRMED);
        }
    }
}
