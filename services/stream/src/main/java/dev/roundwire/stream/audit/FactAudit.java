package dev.roundwire.stream.audit;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.audit.Difference.Kind;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.facts.CursorTable.Cursor;
import dev.roundwire.stream.facts.FactTable;
import dev.roundwire.stream.facts.KeptLog;
import dev.roundwire.stream.log.FactCodec;
import dev.roundwire.stream.log.Log;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.log.Reading;
import dev.roundwire.stream.sql.Database;
import dev.roundwire.stream.sql.SwapLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Holds records of the log against what is stored of them: each is a fact, undecodable, or says again what an
/// earlier one said; and nothing else is stored.
final class FactAudit {
    private static final int PAST_SHOWN = 100;

    private final Database database;

    FactAudit(Database database) {
        this.database = database;
    }

    /// Goes on with the next records of a partition, until one lies past the cursor.
    List<Difference> next(PartitionAudit partition, List<LogRecord> records) throws SQLException {
        if (partition.isEnded()) {
            return List.of();
        }
        return database.inSnapshot(connection -> {
            SwapLock.share(connection, database.schema());
            Cursor cursor = CursorTable.all(connection).get(partition.partition());
            long applied = cursor == null ? -1 : cursor.offset();
            List<Reading> applicable = records.stream()
                    .filter(record -> record.at().offset() > partition.last()
                            && record.at().offset() <= applied)
                    .map(FactCodec::decode)
                    .toList();
            if (records.getLast().at().offset() > applied) {
                partition.end();
            }
            return applicable.isEmpty() ? List.<Difference>of() : compare(connection, partition, applicable);
        });
    }

    /// Records that are stored though they lie past what was read; of each partition the first.
    List<Difference> past() throws SQLException {
        return database.inSnapshot(connection -> {
            SwapLock.share(connection, database.schema());
            Map<Partition, Cursor> cursors = CursorTable.all(connection);
            List<Difference> differences = new ArrayList<>();
            for (Partition partition : Log.partitions(EnumSet.allOf(Topic.class))) {
                Cursor cursor = cursors.get(partition);
                long read = cursor == null ? -1 : cursor.offset();
                for (LogRecord record : KeptLog.read(connection, partition, read, Long.MAX_VALUE, PAST_SHOWN)) {
                    differences.add(new Difference(
                            Kind.FACTS, record.at().toString(), "it is stored, and the log wasn't read so far"));
                }
            }
            return differences;
        });
    }

    private static List<Difference> compare(Connection connection, PartitionAudit partition, List<Reading> log)
            throws SQLException {
        Map<LogOffset, LogRecord> stored = stored(connection, partition, log.getLast());
        List<Fact> unstored = log.stream()
                .filter(reading -> !stored.containsKey(reading.record().at()))
                .filter(Reading.Decoded.class::isInstance)
                .map(reading -> ((Reading.Decoded) reading).fact())
                .toList();
        Map<Fact, LogOffset> places = FactTable.places(connection, unstored);
        List<Difference> differences = new ArrayList<>();
        for (Reading reading : log) {
            LogRecord kept = stored.remove(reading.record().at());
            boolean duplicate = kept == null
                    && isEarlier(place(reading, places), reading.record().at());
            String wrong = kept == null
                    ? duplicate ? null : "the log holds it, and it isn't stored"
                    : difference(reading, partition.recordedAt(reading.record()), kept);
            if (wrong != null) {
                differences.add(new Difference(Kind.FACTS, reading.record().at().toString(), wrong));
            }
            partition.count(reading, duplicate);
        }
        stored.keySet()
                .forEach(at -> differences.add(
                        new Difference(Kind.FACTS, at.toString(), "it is stored, and the log doesn't hold it")));
        return differences;
    }

    private static Map<LogOffset, LogRecord> stored(Connection connection, PartitionAudit partition, Reading last)
            throws SQLException {
        Map<LogOffset, LogRecord> stored = new TreeMap<>();
        KeptLog.read(
                        connection,
                        partition.partition(),
                        partition.last(),
                        last.record().at().offset(),
                        Integer.MAX_VALUE)
                .forEach(record -> stored.put(record.at(), record));
        return stored;
    }

    private static @Nullable LogOffset place(Reading reading, Map<Fact, LogOffset> places) {
        return reading instanceof Reading.Decoded decoded ? places.get(decoded.fact()) : null;
    }

    private static boolean isEarlier(@Nullable LogOffset first, LogOffset at) {
        return first != null && first.partitionName().equals(at.partitionName()) && first.offset() < at.offset();
    }

    private static @Nullable String difference(Reading log, Instant recordedAt, LogRecord kept) {
        if (!Arrays.equals(log.record().value(), kept.value())) {
            return "it is stored with other data";
        }
        if (!recordedAt.equals(kept.appendedAt())) {
            return "it is stored as recorded at " + kept.appendedAt() + ", must be " + recordedAt;
        }
        return says(log).equals(says(FactCodec.decode(kept)))
                ? null
                : "it is stored under another subject, source, id, type or time";
    }

    private static Object says(Reading reading) {
        return switch (reading) {
            case Reading.Decoded decoded -> decoded.fact();
            case Reading.Undecodable unreadable -> unreadable.reason();
        };
    }
}
