package dev.roundwire.acceptance.deployment;

import dev.roundwire.acceptance.Checkout;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The configuration that a packaged service brings along: its own file before the one that all share.
final class Settings {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}:]+)}");

    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    static Settings of(String service) {
        Map<String, String> values = new TreeMap<>();
        for (String module : List.of("stream", service)) {
            read(Checkout.ROOT.resolve(
                            "services/" + module + "/src/main/resources/META-INF/microprofile-config.properties"))
                    .forEach((name, value) -> values.put(String.valueOf(name), String.valueOf(value)));
        }
        return new Settings(values);
    }

    private static Properties read(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(lines);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// What a setting is set to.
    String value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    /// Every name that is set or referred to.
    Set<String> names() {
        Set<String> names = new HashSet<>(values.keySet());
        names.addAll(references());
        return names;
    }

    /// Names that are referred to, without a default of any kind.
    Set<String> withoutDefault() {
        return references().stream().filter(name -> !values.containsKey(name)).collect(Collectors.toSet());
    }

    /// Names whose default is this machine: right on a laptop, wrong in a container.
    Set<String> onThisMachine() {
        return values.entrySet().stream()
                .filter(each -> each.getValue().contains("localhost"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<String> references() {
        Set<String> references = new HashSet<>();
        for (String value : values.values()) {
            Matcher reference = REFERENCE.matcher(value);
            while (reference.find()) {
                references.add(reference.group(1));
            }
        }
        return references;
    }

    /// The environment variable that sets a property, as MicroProfile Config names it.
    static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
