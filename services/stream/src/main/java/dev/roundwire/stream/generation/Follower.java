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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Brings another schema to where the live one is, from the facts that the live one has kept.
final class Follower {
    private static final int RECORDS = 2000;
    private static final int FEW = 500;

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
    ///
    /// @return how many records that were
    int catchUp() throws SQLException, InterruptedException {
        return catchUp(RECORDS, () -> false).applied();
    }

    /// As {@link #catchUp()}, or until it has taken so long.
    ///
    /// @return false if it gave up
    boolean catchUpWithin(Duration patience) throws SQLException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        return catchUp(FEW, () -> System.nanoTime() > end).whole();
    }

    private record CaughtUp(int applied, boolean whole) {}

    private CaughtUp catchUp(int most, BooleanSupplier over) throws SQLException, InterruptedException {
        int applied = 0;
        Map<Partition, Cursor> target = live.inTransaction(CursorTable::all);
        Map<Partition, Cursor> reached = other.inTransaction(connection -> {
            CursorTable.add(
                    connection, target.values().stream().collect(Collectors.toMap(Cursor::partition, Cursor::topicId)));
            return CursorTable.all(connection);
        });
        Map<Partition, Long> after = new HashMap<>();
        target.keySet().forEach(partition -> {
            Cursor begin = reached.get(partition);
            after.put(partition, begin == null ? -1 : begin.offset());
        });
        List<LogRecord> records = next(target.values(), after, most);
        while (!records.isEmpty()) {
            if (over.getAsBoolean()) {
                return new CaughtUp(applied, false);
            }
            applier.apply(records.stream().map(FactCodec::decode).toList());
            records.forEach(record -> after.put(
                    new Partition(record.at().topic(), record.at().partition()),
                    record.at().offset()));
            pace.done(records.size());
            applied += records.size();
            records = next(target.values(), after, most);
        }
        moveTo(target.values().stream()
                .filter(cursor -> after.getOrDefault(cursor.partition(), -1L) < cursor.offset())
                .toList());
        return new CaughtUp(applied, true);
    }

    /// Of all partitions together, so that little in many of them is one batch; empty where there is no more.
    private List<LogRecord> next(Collection<Cursor> target, Map<Partition, Long> after, int atMost)
            throws SQLException {
        int most = pace.most(atMost);
        return live.inTransaction(connection -> {
            List<LogRecord> records = new ArrayList<>();
            for (Cursor cursor : target) {
                long from = after.getOrDefault(cursor.partition(), -1L);
                if (from < cursor.offset() && records.size() < most) {
                    records.addAll(
                            KeptLog.read(connection, cursor.partition(), from, cursor.offset(), most - records.size()));
                }
            }
            return records;
        });
    }

    /// All that is missing yet are records that were dropped as duplicates.
    private void moveTo(Collection<Cursor> target) throws SQLException {
        if (!target.isEmpty()) {
            other.run(connection -> CursorTable.move(connection, target));
        }
    }
}
