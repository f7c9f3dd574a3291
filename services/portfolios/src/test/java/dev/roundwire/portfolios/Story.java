package dev.roundwire.portfolios;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.Fact;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The story that ships with the product, as facts.
final class Story {
    private static final Path FILE = Path.of("../../samples/gpt-wave-2023/events.ndjson");

    private Story() {}

    /// The facts of its companies.
    static List<Fact> companies() {
        try {
            return Files.readAllLines(FILE).stream()
                    .map(Story::fact)
                    .filter(fact -> fact.subject().topic() == Topic.COMPANIES)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Fact fact(String line) {
        try {
            JsonNode envelope = EventJson.tree(line.getBytes(StandardCharsets.UTF_8));
            EventType type = EventType.ofWireName(envelope.get("type").asText()).orElseThrow();
            return new Fact(
                    new FactKey(
                            envelope.get("source").asText(), envelope.get("id").asText()),
                    Instant.parse(envelope.get("time").asText()),
                    Objects.requireNonNull(
                            EventJson.readStrictly(type, envelope.get("data")).event()),
                    Map.of());
        } catch (IOException notJson) {
            throw new UncheckedIOException(line, notJson);
        }
    }
}
