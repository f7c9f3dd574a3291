package dev.roundwire.bench.crash;

import dev.roundwire.contract.value.Topic;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/// The log as it lies there, read to the end each time, and what the tables must therefore hold.
final class WholeLog implements AutoCloseable {
    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 250;

    private final KafkaConsumer<byte[], byte[]> consumer;
    /// Where each event lies first, by topic.
    private final Map<Topic, Map<String, String>> first = new HashMap<>();
    private final Map<String, String> idAt = new HashMap<>();
    private long records;

    WholeLog(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            first.put(topic, new HashMap<>());
            IntStream.range(0, Topic.PARTITIONS)
                    .forEach(number -> partitions.add(new TopicPartition(topic.kafkaName(), number)));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// Reads what has been added.
    void readOn() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(100)).forEach(this::add);
        }
    }

    private void add(ConsumerRecord<byte[], byte[]> record) {
        Topic topic = Topic.ofKafkaName(record.topic()).orElseThrow();
        String at = topic.shortName() + "-" + record.partition() + ":" + record.offset();
        Header id = record.headers().lastHeader("ce_id");
        String text = new String(id.value(), StandardCharsets.UTF_8);
        idAt.put(at, text);
        Objects.requireNonNull(first.get(topic)).putIfAbsent(text, at);
        records++;
    }

    long records() {
        return records;
    }

    /// Every receipt's position must hold its event.
    void mustHold(Map<String, String> positionById) throws Broken {
        for (Map.Entry<String, String> each : positionById.entrySet()) {
            if (!each.getKey().equals(idAt.get(each.getValue()))) {
                throw new Broken("acknowledged " + each.getKey() + " isn't at " + each.getValue() + " but "
                        + idAt.get(each.getValue()));
            }
        }
    }

    /// Every view must hold each event of its topics once, as it lies first in the log, and nothing else; ingest's,
    /// which nobody can wait for by a position, soon.
    void mustBeInAllViews(Connection connection) throws SQLException, InterruptedException, Broken {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        String wrong = wrong(connection);
        while (wrong != null) {
            if (System.nanoTime() > deadline) {
                throw new Broken(wrong);
            }
            Thread.sleep(PAUSE_MILLIS);
            wrong = wrong(connection);
        }
    }

    private @Nullable String wrong(Connection connection) throws SQLException, Broken {
        for (Map.Entry<String, List<Topic>> view : Views.TOPICS.entrySet()) {
            for (Topic topic : view.getValue()) {
                Map<String, String> expected = Objects.requireNonNull(first.get(topic));
                Map<String, String> found = facts(connection, view.getKey(), topic);
                if (!found.equals(expected)) {
                    return view.getKey() + " doesn't hold what the log does: missing " + Rows.few(expected, found)
                            + ", beside " + Rows.few(found, expected);
                }
            }
        }
        return null;
    }

    private static Map<String, String> facts(Connection connection, String view, Topic topic)
            throws SQLException, Broken {
        Map<String, String> facts = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select id, part, off from " + view + ".fact where topic = ?")) {
            select.setInt(1, Views.code(topic));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String at = topic.shortName() + "-" + rows.getInt(2) + ":" + rows.getLong(3);
                    if (facts.put(rows.getString(1), at) != null) {
                        throw new Broken(view + " holds " + rows.getString(1) + " twice");
                    }
                }
            }
        }
        return facts;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
