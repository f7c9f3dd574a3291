package dev.roundwire.stream.facts;

import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.log.FactCodec;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.log.Reading;
import dev.roundwire.stream.projection.StorableText;
import dev.roundwire.stream.sql.Arrays;
import dev.roundwire.stream.sql.BinaryCopy;
import dev.roundwire.stream.sql.Codes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The table `undecodable`.
public final class UndecodableTable {
    private static final String COLUMNS = StoredRecord.UNDECODABLE;

    private UndecodableTable() {}

    /// A record to be kept though it can't be read.
    public record New(Reading.Undecodable reading, Instant recordedAt) {}

    public static void insert(Connection connection, Collection<New> records) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        BinaryCopy copy = new BinaryCopy(9);
        records.forEach(record -> write(copy, record));
        copy.send(connection, "copy undecodable (" + COLUMNS + ") from stdin (format binary)");
    }

    /// The records of `subjects` that could not be read, tried again, in the order of the log.
    public static List<Reading> of(Connection connection, Collection<Subject> subjects) throws SQLException {
        String sql = "select " + COLUMNS + " from undecodable where subject = any (?) order by topic, part, off";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, Arrays.texts(connection, subjects));
            return read(select);
        }
    }

    /// A record that couldn't be read.
    ///
    /// @param subject whose it is by its key, or null where that names nobody
    public record Lost(LogOffset at, @Nullable Subject subject, Instant recordedAt, String reason) {}

    /// The last `most` of them.
    public static List<Lost> list(Connection connection, int most) throws SQLException {
        String sql = "select topic, part, off, recorded_at, subject, reason from undecodable"
                + " order by recorded_at desc, topic, part, off desc limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, most);
            try (ResultSet result = select.executeQuery()) {
                List<Lost> lost = new ArrayList<>();
                while (result.next()) {
                    lost.add(new Lost(
                            StoredRecord.at(result),
                            subject(result.getString(5)),
                            result.getObject(4, OffsetDateTime.class).toInstant(),
                            result.getString(6)));
                }
                return lost;
            }
        }
    }

    /// How many there are.
    public static long count(Connection connection) throws SQLException {
        return Counting.of(connection, "undecodable");
    }

    private static @Nullable Subject subject(@Nullable String text) {
        return text == null ? null : Subject.parse(text).orElseThrow();
    }

    /// Forgets records that could be read after all.
    public static void remove(Connection connection, Collection<LogOffset> records) throws SQLException {
        String sql = "delete from undecodable where topic = ? and part = ? and off = ?";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            for (LogOffset at : records) {
                delete.setInt(1, Codes.of(at.topic()));
                delete.setInt(2, at.partition());
                delete.setLong(3, at.offset());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    static List<Reading> read(PreparedStatement select) throws SQLException {
        try (ResultSet result = select.executeQuery()) {
            List<Reading> records = new ArrayList<>();
            while (result.next()) {
                records.add(FactCodec.decode(StoredRecord.ofUndecodable(result)));
            }
            return records;
        }
    }

    private static void write(BinaryCopy copy, New stored) {
        LogRecord record = stored.reading().record();
        LogOffset at = record.at();
        Subject subject = stored.reading().subject();
        copy.row()
                .int2(Codes.of(at.topic()))
                .int2(at.partition())
                .int8(at.offset())
                .instant(stored.recordedAt())
                .text(subject == null ? null : subject.toString())
                .text(stored.reading().reason())
                .text(TextMap.write(record.headers()))
                .text(storable(record.key()))
                .bytes(record.value());
    }

    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : StorableText.of(text);
    }
}
