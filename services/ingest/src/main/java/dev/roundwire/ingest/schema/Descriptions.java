package dev.roundwire.ingest.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the Javadoc of the contract's records says of them and of their components. The contract ships its sources, so
/// that a field is described once.
final class Descriptions {
    private static final Pattern COMMENT = Pattern.compile("^\\s*///\\s?(.*)$");
    private static final Pattern DECLARATION =
            Pattern.compile("^\\s*public (?:record|enum|sealed interface) (\\w+).*$");
    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) (.*)");
    private static final Pattern RULE_NUMBER = Pattern.compile(" \\([VPO]\\d\\)");

    private final Map<Class<?>, Map<String, Description>> byOutermost = new ConcurrentHashMap<>();

    /// @param text what the type is
    /// @param components what each component is, by name
    private record Description(String text, Map<String, String> components) {
        static final Description NONE = new Description("", Map.of());
    }

    @Nullable
    String of(Class<?> type) {
        String text = description(type).text();
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String of(Class<?> record, String component) {
        return description(record).components().get(component);
    }

    private Description description(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        return byOutermost
                .computeIfAbsent(outermost, Descriptions::read)
                .getOrDefault(type.getSimpleName(), Description.NONE);
    }

    private static Map<String, Description> read(Class<?> outermost) {
        try (InputStream source = outermost.getResourceAsStream(outermost.getSimpleName() + ".java")) {
            return source == null
                    ? Map.of()
                    : parse(new String(source.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("source of " + outermost.getName(), unreadable);
        }
    }

    private static Map<String, Description> parse(List<String> lines) {
        Map<String, Description> descriptions = new LinkedHashMap<>();
        List<String> comment = new ArrayList<>();
        for (String line : lines) {
            Matcher commented = COMMENT.matcher(line);
            Matcher declaration = DECLARATION.matcher(line);
            if (commented.matches()) {
                comment.add(commented.group(1));
            } else if (declaration.matches()) {
                descriptions.put(declaration.group(1), description(comment));
                comment.clear();
            } else if (!line.isBlank() && !line.stripLeading().startsWith("@")) {
                comment.clear();
            }
        }
        return descriptions;
    }

    private static Description description(List<String> comment) {
        Map<String, String> texts = new LinkedHashMap<>();
        String current = "";
        for (String line : comment) {
            Matcher parameter = PARAMETER.matcher(line);
            if (parameter.matches()) {
                current = parameter.group(1);
                texts.put(current, parameter.group(2));
            } else if (!line.isBlank()) {
                texts.merge(current, line, (before, more) -> before + " " + more);
            }
        }
        texts.replaceAll(
                (name, text) -> RULE_NUMBER.matcher(text).replaceAll("").strip());
        String own = texts.getOrDefault("", "");
        texts.remove("");
        return new Description(own, Collections.unmodifiableMap(texts));
    }
}
