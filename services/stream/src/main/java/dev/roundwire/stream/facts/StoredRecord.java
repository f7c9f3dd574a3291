package dev.roundwire.stream.facts;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.log.FactCodec;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.sql.Codes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// Lines of `fact` and `undecodable` as the records that they were made of. `appendedAt` is the time they were recorded
/// at, already monotone.
final class StoredRecord {
    static final String FACT = "topic, part, off, recorded_at, subject, source, id, type, time, extensions, payload";
    static final String UNDECODABLE = "topic, part, off, recorded_at, subject, reason, headers, key, payload";

    private StoredRecord() {}

    /// The record of a line of `fact` with the columns {@link #FACT}.
    static LogRecord ofFact(ResultSet line) throws SQLException {
        return ofFact(line, Subject.parse(line.getString(5)).orElseThrow());
    }

    /// As {@link #ofFact(ResultSet)}, of a subject that has been read.
    static LogRecord ofFact(ResultSet line, Subject subject) throws SQLException {
        return new LogRecord(
                at(line),
                subject.id(),
                FactCodec.headers(
                        new FactKey(line.getString(6), line.getString(7)),
                        line.getString(8),
                        line.getString(9),
                        TextMap.read(line.getString(10))),
                line.getBytes(11),
                recordedAt(line),
                -1);
    }

    /// The record of a line of `undecodable` with the columns {@link #UNDECODABLE}.
    static LogRecord ofUndecodable(ResultSet line) throws SQLException {
        return new LogRecord(
                at(line), line.getString(8), TextMap.read(line.getString(7)), line.getBytes(9), recordedAt(line), -1);
    }

    static Instant recordedAt(ResultSet line) throws SQLException {
        return line.getObject(4, OffsetDateTime.class).toInstant();
    }

    static LogOffset at(ResultSet line) throws SQLException {
        return new LogOffset(Codes.topic(line.getInt(1)), line.getInt(2), line.getLong(3));
    }
}
