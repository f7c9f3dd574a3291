package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.stream.facts.CursorTable.Cursor;
import dev.roundwire.stream.facts.StoredFacts;
import dev.roundwire.stream.log.FactCodec;
import dev.roundwire.stream.log.Log;
import dev.roundwire.stream.log.LogEnd;
import dev.roundwire.stream.log.LogMismatch;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.log.Reading;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.sql.Database;
import dev.roundwire.stream.sql.Generation;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/// Keeps the view of one service: applies the log to its tables, batch by batch.
public final class Projector implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Projector.class);
    private static final long PAUSE_MILLIS = 500;

    private final Projection projection;
    private final Database database;
    private final Applier applier;
    private final LogWatch logWatch;
    private final Applied applied;
    private final Notices notices;
    private final LagWatch lagWatch;
    private final Assignment assignment;
    private final StoredFacts facts;
    private final Status status;
    private final ProjectorMetrics metrics;
    private final Set<Partition> held = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);

    /// Nothing runs before it is started.
    ///
    /// @param cachedRecords how many facts it may keep in memory
    public static Projector of(
            Projection projection, Database database, Log log, MeterRegistry registry, Clock clock, int cachedRecords) {
        return new Projector(projection, database, log, registry, clock, cachedRecords);
    }

    private Projector(
            Projection projection, Database database, Log log, MeterRegistry registry, Clock clock, int cachedRecords) {
        this.projection = projection;
        this.database = database;
        this.logWatch = new LogWatch(projection.topics(), () -> log.ends(projection.topics()), database, clock);
        this.applied = new Applied(projection.topics(), logWatch);
        this.notices = new Notices(database, applied);
        this.status = new Status(clock);
        this.lagWatch = new LagWatch(projection.service(), logWatch, applied, status);
        this.assignment = new Assignment(projection.topics(), database, log);
        this.metrics = new ProjectorMetrics(registry, projection.service());
        this.applier = new Applier(projection, database, true, cachedRecords);
        this.facts = new StoredFacts(database);
        metrics.gauge("roundwire.projector.lag", "records between the tables and the end of the log", this::lag);
    }

    public Projection projection() {
        return projection;
    }

    /// The facts that are stored, to answer from.
    public StoredFacts facts() {
        return facts;
    }

    /// How far the log has been applied.
    public Applied applied() {
        return applied;
    }

    /// What folds subjects anew.
    public Applier applier() {
        return applier;
    }

    /// The service's tables.
    public Database database() {
        return database;
    }

    public Status status() {
        return status;
    }

    /// How many records lay between the tables and the end of the log when it was last looked at.
    public long lag() {
        LogEnd end = logWatch.seen();
        return end == null ? 0 : end.lag(applied.position());
    }

    /// As {@link #lag}, of the partitions that this instance holds: what only it can mend.
    long lagHeld() {
        LogEnd end = logWatch.seen();
        return end == null
                ? 0
                : end.last().offsets().entrySet().stream()
                        .filter(last -> held.contains(last.getKey()))
                        .mapToLong(last -> Math.max(
                                0,
                                last.getValue() - applied.position().offsets().getOrDefault(last.getKey(), -1L)))
                        .sum();
    }

    /// Begins to follow the commits of all instances, and the end of the log.
    public void start() {
        notices.start();
        lagWatch.start();
    }

    /// Where to begin reading the partitions that this instance was given; empty where the projector has stopped.
    /// Doesn't return before Kafka and PostgreSQL have answered.
    public Map<Partition, Cursor> assign(Collection<Partition> partitions) {
        while (true) {
            try {
                Map<Partition, Cursor> cursors = assignment.cursors(partitions);
                held.addAll(partitions);
                status.assign();
                return cursors;
            } catch (LogMismatch mismatch) {
                stop(mismatch.sentence());
                return Map.of();
            } catch (SQLException | KafkaException failed) {
                status.fail(failed);
                LOG.warnf("%s: partitions can't be taken up, trying again: %s", projection.service(), failed);
                pause();
            }
        }
    }

    /// Partitions were taken from this instance.
    public void revoke(Collection<Partition> partitions) {
        held.removeAll(partitions);
    }

    /// Whether this instance does what one of a service's instances does for all: the one that holds the first
    /// partition. For a moment two may think so.
    public boolean leads() {
        return held.contains(Log.partitions(projection.topics()).getFirst());
    }

    /// Applies records as the channel brings them. Returns once they are committed; as long as PostgreSQL doesn't
    /// take them it tries again. Records applied before are passed over.
    ///
    /// @throws LogMismatch where going on would skip facts: the projector has stopped
    /// @throws Superseded where the rows are of a later fold version: likewise
    public void apply(ConsumerRecords<String, byte[]> batch) {
        List<LogRecord> records = new ArrayList<>(batch.count());
        for (ConsumerRecord<String, byte[]> record : batch) {
            records.add(LogRecord.of(record));
        }
        apply(records);
    }

    /// As {@link #apply(ConsumerRecords)}; records of one partition in their order.
    public void apply(List<LogRecord> records) {
        status.stopped().ifPresent(sentence -> {
            throw new LogMismatch(sentence);
        });
        if (records.isEmpty()) {
            return;
        }
        applyUntilDone(records.parallelStream().map(FactCodec::decode).toList());
    }

    private void applyUntilDone(List<Reading> batch) {
        while (true) {
            try {
                applyOnce(batch);
                return;
            } catch (LogMismatch mismatch) {
                stop(mismatch.sentence());
                throw mismatch;
            } catch (Superseded later) {
                stop(later.sentence());
                throw later;
            } catch (SQLException | RuntimeException failed) {
                status.fail(failed);
                LOG.warnf(failed, "%s: a batch of %d records failed, trying again", projection.service(), batch.size());
                pause();
            }
        }
    }

    private void stop(String sentence) {
        LOG.error(sentence);
        status.stop(sentence);
    }

    /// Stops this instance for good where the rows are of a later fold version than it folds.
    ///
    /// @return false where they are
    public boolean maintains(Generation found) {
        try {
            Superseded.check(projection, found);
            return true;
        } catch (Superseded later) {
            stop(later.sentence());
            return false;
        }
    }

    private void applyOnce(List<Reading> batch) throws SQLException {
        long begin = System.nanoTime();
        Done done = applier.apply(batch);
        metrics.count(done, System.nanoTime() - begin);
        applied.moved(done.moved());
        status.succeed();
    }

    /// Tells all instances, when the transaction has committed, that the tables are others now.
    public void tellAnew(Connection connection) throws SQLException {
        Notices.anew(connection, database.schema());
    }

    private void pause() {
        try {
            if (closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new Closed(projection.service());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Closed(projection.service());
        }
    }

    public boolean isClosed() {
        return closed.getCount() == 0;
    }

    /// Ends trying again. What was committed stays, what wasn't comes again at the next start.
    @Override
    public void close() {
        closed.countDown();
        lagWatch.close();
        notices.close();
    }
}
