package dev.roundwire.rounds.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The story of 2023 that ships with the product, one company of it.
final class SampleStory {
    private static final Path EVENTS = Path.of("..", "..", "samples", "gpt-wave-2023", "events.ndjson");
    private static final Instant IMPORTED = Instant.parse("2026-01-01T00:00:00Z");

    private SampleStory() {}

    static List<RecordedFact> company(String id) throws IOException {
        List<RecordedFact> facts = new ArrayList<>();
        for (String line : Files.readAllLines(EVENTS)) {
            JsonNode envelope = EventJson.tree(line.getBytes(StandardCharsets.UTF_8));
            if (envelope.path("subject").asText().equals("company/" + id)) {
                facts.add(new RecordedFact(
                        fact(envelope),
                        new LogOffset(Topic.COMPANIES, 0, facts.size()),
                        IMPORTED.plusSeconds(facts.size())));
            }
        }
        return facts;
    }

    private static Fact fact(JsonNode envelope) throws IOException {
        EventType type = EventType.ofWireName(envelope.path("type").asText()).orElseThrow();
        return new Fact(
                new FactKey(
                        envelope.path("source").asText(), envelope.path("id").asText()),
                Instant.parse(envelope.path("time").asText()),
                Objects.requireNonNull(
                        EventJson.readStrictly(type, envelope.path("data")).event()),
                Map.of());
    }
}
