package dev.roundwire.stream.log;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.projection.StorableText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a record into a fact, and refuses what could harm those who store it: identities too long for an index, text
/// that PostgreSQL can't hold.
final class RecordReader {
    private static final int MOST_OF_ID = 256;
    private static final int MOST_OF_SOURCE = 512;
    private static final int MOST_OF_SUBJECT = 128;
    private static final int MOST_BYTES = 2048;
    private static final Set<String> ATTRIBUTES = Set.of(
            FactCodec.SPEC_VERSION,
            FactCodec.ID,
            FactCodec.SOURCE,
            FactCodec.TYPE,
            FactCodec.SUBJECT,
            FactCodec.TIME,
            FactCodec.DATA_SCHEMA,
            FactCodec.PREFIX + "datacontenttype");

    private RecordReader() {}

    static Reading.Decoded read(LogRecord record) throws Unreadable {
        if (!required(record, FactCodec.SPEC_VERSION, 8).startsWith("1.")) {
            throw new Unreadable(FactCodec.SPEC_VERSION + " isn't 1.x");
        }
        FactKey key = new FactKey(
                required(record, FactCodec.SOURCE, MOST_OF_SOURCE), required(record, FactCodec.ID, MOST_OF_ID));
        checkBytes(record, key);
        String typeName = required(record, FactCodec.TYPE, MOST_OF_SOURCE);
        EventType type = EventType.ofWireName(typeName)
                .orElseThrow(() -> new Unreadable("type " + typeName + " is unknown here"));
        byte[] value = record.value();
        if (value == null) {
            throw new Unreadable("it has no data");
        }
        Event event = event(type, value);
        checkSubject(record, event);
        return new Reading.Decoded(record, new Fact(key, time(record), event, extensions(record.headers())));
    }

    /// The subject that the record's key names, or null where it names none that could be stored.
    static @Nullable Subject subjectByKey(LogRecord record) {
        String key = record.key();
        return key == null || key.isEmpty() || key.length() > MOST_OF_SUBJECT || !StorableText.isStorable(key)
                ? null
                : new Subject(record.at().topic(), key);
    }

    /// The event that `data` writes, whole: a field that can't be read isn't left out in silence.
    private static Event event(EventType type, byte[] data) throws Unreadable {
        Optional<Event> faultless = EventJson.readFaultless(type, data);
        if (faultless.isPresent()) {
            return faultless.get();
        }
        try {
            EventJson.Read read = EventJson.readLeniently(type, EventJson.tree(data));
            Event event = read.event();
            if (event == null || !read.faults().isEmpty()) {
                throw new Unreadable("data: " + read.faults());
            }
            return event;
        } catch (IOException | RuntimeException notAnEvent) {
            throw new Unreadable("data", notAnEvent);
        }
    }

    private static void checkSubject(LogRecord record, Event event) throws Unreadable {
        Subject byKey = subjectByKey(record);
        Subject subject = subject(event);
        if (!subject.equals(byKey)) {
            throw new Unreadable("its key and topic name " + byKey + ", its data " + subject);
        }
        String stated = record.headers().get(FactCodec.SUBJECT);
        if (stated != null && !stated.equals(subject.toString())) {
            throw new Unreadable(FactCodec.SUBJECT + " is " + stated + ", its data name " + subject);
        }
    }

    private static Subject subject(Event event) throws Unreadable {
        try {
            return event.subject();
        } catch (RuntimeException incomplete) {
            throw new Unreadable("its data name no subject", incomplete);
        }
    }

    private static Instant time(LogRecord record) throws Unreadable {
        String time = record.headers().get(FactCodec.TIME);
        try {
            return time == null ? record.appendedAt() : Instant.parse(time);
        } catch (DateTimeException notATime) {
            throw new Unreadable(FactCodec.TIME, notATime);
        }
    }

    private static Map<String, String> extensions(Map<String, String> headers) {
        Map<String, String> extensions = new HashMap<>();
        headers.forEach((name, value) -> {
            if (name.startsWith(FactCodec.PREFIX) && !ATTRIBUTES.contains(name)) {
                extensions.put(StorableText.of(name.substring(FactCodec.PREFIX.length())), StorableText.of(value));
            }
        });
        return extensions;
    }

    /// An index takes no more of them together. A character has three bytes at most, a pair of surrogates four.
    private static void checkBytes(LogRecord record, FactKey key) throws Unreadable {
        String subject = String.valueOf(record.key());
        if (3 * (key.source().length() + key.id().length() + subject.length()) <= MOST_BYTES) {
            return;
        }
        String together = key.source() + key.id() + subject;
        if (together.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new Unreadable("its source, id and key are longer than " + MOST_BYTES + " bytes together");
        }
    }

    private static String required(LogRecord record, String name, int most) throws Unreadable {
        String value = record.headers().get(name);
        if (value == null || value.isEmpty()) {
            throw new Unreadable(name + " is absent");
        }
        if (value.length() > most) {
            throw new Unreadable(name + " is longer than " + most + " characters");
        }
        if (!StorableText.isStorable(value)) {
            throw new Unreadable(name + " has characters that can't be stored");
        }
        return value;
    }
}
