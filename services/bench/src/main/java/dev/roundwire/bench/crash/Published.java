package dev.roundwire.bench.crash;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// The view topics of a service as who reads only what was committed sees them from their beginning: of each key the
/// last record, without tombstones.
final class Published {
    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Version> versions = new HashMap<>();
    private final Map<String, String> rows = new HashMap<>();

    private Published() {}

    /// @param offset of the fact that changed the row last
    private record Version(long generation, long offset) {
        boolean isBefore(Version other) {
            return generation < other.generation || generation == other.generation && offset < other.offset;
        }
    }

    /// The rows must be there, each as it is, and nothing else; and no version may follow a later one.
    static void mustBeTheRows(String bootstrapServers, Connection connection, String service)
            throws SQLException, InterruptedException, Broken {
        Map<String, String> rows = Rows.ofAllLevels(connection, service);
        long deadline = System.nanoTime() + WITHIN.toNanos();
        Map<String, String> found = read(bootstrapServers, service);
        while (!found.equals(rows)) {
            if (System.nanoTime() > deadline) {
                throw new Broken("the view topics of " + service + " aren't its rows: missing " + Rows.few(rows, found)
                        + ", beside " + Rows.few(found, rows));
            }
            Thread.sleep(POLL);
            found = read(bootstrapServers, service);
        }
    }

    private static Map<String, String> read(String bootstrapServers, String service) throws Broken {
        Published published = new Published();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> partition.topic().startsWith("roundwire." + service + "."))
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    published.take(record);
                }
            }
        }
        return published.rows;
    }

    private void take(ConsumerRecord<String, byte[]> record) throws Broken {
        String type = header(record, "ce_type");
        String name = type.split("\\.")[3] + " " + record.key();
        String position = header(record, "ce_position");
        Version version = new Version(
                Long.parseLong(header(record, "ce_generation")),
                Long.parseLong(position.substring(position.indexOf(':') + 1)));
        Version before = versions.put(name, version);
        if (before != null && version.isBefore(before)) {
            throw new Broken(name + " is published as of " + version + " after " + before);
        }
        if (record.value() == null) {
            rows.remove(name);
        } else {
            rows.put(name, position);
        }
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
