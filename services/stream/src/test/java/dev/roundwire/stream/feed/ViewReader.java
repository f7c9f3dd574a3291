package dev.roundwire.stream.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads view topics as a subscriber does, and keeps the latest row under each key. It remembers where it is
/// together with the rows, so that it can be killed and go on.
final class ViewReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final List<TopicPartition> partitions = new ArrayList<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private final Map<String, JsonNode> rows = new HashMap<>();
    private final Map<String, Version> versions = new HashMap<>();
    private final List<String> fallen = new ArrayList<>();
    private int records;

    ViewReader(String bootstrapServers, Collection<String> topics) {
        this.bootstrapServers = bootstrapServers;
        topics.forEach(topic -> IntStream.range(0, 12).forEach(i -> partitions.add(new TopicPartition(topic, i))));
    }

    private record Version(long generation, long offset) {
        boolean isBefore(Version other) {
            return generation < other.generation || (generation == other.generation && offset < other.offset);
        }
    }

    /// Reads on for as many polls, or to the end; the connection is new each time.
    ViewReader read(int polls) throws IOException {
        Map<TopicPartition, Long> ends = ends();
        try (KafkaConsumer<String, byte[]> consumer = consumer("read_committed")) {
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, next.getOrDefault(partition, 0L)));
            for (int poll = 0; poll < polls && isBefore(consumer, ends); poll++) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(PATIENCE)) {
                    take(record);
                }
                partitions.forEach(partition -> next.put(partition, consumer.position(partition)));
            }
        }
        return this;
    }

    ViewReader readAll() throws IOException {
        return read(Integer.MAX_VALUE);
    }

    /// Where the topics end, whatever has become of what lies there: a transaction is committed a moment before those
    /// who read committed records only are let past it.
    private Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<String, byte[]> consumer = consumer("read_uncommitted")) {
            return consumer.endOffsets(partitions);
        }
    }

    private KafkaConsumer<String, byte[]> consumer(String isolation) {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "isolation.level",
                        isolation,
                        "max.poll.records",
                        "50",
                        "enable.auto.commit",
                        "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private boolean isBefore(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L));
    }

    private void take(ConsumerRecord<String, byte[]> record) throws IOException {
        records++;
        Version version = new Version(
                Long.parseLong(header(record, "ce_generation")),
                Long.parseLong(header(record, "ce_position").replaceAll(".*:", "")));
        Version before = versions.put(record.topic() + record.key(), version);
        if (before != null && version.isBefore(before)) {
            fallen.add(record.key() + ": " + version + " after " + before);
        }
        if (record.value() == null) {
            rows.remove(record.topic() + record.key());
        } else {
            rows.put(record.topic() + record.key(), JSON.readTree(record.value()));
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(
                Objects.requireNonNull(record.headers().lastHeader(name)).value(), StandardCharsets.UTF_8);
    }

    /// The rows as they stand, as lines.
    Set<String> lines() {
        Set<String> lines = new TreeSet<>();
        rows.values()
                .forEach(row -> lines.add(row.get("table").asText() + " "
                        + row.get("subject").asText() + " "
                        + row.get("confidence").asText() + "-"
                        + row.get("upTo").asText() + " " + row.get("key") + " " + row.get("row") + " "
                        + row.get("incomplete")));
        return lines;
    }

    /// Keys that came with a version lower than before.
    List<String> fallen() {
        return fallen;
    }

    int records() {
        return records;
    }
}
