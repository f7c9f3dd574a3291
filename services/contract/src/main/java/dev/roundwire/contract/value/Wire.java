package dev.roundwire.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// An enum whose constants are written in lower case on the wire.
public interface Wire {
    String name();

    /// The constant as it stands in JSON and in query parameters, e.g. `series_a`.
    @JsonValue
    default String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The constant that `text` names, or empty.
    static <E extends Enum<E> & Wire> Optional<E> parse(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.wire().equals(text))
                .findFirst();
    }
}
