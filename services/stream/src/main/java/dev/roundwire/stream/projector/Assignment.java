package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.facts.CursorTable.Cursor;
import dev.roundwire.stream.log.Log;
import dev.roundwire.stream.log.LogMismatch;
import dev.roundwire.stream.sql.Database;
import dev.roundwire.stream.sql.SwapLock;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Finds where to begin reading, once it is sure that the log is the one that was read before and still whole.
final class Assignment {
    private final Set<Topic> topics;
    private final Database database;
    private final Log log;

    Assignment(Set<Topic> topics, Database database, Log log) {
        this.topics = topics;
        this.database = database;
        this.log = log;
    }

    /// The cursors of `partitions`, begun where there were none.
    ///
    /// @throws LogMismatch where the log isn't the one that was read before
    Map<Partition, Cursor> cursors(Collection<Partition> partitions) throws SQLException {
        Map<Topic, String> ids = log.ids(topics);
        Map<Partition, Long> begins = log.begins(topics);
        Map<Partition, Long> ends = log.ends(topics);
        Map<Partition, Cursor> all = begun(ids);
        Map<Partition, Cursor> cursors = new HashMap<>();
        for (Partition partition : partitions) {
            Cursor cursor = all.get(partition);
            if (cursor == null) {
                throw new LogMismatch("Partition " + partition + " is none of the service's topics " + topics
                        + ": its channel reads other topics than its projection names.");
            }
            checkId(cursor, ids.getOrDefault(partition.topic(), ""));
            checkRange(cursor, begins.getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L));
            cursors.put(partition, cursor);
        }
        return cursors;
    }

    private Map<Partition, Cursor> begun(Map<Topic, String> ids) throws SQLException {
        return database.inTransaction(connection -> {
            SwapLock.share(connection, database.schema());
            Map<Partition, String> idOf = new HashMap<>();
            Log.partitions(topics).forEach(partition -> idOf.put(partition, ids.getOrDefault(partition.topic(), "")));
            CursorTable.add(connection, idOf);
            return CursorTable.all(connection);
        });
    }

    private void checkId(Cursor cursor, String id) {
        if (!cursor.topicId().equals(id)) {
            throw new LogMismatch("Topic " + cursor.partition().topic().kafkaName() + " was made anew: its id is " + id
                    + ", and " + cursor.topicId() + " was read up to " + cursor.partition() + ":" + cursor.offset()
                    + ". Restore the old topic; or, if the new one is to count, drop schema " + database.schema()
                    + " and restart: it is built again from the log.");
        }
    }

    private void checkRange(Cursor cursor, long begin, long end) {
        long next = cursor.offset() + 1;
        if (next < begin) {
            throw new LogMismatch("Records " + next + " to " + (begin - 1) + " of " + cursor.partition()
                    + " are gone from the log before they were read. Restore the topic and see that its retention is"
                    + " unlimited.");
        }
        if (next > end) {
            throw LogMismatch.shorter(cursor.partition(), end, cursor.offset(), database.schema());
        }
    }
}
