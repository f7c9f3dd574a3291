package dev.roundwire.stream.log;

import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// A record of the log as it lies there, whatever it holds.
///
/// @param key the subject's id, or null where there is none
/// @param headers the last of each name, as UTF-8
/// @param value the event's data, or null where there is none
/// @param appendedAt the broker's append time, not yet monotone
/// @param leaderEpoch the epoch of the leader that wrote it, or -1 where the broker doesn't say
public record LogRecord(
        LogOffset at,
        @Nullable String key,
        Map<String, String> headers,
        byte @Nullable [] value,
        Instant appendedAt,
        int leaderEpoch) {

    /// @throws IllegalArgumentException where the record is of no topic of ours
    public static LogRecord of(ConsumerRecord<String, byte[]> record) {
        Topic topic = Topic.ofKafkaName(record.topic())
                .orElseThrow(() -> new IllegalArgumentException("topic " + record.topic() + " is none of ours"));
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return new LogRecord(
                new LogOffset(topic, record.partition(), record.offset()),
                record.key(),
                headers,
                record.value(),
                Instant.ofEpochMilli(record.timestamp()),
                record.leaderEpoch().orElse(-1));
    }
}
