package dev.roundwire.stream.generation;

import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.facts.CursorTable.Cursor;
import dev.roundwire.stream.facts.KeptLog;
import dev.roundwire.stream.log.FactCodec;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.log.Pace;
import dev.roundwire.stream.projector.Applier;
import dev.roundwire.stream.sql.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Brings another schema to where the live one is, from the facts that the live one has kept.
final class Follower {
    private static final int RECORDS = 2000;

    private final Database live;
    private final Database other;
    private final Applier applier;
    private final Pace pace;

    /// @param applier that of `other`, which doesn't mind gaps
    /// @param pace how fast it goes on
    Follower(Database live, Database other, Applier applier, Pace pace) {
        this.live = live;
        this.other = other;
        this.applier = applier;
        this.pace = pace;
    }

    /// Goes on until the other schema is where the live one was when this was called.
    void catchUp() throws SQLException, InterruptedException {
        Map<Partition, Cursor> target = live.inTransaction(CursorTable::all);
        Map<Partition, Cursor> reached = other.inTransaction(connection -> {
            CursorTable.add(
                    connection, target.values().stream().collect(Collectors.toMap(Cursor::partition, Cursor::topicId)));
            return CursorTable.all(connection);
        });
        for (Cursor cursor : target.values()) {
            Cursor begin = reached.get(cursor.partition());
            catchUp(begin == null ? -1 : begin.offset(), cursor);
        }
    }

    private void catchUp(long reached, Cursor target) throws SQLException, InterruptedException {
        long after = reached;
        while (after < target.offset()) {
            long from = after;
            List<LogRecord> records = live.inTransaction(connection ->
                    KeptLog.read(connection, target.partition(), from, target.offset(), pace.most(RECORDS)));
            if (records.isEmpty()) {
                moveTo(target);
                return;
            }
            applier.apply(records.stream().map(FactCodec::decode).toList());
            after = records.getLast().at().offset();
            pace.done(records.size());
        }
    }

    /// All that is missing yet are records that were dropped as duplicates.
    private void moveTo(Cursor target) throws SQLException {
        other.inTransaction(connection -> {
            CursorTable.move(connection, List.of(target));
            return target;
        });
    }
}
