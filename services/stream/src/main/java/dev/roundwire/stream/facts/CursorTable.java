package dev.roundwire.stream.facts;

import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.stream.sql.Arrays;
import dev.roundwire.stream.sql.Codes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The table `cursor`.
public final class CursorTable {
    private static final String COLUMNS = "topic, part, off, recorded_at, topic_id, leader_epoch";
    private static final String ALL = "select " + COLUMNS + " from cursor order by topic, part";
    private static final String LOCK =
            "select " + COLUMNS + " from cursor join unnest (?::int[], ?::int[]) as wanted (t, p)"
                    + " on topic = t and part = p order by topic, part for update of cursor";
    private static final String ADD = """
            insert into cursor (topic, part, off, recorded_at, topic_id, leader_epoch)
            values (?, ?, -1, 'epoch', ?, -1) on conflict do nothing""";
    private static final String MOVE = """
            update cursor set off = moved.off, recorded_at = moved.recorded_at, leader_epoch = moved.leader_epoch
            from unnest (?::int[], ?::int[], ?::bigint[], ?::text[]::timestamptz[], ?::int[])
              as moved (topic, part, off, recorded_at, leader_epoch)
            where cursor.topic = moved.topic and cursor.part = moved.part""";

    private CursorTable() {}

    /// How far one partition has been applied.
    ///
    /// @param offset the last one applied; -1 before the first
    /// @param recordedAt the latest append time so far
    /// @param topicId Kafka's id of the topic that was read: a topic made anew has another
    /// @param leaderEpoch that of the last record; -1 where unknown
    public record Cursor(Partition partition, long offset, Instant recordedAt, String topicId, int leaderEpoch) {}

    /// All cursors.
    public static Map<Partition, Cursor> all(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ALL)) {
            return read(select);
        }
    }

    /// The cursors of `partitions`, locked until the transaction ends: nobody else applies these partitions
    /// meanwhile.
    public static Map<Partition, Cursor> lock(Connection connection, Collection<Partition> partitions)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setArray(
                    1,
                    Arrays.ints(
                            connection,
                            partitions.stream()
                                    .map(partition -> Codes.of(partition.topic()))
                                    .toList()));
            select.setArray(
                    2,
                    Arrays.ints(
                            connection,
                            partitions.stream().map(Partition::number).toList()));
            return read(select);
        }
    }

    /// Begins cursors where there are none, before the first record.
    public static void add(Connection connection, Map<Partition, String> topicIds) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            for (Map.Entry<Partition, String> entry : new TreeMap<>(topicIds).entrySet()) {
                insert.setInt(1, Codes.of(entry.getKey().topic()));
                insert.setInt(2, entry.getKey().number());
                insert.setString(3, entry.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// Writes cursors that have moved.
    public static void move(Connection connection, Collection<Cursor> cursors) throws SQLException {
        List<Integer> topics = new ArrayList<>();
        List<Integer> parts = new ArrayList<>();
        List<Long> offsets = new ArrayList<>();
        List<OffsetDateTime> times = new ArrayList<>();
        List<Integer> epochs = new ArrayList<>();
        for (Cursor cursor : cursors) {
            topics.add(Codes.of(cursor.partition().topic()));
            parts.add(cursor.partition().number());
            offsets.add(cursor.offset());
            times.add(cursor.recordedAt().atOffset(ZoneOffset.UTC));
            epochs.add(cursor.leaderEpoch());
        }
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            update.setArray(1, Arrays.ints(connection, topics));
            update.setArray(2, Arrays.ints(connection, parts));
            update.setArray(3, Arrays.longs(connection, offsets));
            update.setArray(4, Arrays.texts(connection, times));
            update.setArray(5, Arrays.ints(connection, epochs));
            update.executeUpdate();
        }
    }

    /// Kafka's topic ids by partition.
    public static Map<Partition, String> topicIds(Connection connection) throws SQLException {
        return all(connection).values().stream().collect(Collectors.toMap(Cursor::partition, Cursor::topicId));
    }

    /// What the cursors say together.
    public static Position position(Collection<Cursor> cursors) {
        Map<Partition, Long> offsets = new HashMap<>();
        for (Cursor cursor : cursors) {
            if (cursor.offset() >= 0) {
                offsets.put(cursor.partition(), cursor.offset());
            }
        }
        return Position.of(offsets);
    }

    private static Map<Partition, Cursor> read(PreparedStatement select) throws SQLException {
        try (ResultSet result = select.executeQuery()) {
            Map<Partition, Cursor> cursors = new TreeMap<>();
            while (result.next()) {
                Partition partition = new Partition(Codes.topic(result.getInt(1)), result.getInt(2));
                cursors.put(
                        partition,
                        new Cursor(
                                partition,
                                result.getLong(3),
                                result.getObject(4, OffsetDateTime.class).toInstant(),
                                result.getString(5),
                                result.getInt(6)));
            }
            return cursors;
        }
    }
}
