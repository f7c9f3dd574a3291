package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.facts.CursorTable.Cursor;
import dev.roundwire.stream.facts.StoreUnavailable;
import dev.roundwire.stream.log.Log;
import dev.roundwire.stream.log.LogEnd;
import dev.roundwire.stream.sql.Database;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Keeps an eye on where the log ends.
final class LogWatch {
    private final Set<Topic> topics;
    private final Supplier<Map<Partition, Long>> ends;
    private final Database database;
    private final Clock clock;
    private volatile @Nullable LogEnd seen;

    /// @param ends asks Kafka for the offsets that the next records will have
    LogWatch(Set<Topic> topics, Supplier<Map<Partition, Long>> ends, Database database, Clock clock) {
        this.topics = topics;
        this.ends = ends;
        this.database = database;
        this.clock = clock;
    }

    /// Where the log ended when it was last asked; null before the first time.
    @Nullable
    LogEnd seen() {
        return seen;
    }

    /// Asks the log where it ends now.
    LogEnd look() {
        Instant before = clock.instant();
        LogEnd now = LogEnd.of(before, ends.get());
        seen = now;
        return now;
    }

    boolean settled(Instant knownAt, Applied applied) {
        if (knownAt.isAfter(clock.instant())) {
            return false;
        }
        LogEnd last = seen;
        LogEnd end = last != null && last.at().isAfter(knownAt) ? last : look();
        return applied.position().covers(end.last(), topics) || passed(knownAt, end);
    }

    /// Also a log that isn't read to its end may have been read past `knownAt`.
    private boolean passed(Instant knownAt, LogEnd end) {
        try {
            Collection<Cursor> cursors = database.read(CursorTable::all).values();
            return cursors.size() == Log.partitions(topics).size()
                    && cursors.stream().allMatch(cursor -> passed(cursor, knownAt, end));
        } catch (SQLException unreadable) {
            throw new StoreUnavailable(database.schema(), unreadable);
        }
    }

    private static boolean passed(Cursor cursor, Instant knownAt, LogEnd end) {
        return cursor.recordedAt().isAfter(knownAt)
                || cursor.offset() >= end.last().offsets().getOrDefault(cursor.partition(), -1L);
    }
}
