package dev.roundwire.stream.feed;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.feed.FeedHub.Link;
import dev.roundwire.stream.sql.StoredRow;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One reader of a feed: all rows where it has none yet, then every change. A reader that falls behind reads for itself
/// until it has caught up.
final class FeedSubscription {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final FeedReader reader;
    private final FeedHub hub;
    private final Confidence confidence;
    private final FeedSink sink;
    private FeedId at;

    /// @param at where the reader has come to
    FeedSubscription(FeedReader reader, FeedHub hub, Confidence confidence, FeedSink sink, FeedId at) {
        this.reader = reader;
        this.hub = hub;
        this.confidence = confidence;
        this.sink = sink;
        this.at = at;
    }

    /// Goes on until the reader has gone.
    ///
    /// @param withSnapshot whether all rows are told first
    void run(boolean withSnapshot) throws SQLException, InterruptedException {
        if (withSnapshot) {
            snapshot();
        } else {
            sink.reached(at);
        }
        while (sink.isOpen()) {
            Link link = hub.head();
            if (link != null && isAhead(link)) {
                follow(link.number());
            } else if (!readOn()) {
                // The hub hasn't begun yet, or this reader is ahead of a database that was restored.
                Thread.sleep(PAUSE);
            }
        }
    }

    private boolean isAhead(Link link) {
        return at.generation().equals(link.at().generation())
                && at.position().covers(link.at().position(), EnumSet.allOf(Topic.class));
    }

    private void follow(long from) throws InterruptedException {
        long last = from;
        while (sink.isOpen() && hub.continues(last)) {
            Link next = hub.after(last, HEARTBEAT);
            if (next == null) {
                sink.reached(at);
            } else if (!next.at().generation().equals(at.generation())) {
                return;
            } else {
                tell(next.page());
                last = next.number();
            }
        }
    }

    /// False where there was nothing.
    private boolean readOn() throws SQLException {
        FeedReader.Next next = reader.next(at);
        if (!next.sameGeneration()) {
            snapshot();
            return true;
        }
        tell(next.page().orElse(null));
        return next.page().isPresent();
    }

    private void tell(@Nullable FeedPage page) {
        if (page == null) {
            return;
        }
        List<RowEvent> events = page.events(confidence, at.position());
        events.forEach(sink::row);
        at = new FeedId(at.generation(), at.position().and(page.to()));
        if (!events.isEmpty()) {
            sink.reached(at);
        }
    }

    private void snapshot() throws SQLException {
        at = reader.now();
        sink.snapshotBegins();
        for (int table = 0; table < reader.tables(); table++) {
            String subject = "";
            List<StoredRow> rows = reader.visible(table, confidence, subject);
            while (!rows.isEmpty() && sink.isOpen()) {
                rows.forEach(row -> sink.row(RowEvent.upserted(row)));
                subject = rows.getLast().subject().toString();
                rows = reader.visible(table, confidence, subject);
            }
        }
        sink.snapshotEnds(at);
    }
}
