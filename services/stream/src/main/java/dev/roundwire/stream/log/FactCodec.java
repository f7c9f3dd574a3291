package dev.roundwire.stream.log;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Subject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/// Facts as Kafka records: CloudEvents 1.0 in binary mode, the subject's id as key.
public final class FactCodec {
    public static final String PREFIX = "ce_";
    static final String SPEC_VERSION = PREFIX + "specversion";
    static final String ID = PREFIX + "id";
    static final String SOURCE = PREFIX + "source";
    static final String TYPE = PREFIX + "type";
    static final String SUBJECT = PREFIX + "subject";
    static final String TIME = PREFIX + "time";
    static final String DATA_SCHEMA = PREFIX + "dataschema";
    static final String CONTENT_TYPE = "content-type";

    private FactCodec() {}

    /// The record that keeps `fact`. It names no partition: the producer's partitioner decides, by the key.
    ///
    /// @param schemas the address under which the product serves its schemas, e.g. `https://roundwire.example`
    public static ProducerRecord<String, byte[]> encode(Fact fact, URI schemas) {
        EventType type = fact.type();
        return encode(
                fact,
                type,
                EventJson.write(fact.event()),
                schemas.resolve(type.schemaPath()).toString());
    }

    /// As {@link #encode(Fact, URI)}, of data written before, with schemas named by their paths alone.
    public static ProducerRecord<String, byte[]> encode(Fact fact, byte[] data) {
        EventType type = fact.type();
        return encode(fact, type, data, type.schemaPath());
    }

    private static ProducerRecord<String, byte[]> encode(Fact fact, EventType type, byte[] data, String schema) {
        Subject subject = fact.subject();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(subject.topic().kafkaName(), subject.id(), data);
        Headers headers = record.headers();
        put(headers, SPEC_VERSION, "1.0");
        put(headers, ID, fact.key().id());
        put(headers, SOURCE, fact.key().source());
        put(headers, TYPE, type.wireName());
        put(headers, SUBJECT, subject.toString());
        put(headers, TIME, fact.time().toString());
        put(headers, DATA_SCHEMA, schema);
        put(headers, CONTENT_TYPE, "application/json");
        fact.extensions().forEach((name, value) -> put(headers, PREFIX + name, value));
        return record;
    }

    /// The headers of a record that keeps a fact, from what was stored of it.
    public static Map<String, String> headers(FactKey key, String type, String time, Map<String, String> extensions) {
        Map<String, String> headers = new HashMap<>();
        headers.put(SPEC_VERSION, "1.0");
        headers.put(ID, key.id());
        headers.put(SOURCE, key.source());
        headers.put(TYPE, type);
        headers.put(TIME, time);
        extensions.forEach((name, value) -> headers.put(PREFIX + name, value));
        return headers;
    }

    /// Reads a record. Nothing that a record may hold makes this throw.
    public static Reading decode(LogRecord record) {
        try {
            return RecordReader.read(record);
        } catch (Unreadable unreadable) {
            return new Reading.Undecodable(record, RecordReader.subjectByKey(record), unreadable.reason());
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
