package dev.roundwire.stream.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.Fact;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
import dev.roundwire.stream.log.FactCodec;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.log.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Facts as CloudEvents in structured mode. Ingest has checked them: what is read here is what the log would hold.
public final class EventDocument {
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final JsonMapper MAPPER = EventJson.writingMapper();
    private static final String DATA = "data";
    private static final String SUBJECT = "subject";

    private EventDocument() {}

    /// `fact` with all its attributes.
    public static byte[] write(Fact fact) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("specversion", "1.0");
        document.put("id", fact.key().id());
        document.put("source", fact.key().source());
        document.put("type", fact.type().wireName());
        document.put(SUBJECT, fact.subject().toString());
        document.put("time", fact.time().toString());
        document.put("datacontenttype", "application/json");
        fact.extensions().forEach(document::put);
        try {
            document.set(DATA, EventJson.tree(EventJson.write(fact.event())));
            return MAPPER.writeValueAsBytes(document);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("event " + fact.key(), unwritable);
        }
    }

    /// @param now when it is supposed to be recorded
    /// @throws ProblemException `malformed`, `invalid-event`
    static Fact read(byte[] document, Instant now) {
        JsonNode event = tree(document);
        Subject subject = Subject.parse(event.path(SUBJECT).asText())
                .orElseThrow(() -> ProblemException.of(
                        ProblemKind.INVALID_EVENT, "subject is neither company/<id> nor founder/<id>"));
        LogRecord record =
                new LogRecord(new LogOffset(subject.topic(), 0, 0), subject.id(), headers(event), data(event), now, -1);
        return switch (FactCodec.decode(record)) {
            case Reading.Decoded decoded -> decoded.fact();
            case Reading.Undecodable unreadable ->
                throw ProblemException.of(ProblemKind.INVALID_EVENT, unreadable.reason());
        };
    }

    private static JsonNode tree(byte[] document) {
        try {
            return EventJson.tree(document);
        } catch (IOException malformed) {
            throw ProblemException.of(ProblemKind.MALFORMED, "it is no JSON");
        }
    }

    private static Map<String, String> headers(JsonNode event) {
        Map<String, String> headers = new HashMap<>();
        event.properties().forEach(attribute -> {
            if (!attribute.getKey().equals(DATA)) {
                headers.put(
                        FactCodec.PREFIX + attribute.getKey(),
                        attribute.getValue().asText());
            }
        });
        return headers;
    }

    private static byte[] data(JsonNode event) {
        try {
            return MAPPER.writeValueAsBytes(event.path(DATA));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
