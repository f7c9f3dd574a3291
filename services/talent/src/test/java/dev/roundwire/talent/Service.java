package dev.roundwire.talent;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.Fact;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Position;
import dev.roundwire.stream.testing.LogWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.ConfigProvider;

/// Tells the running service facts, and waits until they are visible.
final class Service {
    private static final Path STORY = Path.of("../../samples/gpt-wave-2023/events.ndjson");

    private Service() {}

    static Position tell(Fact... facts) {
        return tell(List.of(facts));
    }

    static Position tell(List<Fact> facts) {
        String kafka = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (LogWriter log = new LogWriter(kafka)) {
            Position position = log.write(facts);
            given().queryParam("position", position.toString())
                    .queryParam("wait", 30_000)
                    .queryParam("limit", 1)
                    .when()
                    .get("/talent-flow")
                    .then()
                    .statusCode(200);
            return position;
        }
    }

    /// The story that ships with the product.
    static List<Fact> story() {
        try {
            return Files.readAllLines(STORY).stream().map(Service::fact).toList();
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
