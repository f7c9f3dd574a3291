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
    private static final String COLUMNS = "topic, part, off, recorded_at, subject, reason, headers, key, payload";

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

    static List<Reading> read(PreparedStatement select) throws SQLException {
        try (ResultSet result = select.executeQuery()) {
            List<Reading> records = new ArrayList<>();
            while (result.next()) {
                records.add(FactCodec.decode(record(result)));
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

    private static LogRecord record(ResultSet result) throws SQLException {
        return new LogRecord(
                new LogOffset(Codes.topic(result.getInt(1)), result.getInt(2), result.getLong(3)),
                result.getString(8),
                TextMap.read(result.getString(7)),
                result.getBytes(9),
                result.getObject(4, OffsetDateTime.class).toInstant(),
                -1);
    }
}
