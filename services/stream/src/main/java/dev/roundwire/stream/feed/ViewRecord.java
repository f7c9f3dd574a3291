package dev.roundwire.stream.feed;

import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.stream.sql.StoredRow;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// A row as a record of its view topic: a CloudEvent in binary mode, and a tombstone with the same headers where
/// the row is no more.
///
/// @param table its table
/// @param subject whose row it is, e.g. `company/xverse`
/// @param key what tells it apart among the rows of its subject
/// @param confidence the surest asked confidence that it answers
/// @param upTo the least sure one
/// @param row its columns; null where they are more than a record can hold
/// @param incomplete true where the subject has facts that the row doesn't hold
/// @param generation counted up whenever rows come from elsewhere than the next fact
/// @param position the fact that last changed it
record ViewRecord(
        String table,
        String subject,
        Map<String, Object> key,
        String confidence,
        String upTo,
        @Nullable Map<String, @Nullable Object> row,
        boolean incomplete,
        int foldVersion,
        long generation,
        String position) {
    /// How many bytes the data of a record may have.
    static final int LARGEST = 3 << 20;

    private static ViewRecord of(StoredRow row, long generation, boolean whole) {
        return new ViewRecord(
                row.table().name(),
                row.subject().toString(),
                row.row().keyByName(),
                row.level().from().wire(),
                row.level().to().wire(),
                whole ? row.row().valuesByName() : null,
                row.incomplete(),
                row.foldVersion(),
                generation,
                row.changedBy().toString());
    }

    /// The record that says what `row` says. It lies in the partition of the facts it was folded from.
    static ProducerRecord<String, byte[]> encode(String service, StoredRow row, long generation) {
        String topic =
                Objects.requireNonNull(row.table().topic(), () -> row.table().name() + " isn't published");
        String key = key(row);
        LogOffset at = row.changedBy();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(topic, at.partition(), key, row.deleted() ? null : data(row, generation));
        Headers headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", key + "@" + generation + "/" + at);
        put(headers, "ce_source", "urn:roundwire:" + service);
        put(headers, "ce_type", "dev.roundwire." + service + "." + row.table().name() + ".v1");
        put(headers, "ce_subject", row.subject().toString());
        put(headers, "ce_generation", Long.toString(generation));
        put(headers, "ce_position", at.toString());
        put(headers, "content-type", "application/json");
        return record;
    }

    /// E.g. `company/xverse/reported/first-fund`: subject, confidence, and the keys of the table.
    private static String key(StoredRow row) {
        return Stream.concat(
                        Stream.of(row.subject().toString(), row.level().from().wire()),
                        row.row().key().stream().map(part -> escaped(part.toString())))
                .collect(Collectors.joining("/"));
    }

    private static String escaped(String part) {
        return part.replace("%", "%25").replace("/", "%2F");
    }

    private static byte[] data(StoredRow row, long generation) {
        byte[] data = RowJson.bytes(of(row, generation, true));
        return data.length <= LARGEST ? data : RowJson.bytes(of(row, generation, false));
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
