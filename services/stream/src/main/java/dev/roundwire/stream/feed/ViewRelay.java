package dev.roundwire.stream.feed;

import dev.roundwire.contract.value.Position;
import dev.roundwire.stream.feed.FeedReader.Next;
import dev.roundwire.stream.feed.FeedReader.Rows;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.sql.Generation;
import dev.roundwire.stream.sql.StoredRow;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/// Publishes the rows of one service on its view topics: all rows once, then every change. The rows are the
/// outbox; how far they have been published is committed together with the records.
final class ViewRelay {
    private static final Logger LOG = Logger.getLogger(ViewRelay.class);
    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int MOST = 5000;

    private final Projector projector;
    private final String service;
    private final FeedReader reader;
    private final ViewTopics topics;
    private final Map<String, Object> kafka;
    private final Duration linger;
    private final AtomicLong published = new AtomicLong();
    private volatile Position reached = Position.START;

    ViewRelay(Projector projector, Admin admin, Map<String, Object> kafka, Duration linger) {
        this.projector = projector;
        this.service = projector.projection().service();
        this.reader = new FeedReader(projector);
        this.topics = new ViewTopics(admin, projector.projection());
        this.kafka = kafka;
        this.linger = linger;
    }

    /// How many records have been published by this instance.
    long published() {
        return published.get();
    }

    /// How many records of the log have been applied whose rows aren't published yet; 0 where another instance
    /// publishes.
    long lag() {
        return projector.leads()
                ? projector.applied().position().offsets().entrySet().stream()
                        .mapToLong(applied -> Math.max(
                                0, applied.getValue() - reached.offsets().getOrDefault(applied.getKey(), -1L)))
                        .sum()
                : 0;
    }

    /// Goes on until the projector is closed or `stopped` says so; whatever fails is tried again.
    void run(BooleanSupplier stopped) throws InterruptedException {
        while (!stopped.getAsBoolean() && !projector.isClosed()) {
            // Until then most rows would be published only to be changed again.
            if (projector.leads() && projector.status().caughtUp()) {
                publish(stopped);
            }
            Thread.sleep(PAUSE);
        }
    }

    private void publish(BooleanSupplier stopped) throws InterruptedException {
        try {
            String ids = topics.prepare();
            try (ViewWriter writer = open()) {
                follow(writer, begin(writer, ids), stopped);
            }
        } catch (SQLException | KafkaException | IllegalStateException failed) {
            if (!projector.isClosed()) {
                LOG.warnf("%s: its rows can't be published now, trying again: %s", service, failed);
            }
        }
    }

    /// A writer of this service's topics; whichever wrote before is shut out.
    ViewWriter open() {
        return new ViewWriter(kafka, service, projector.projection().topics(), topics.group());
    }

    /// Where to go on: where the last commit says, or else after all rows.
    Published begin(ViewWriter writer, String ids) throws SQLException {
        Published before = topics.published().orElse(null);
        if (before == null) {
            return all(writer, ids);
        }
        boolean known = before.at().generation().equals(reader.now().generation());
        // Rows from elsewhere, be it from another database, come under another number than those before.
        long least = known ? before.written() : before.written() + 1;
        projector.database().run(connection -> Generation.countFrom(connection, least));
        return known && before.topics().equals(ids) ? before : all(writer, ids);
    }

    private void follow(ViewWriter writer, Published begin, BooleanSupplier stopped)
            throws SQLException, InterruptedException {
        Published at = begin;
        long seen = 0;
        while (projector.leads() && !stopped.getAsBoolean() && !projector.isClosed()) {
            reached = at.at().position();
            Published next = step(writer, at);
            if (next.equals(at)) {
                seen = projector.applied().awaitChange(seen, IDLE);
            }
            at = next;
            Thread.sleep(linger);
        }
    }

    /// Publishes what has changed since `at`, in one transaction.
    Published step(ViewWriter writer, Published at) throws SQLException {
        List<StoredRow> rows = new ArrayList<>();
        FeedId to = at.at();
        while (rows.size() < MOST) {
            Next next = reader.next(to);
            if (!next.sameGeneration()) {
                return all(writer, at.topics());
            }
            if (next.page().isEmpty()) {
                return commit(writer, rows, at, new Published(to, next.written(), at.topics()));
            }
            FeedPage page = next.page().get();
            rows.addAll(published(page.rows()));
            to = new FeedId(to.generation(), page.to());
            at = new Published(at.at(), next.written(), at.topics());
        }
        return commit(writer, rows, at, new Published(to, at.written(), at.topics()));
    }

    private Published commit(ViewWriter writer, List<StoredRow> rows, Published from, Published to) {
        if (!from.at().equals(to.at())) {
            writer.write(rows, to.written(), to);
            published.addAndGet(rows.size());
        }
        return to;
    }

    /// Publishes all rows, and begins anew where they are exchanged for others meanwhile.
    private Published all(ViewWriter writer, String ids) throws SQLException {
        while (true) {
            Optional<Published> done = allOf(reader.now(), writer, ids);
            if (done.isPresent()) {
                return done.get();
            }
        }
    }

    /// Empty where they were exchanged.
    private Optional<Published> allOf(FeedId begin, ViewWriter writer, String ids) throws SQLException {
        long written = 0;
        for (int table = 0; table < reader.tables(); table++) {
            String last = "";
            while (last != null) {
                Rows rows = reader.all(table, last);
                if (!rows.generation().id().equals(begin.generation())) {
                    return Optional.empty();
                }
                written = rows.generation().written();
                List<StoredRow> some = published(rows.rows());
                writer.write(some, written);
                published.addAndGet(some.size());
                last = rows.last();
            }
        }
        Published done = new Published(begin, written, ids);
        writer.write(List.of(), written, done);
        return Optional.of(done);
    }

    private static List<StoredRow> published(List<StoredRow> rows) {
        return rows.stream().filter(row -> row.table().topic() != null).toList();
    }
}
