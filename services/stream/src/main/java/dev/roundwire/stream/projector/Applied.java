package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How far the log has been applied to the tables of a service, by whichever instance. It never runs ahead of what a
/// query sees.
public final class Applied {
    private final Set<Topic> topics;
    private final LogWatch log;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long changes;
    private volatile Position position = Position.START;

    Applied(Set<Topic> topics, LogWatch log) {
        this.topics = topics;
        this.log = log;
    }

    /// All that a query begun now will find applied.
    public Position position() {
        return position;
    }

    /// Waits until `wanted` has been applied; what it says of other topics than the service's is passed over.
    ///
    /// @return false where it wasn't applied in time
    public boolean await(Position wanted, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (!position.covers(wanted, topics)) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Waits until something has moved since `seen` was returned by this, or the time is up.
    ///
    /// @param seen 0 at first
    /// @return to be passed in at the next call
    public long awaitChange(long seen, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (changes == seen && left > 0) {
                left = moved.awaitNanos(left);
            }
            return changes;
        } finally {
            lock.unlock();
        }
    }

    /// True if nothing can come any more that would have to count as known at `knownAt`: all that was appended by
    /// then has been applied. Never true of the future. Asks the log where what it knows isn't new enough;
    /// false where the log can't be asked.
    public boolean settled(Instant knownAt) {
        return log.settled(knownAt, this);
    }

    /// Some cursors have moved to `further`.
    void moved(Position further) {
        change(() -> position = position.and(further));
    }

    /// The cursors were read anew: `found` may lie before what was known, where the database was restored.
    void found(Position found) {
        change(() -> position = found);
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changes++;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
