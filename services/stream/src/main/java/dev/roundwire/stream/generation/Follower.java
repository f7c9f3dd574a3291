package dev.roundwire.stream.generation;

import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.facts.CursorTable.Cursor;
import dev.roundwire.stream.facts.KeptLog;
import dev.roundwire.stream.log.FactCodec;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.projector.Applier;
import dev.roundwire.stream.sql.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// Brings another schema to where the live one is, from the facts that the live one has kept.
final class Follower {
    private static final int RECORDS = 2000;

    private final Database live;
    private final Database other;
    private final Applier applier;

    /// @param applier that of `other`, which doesn't mind gaps
    Follower(Database live, Database other, Applier applier) {
        this.live = live;
        this.other = other;
        this.applier = applier;
    }

    /// Goes on until the other schema is where the live one was when this was called.
    void catchUp() throws SQLException {
        Map<Partition, Cursor> target = live.inTransaction(CursorTable::all);
        for (Cursor cursor : target.values()) {
            catchUp(cursor);
        }
    }

    private void catchUp(Cursor target) throws SQLException {
        begin(target);
        long after = offset(target.partition());
        while (after < target.offset()) {
            long from = after;
            List<LogRecord> records = live.inTransaction(
                    connection -> KeptLog.read(connection, target.partition(), from, target.offset(), RECORDS));
            if (records.isEmpty()) {
                moveTo(target);
                return;
            }
            applier.apply(records.stream().map(FactCodec::decode).toList());
            after = records.getLast().at().offset();
        }
    }

    private void begin(Cursor target) throws SQLException {
        other.inTransaction(connection -> {
            CursorTable.add(connection, Map.of(target.partition(), target.topicId()));
            return target;
        });
    }

    private long offset(Partition partition) throws SQLException {
        return other.inTransaction(connection -> CursorTable.lock(connection, List.of(partition)).values().stream()
                .mapToLong(Cursor::offset)
                .max()
                .orElse(-1));
    }

    /// All that is missing yet are records that were dropped as duplicates.
    private void moveTo(Cursor target) throws SQLException {
        other.inTransaction(connection -> {
            CursorTable.move(connection, List.of(target));
            return target;
        });
    }
}
