package dev.roundwire.ingest.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads CloudEvents in binary mode: attributes in `ce-` headers, the data as the body.
public final class BinaryMode {
    private static final String PREFIX = "ce-";
    private static final int QUOTES = 2;

    private BinaryMode() {}

    /// True if the headers speak of an event.
    public static boolean isMeantBy(Map<String, List<String>> headers) {
        return headers.keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(PREFIX));
    }

    /// The event that `headers` and `data` make. `defaults` are attributes by name for those that no header gives.
    public static Posted read(
            Map<String, List<String>> headers, JsonNode data, Map<String, Posted.Attribute> defaults) {
        Attributes attributes = new Attributes();
        headers.forEach((header, values) -> {
            String name = header.toLowerCase(Locale.ROOT);
            if (name.startsWith(PREFIX)) {
                read(name, values, attributes);
            }
        });
        defaults.forEach((name, attribute) -> {
            if (!attributes.read().containsKey(name)) {
                attributes.put(name, attribute.pointer(), attribute.text());
            }
        });
        return new Posted(attributes.read(), data, "", attributes.faults());
    }

    /// The value of a header as CloudEvents has it: quotes and percent-encoding undone.
    public static String decoded(String value) {
        boolean quoted = value.length() >= QUOTES && value.startsWith("\"") && value.endsWith("\"");
        String bare = quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
        try {
            return URLDecoder.decode(bare.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notPercentEncoded) {
            return bare;
        }
    }

    private static void read(String header, List<String> values, Attributes attributes) {
        String pointer = "/" + header;
        if (values.size() == 1) {
            attributes.put(header.substring(PREFIX.length()), pointer, decoded(values.getFirst()));
        } else {
            attributes.fault(pointer, "one-of", "is given more than once");
        }
    }
}
