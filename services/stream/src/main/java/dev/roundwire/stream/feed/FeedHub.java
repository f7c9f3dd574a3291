package dev.roundwire.stream.feed;

import dev.roundwire.stream.projector.Projector;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads changed rows once for all readers that have caught up. Its pages are a chain: readers walk along it, and what
/// all of them have passed is forgotten.
final class FeedHub {
    private static final Logger LOG = Logger.getLogger(FeedHub.class);
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Projector projector;
    private final FeedReader reader;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition linked = lock.newCondition();
    private @Nullable Link head;

    FeedHub(Projector projector, FeedReader reader) {
        this.projector = projector;
        this.reader = reader;
    }

    /// A page and where readers are who have read it.
    static final class Link {
        private final long number;
        private final FeedId at;
        private final @Nullable FeedPage page;
        private @Nullable Link next;

        private Link(long number, FeedId at, @Nullable FeedPage page) {
            this.number = number;
            this.at = at;
            this.page = page;
        }

        FeedId at() {
            return at;
        }

        /// Null at the first link of a generation.
        @Nullable
        FeedPage page() {
            return page;
        }
    }

    /// The last link so far; null before the first was read.
    @Nullable
    Link head() {
        lock.lock();
        try {
            return head;
        } finally {
            lock.unlock();
        }
    }

    /// The link after `link`, or null where none came in time.
    @Nullable
    Link after(Link link, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (link.next == null && left > 0) {
                left = linked.awaitNanos(left);
            }
            return link.next;
        } finally {
            lock.unlock();
        }
    }

    /// How many links lie between `link` and the last one.
    long behind(Link link) {
        Link last = head();
        return last == null ? 0 : last.number - link.number;
    }

    /// Begins to read, in a thread of its own.
    void start() {
        Thread.ofVirtual()
                .name("roundwire-" + projector.projection().service() + "-feed")
                .start(this::run);
    }

    private void run() {
        long seen = 0;
        try {
            while (!projector.isClosed()) {
                seen = projector.applied().awaitChange(seen, IDLE);
                readOn();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void readOn() throws InterruptedException {
        try {
            while (readNext()) {
                // until nothing has moved
            }
        } catch (SQLException failed) {
            LOG.warnf("feed of %s: trying again: %s", projector.projection().service(), failed.getMessage());
            Thread.sleep(PAUSE);
        }
    }

    private boolean readNext() throws SQLException {
        Link last = head();
        if (last == null) {
            link(reader.now(), null);
            return true;
        }
        FeedReader.Next next = reader.next(last.at());
        if (!next.sameGeneration()) {
            link(reader.now(), null);
            return true;
        }
        next.page().ifPresent(page -> link(new FeedId(last.at().generation(), page.to()), page));
        return next.page().isPresent();
    }

    private void link(FeedId at, @Nullable FeedPage page) {
        lock.lock();
        try {
            Link last = head;
            Link added = new Link(last == null ? 0 : last.number + 1, at, page);
            if (last != null) {
                last.next = added;
            }
            head = added;
            linked.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
