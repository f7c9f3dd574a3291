package dev.roundwire.stream.http;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where the next page of a list begins: the sort keys of the last item of this one, opaque to clients.
public final class Cursor {
    private static final String SEPARATOR = "\u0000";

    private static final int LAST_YEAR = 9999;
    private static final int MOST_DIGITS = 10_000;

    private Cursor() {}

    /// @param keys the sort keys; null for an item without the key
    public static String write(List<@Nullable String> keys) {
        String joined = keys.stream().map(key -> key == null ? "" : "=" + key).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /// The keys that a cursor holds.
    ///
    /// @throws ProblemException `invalid-parameter` where it isn't a cursor of `size` keys
    public static List<@Nullable String> read(String cursor, int size) {
        List<@Nullable String> keys = new ArrayList<>();
        for (String key : decode(cursor).split(SEPARATOR, -1)) {
            keys.add(key(key));
        }
        if (keys.size() != size) {
            throw ProblemException.ofParameter("cursor", "cursor", "\"" + cursor + "\" is no cursor of this list");
        }
        return keys;
    }

    /// `key`, a value that a cursor held.
    ///
    /// @throws IllegalArgumentException where no row has such a value, and the database couldn't be asked for it
    public static <K extends Comparable<?>> K asked(K key) {
        boolean possible = switch (key) {
            case LocalDate day -> day.getYear() >= 0 && day.getYear() <= LAST_YEAR;
            case BigDecimal number ->
                Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
            default -> true;
        };
        if (!possible) {
            throw new IllegalArgumentException(key.toString());
        }
        return key;
    }

    private static @Nullable String key(String text) {
        return text.isEmpty() ? null : text.substring(1);
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw ProblemException.ofParameter("cursor", "cursor", "\"" + cursor + "\" is no cursor");
        }
    }
}
