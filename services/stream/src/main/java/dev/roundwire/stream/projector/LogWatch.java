package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.facts.CursorTable.Cursor;
import dev.roundwire.stream.facts.StoreUnavailable;
import dev.roundwire.stream.log.Log;
import dev.roundwire.stream.log.LogEnd;
import dev.roundwire.stream.log.LogMismatch;
import dev.roundwire.stream.sql.Database;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// Keeps an eye on where the log ends.
final class LogWatch {
    private final Set<Topic> topics;
    private final Supplier<Map<Partition, Long>> ends;
    private final Database database;
    private final Clock clock;
    private volatile @Nullable LogEnd seen;
    private volatile boolean away;

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

    /// Asks the log where it ends now, and holds it against what has been applied of it.
    ///
    /// @throws LogMismatch where it ends before that
    LogEnd look(Applied applied) {
        // What was applied before the log is asked, it holds; what is applied meanwhile, it may not have told of.
        Position before = applied.position();
        LogEnd end = look();
        before.offsets().forEach((partition, offset) -> {
            long last = end.last().offsets().getOrDefault(partition, -1L);
            if (topics.contains(partition.topic()) && last < offset) {
                throw LogMismatch.shorter(partition, last + 1, offset, database.schema());
            }
        });
        return end;
    }

    /// Asks the log where it ends now.
    LogEnd look() {
        Instant before = clock.instant();
        try {
            LogEnd now = LogEnd.of(before, ends.get());
            seen = now;
            away = false;
            return now;
        } catch (KafkaException unreachable) {
            away = true;
            throw unreachable;
        }
    }

    boolean settled(Instant knownAt, Applied applied) {
        if (knownAt.isAfter(clock.instant())) {
            return false;
        }
        LogEnd last = seen;
        if (last != null && last.at().isAfter(knownAt)) {
            return settled(knownAt, applied, last);
        }
        try {
            return !away && settled(knownAt, applied, look());
        } catch (KafkaException unreachable) {
            return false;
        }
    }

    private boolean settled(Instant knownAt, Applied applied, LogEnd end) {
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
