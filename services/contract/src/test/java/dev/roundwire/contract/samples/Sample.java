package dev.roundwire.contract.samples;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.contract.json.Fault;
import dev.roundwire.contract.value.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files of one sample.
enum Sample {
    STORY("gpt-wave-2023"),
    SNAPSHOT("crunchbase-2013");

    private final String folder;

    Sample(String folder) {
        this.folder = folder;
    }

    /// One line of `events.ndjson`: its envelope as it stands, and its data as the contract reads it.
    record Line(JsonNode envelope, @Nullable Event event, List<Fault> faults) {
        String attribute(String name) {
            return envelope.path(name).asText();
        }

        Instant time() {
            return Instant.parse(attribute("time"));
        }

        /// The event, of which reading must have found no fault.
        Event faultless() {
            if (event == null || !faults.isEmpty()) {
                throw new AssertionError(attribute("id") + ": " + faults);
            }
            return event;
        }

        boolean isAbout(Subject subject) {
            return attribute("subject").equals(subject.toString());
        }
    }

    /// The source of every event of this sample.
    String source() {
        return "urn:roundwire:sample:" + folder;
    }

    Path file(String name) {
        return Path.of("..", "..", "samples", folder, name).toAbsolutePath().normalize();
    }

    List<Line> lines() throws IOException {
        return Files.readAllLines(file("events.ndjson")).stream()
                .map(Sample::line)
                .toList();
    }

    private static Line line(String text) {
        try {
            JsonNode envelope = EventJson.tree(text.getBytes(StandardCharsets.UTF_8));
            EventType type =
                    EventType.ofWireName(envelope.path("type").asText()).orElseThrow();
            EventJson.Read read = EventJson.readStrictly(type, envelope.path("data"));
            return new Line(envelope, read.event(), read.faults());
        } catch (IOException notJson) {
            throw new UncheckedIOException(text, notJson);
        }
    }
}
