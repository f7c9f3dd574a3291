package dev.roundwire.stream.feed;

import dev.roundwire.stream.projector.Loop;
import dev.roundwire.stream.projector.Projector;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Reads changed rows once for all readers that have caught up. It keeps the last pages only: a reader who is slower
/// than that reads for itself, so that nobody can hold on to what was sent since.
final class FeedHub {
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final int KEPT = 16;

    private final Projector projector;
    private final FeedReader reader;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition linked = lock.newCondition();
    private final Deque<Link> kept = new ArrayDeque<>();
    private long seen;

    FeedHub(Projector projector, FeedReader reader) {
        this.projector = projector;
        this.reader = reader;
    }

    /// A page and where readers are who have read it.
    ///
    /// @param number one more than that of the link before
    /// @param page null at the first link of a generation
    record Link(long number, FeedId at, @Nullable FeedPage page) {}

    /// The last link so far; null before the first was read.
    @Nullable
    Link head() {
        lock.lock();
        try {
            return kept.peekLast();
        } finally {
            lock.unlock();
        }
    }

    /// The link after the one of this number; null where none came in time, or it isn't kept any more.
    @Nullable
    Link after(long number, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (kept.getLast().number() <= number && left > 0) {
                left = linked.awaitNanos(left);
            }
            return kept.stream()
                    .filter(link -> link.number() == number + 1)
                    .findFirst()
                    .orElse(null);
        } finally {
            lock.unlock();
        }
    }

    /// Whether the link after the one of this number is kept, or still to come.
    boolean continues(long number) {
        lock.lock();
        try {
            return kept.getFirst().number() <= number + 1;
        } finally {
            lock.unlock();
        }
    }

    /// Begins to read, in a thread of its own.
    void start() {
        Loop.start("roundwire-" + projector.projection().service() + "-feed", projector::isClosed, this::follow);
    }

    private void follow() throws SQLException, InterruptedException {
        seen = projector.applied().awaitChange(seen, IDLE);
        while (readNext()) {
            // until nothing has moved
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
            Link last = kept.peekLast();
            kept.add(new Link(last == null ? 0 : last.number() + 1, at, page));
            if (kept.size() > KEPT) {
                kept.removeFirst();
            }
            linked.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
