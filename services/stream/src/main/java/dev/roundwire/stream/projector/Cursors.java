package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.facts.CursorTable.Cursor;
import dev.roundwire.stream.log.LogMismatch;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.log.Reading;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The cursors of a batch: what lies behind them is left out, a gap before them stops the projector.
final class Cursors {
    private final Map<Partition, Cursor> found;
    private final Map<Partition, Cursor> moved = new TreeMap<>();

    private final boolean whole;

    private Cursors(Map<Partition, Cursor> found, boolean whole) {
        this.found = found;
        this.whole = whole;
    }

    /// A record not applied before, with the time that it counts as recorded at: never before an earlier one of its
    /// partition.
    record Fresh(Reading reading, Instant recordedAt) {}

    /// @param whole whether a gap is refused
    static Cursors lock(Connection connection, List<Reading> batch, boolean whole) throws SQLException {
        TreeSet<Partition> partitions = batch.stream()
                .map(reading -> partition(reading.record().at()))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Cursors(CursorTable.lock(connection, partitions), whole);
    }

    Collection<Cursor> found() {
        return found.values();
    }

    Collection<Cursor> moved() {
        return moved.values();
    }

    /// The records of the batch that lie past the cursors, which move along.
    List<Fresh> pass(List<Reading> batch) {
        List<Fresh> fresh = new ArrayList<>();
        for (Reading reading : batch) {
            LogRecord record = reading.record();
            Cursor cursor = at(partition(record.at()));
            if (record.at().offset() > cursor.offset()) {
                Cursor next = next(cursor, record);
                moved.put(next.partition(), next);
                fresh.add(new Fresh(reading, next.recordedAt()));
            }
        }
        return fresh;
    }

    private Cursor at(Partition partition) {
        Cursor cursor = moved.getOrDefault(partition, found.get(partition));
        if (cursor == null) {
            throw new LogMismatch(
                    "Partition " + partition + " has no cursor, so it isn't known whether its log is the one"
                            + " that was read before. Restart; cursors are begun when a partition is assigned.");
        }
        return cursor;
    }

    private Cursor next(Cursor cursor, LogRecord record) {
        if (whole && record.at().offset() != cursor.offset() + 1) {
            throw new LogMismatch("After " + cursor.partition() + ":" + cursor.offset() + " the log goes on at "
                    + record.at()
                    + ": the records between would be skipped. Restart, which begins again at the cursor; if"
                    + " it stops here again they are gone from the log: restore it, or rebuild from what is left.");
        }
        Instant recordedAt =
                record.appendedAt().isAfter(cursor.recordedAt()) ? record.appendedAt() : cursor.recordedAt();
        return new Cursor(cursor.partition(), record.at().offset(), recordedAt, cursor.topicId(), record.leaderEpoch());
    }

    private static Partition partition(LogOffset at) {
        return new Partition(at.topic(), at.partition());
    }
}
