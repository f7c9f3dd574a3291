package dev.roundwire.bench.crash;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Topic;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// The view topics as who reads only what was committed sees them from their beginning: of each key the last record,
/// without tombstones.
final class Published {
    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final String VIEWS = "roundwire.%s.";

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
    static void mustBeTheRows(String bootstrapServers, Connection connection)
            throws SQLException, InterruptedException, Broken {
        Map<String, String> expected = expected(connection);
        long deadline = System.nanoTime() + WITHIN.toNanos();
        Map<String, String> found = read(bootstrapServers);
        while (!found.equals(expected)) {
            if (System.nanoTime() > deadline) {
                throw new Broken("the view topics aren't the rows: missing " + few(expected, found) + ", beside "
                        + few(found, expected));
            }
            Thread.sleep(POLL);
            found = read(bootstrapServers);
        }
    }

    private static List<Map.Entry<String, String>> few(Map<String, String> these, Map<String, String> without) {
        Set<Map.Entry<String, String>> left = new HashSet<>(these.entrySet());
        left.removeAll(without.entrySet());
        return left.stream().limit(5).toList();
    }

    private static Map<String, String> read(String bootstrapServers) throws Broken {
        Published published = new Published();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> Views.ROWS.keySet().stream()
                            .anyMatch(service -> partition.topic().startsWith(VIEWS.formatted(service))))
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
        String position = header(record, "ce_position");
        String key = record.topic() + " " + record.key();
        Version version = new Version(
                Long.parseLong(header(record, "ce_generation")),
                Long.parseLong(position.substring(position.indexOf(':') + 1)));
        Version before = versions.put(key, version);
        if (before != null && version.isBefore(before)) {
            throw new Broken(key + " is published as of " + version + " after " + before);
        }
        if (record.value() == null) {
            rows.remove(name(record));
        } else {
            rows.put(name(record), position);
        }
    }

    /// By table, since that is what rows have in common with their records.
    private static String name(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_type") + " " + record.key();
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> expected(Connection connection) throws SQLException {
        Map<String, String> expected = new HashMap<>();
        for (Map.Entry<String, List<String>> service : Views.ROWS.entrySet()) {
            for (String table : service.getValue()) {
                addRows(connection, service.getKey(), table, expected);
            }
        }
        return expected;
    }

    private static void addRows(Connection connection, String schema, String table, Map<String, String> expected)
            throws SQLException {
        List<String> keys = keys(connection, schema, table);
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select * from " + schema + "." + table + " where not deleted")) {
            while (result.next()) {
                StringBuilder key = new StringBuilder("dev.roundwire." + schema + "." + table + ".v1 ")
                        .append(result.getString("subject"))
                        .append('/')
                        .append(Confidence.values()[result.getInt("level")].wire());
                for (String column : keys) {
                    key.append('/')
                            .append(result.getString(column).replace("%", "%25").replace("/", "%2F"));
                }
                expected.put(
                        key.toString(),
                        topic(result.getInt("topic")).shortName() + "-" + result.getInt("part") + ":"
                                + result.getLong("off"));
            }
        }
    }

    private static Topic topic(int code) {
        return code == Views.code(Topic.FOUNDERS) ? Topic.FOUNDERS : Topic.COMPANIES;
    }

    /// What tells the rows of one subject and level apart.
    private static List<String> keys(Connection connection, String schema, String table) throws SQLException {
        Map<Short, String> all = new TreeMap<>();
        try (ResultSet columns = connection.getMetaData().getPrimaryKeys(null, schema, table)) {
            while (columns.next()) {
                all.put(columns.getShort("KEY_SEQ"), columns.getString("COLUMN_NAME"));
            }
        }
        List<String> keys = new ArrayList<>(all.values());
        keys.removeAll(Set.of("subject", "level"));
        return keys;
    }
}
