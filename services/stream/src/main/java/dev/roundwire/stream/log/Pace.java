package dev.roundwire.stream.log;

import java.time.Duration;

/// Keeps work beside the log to a rate, so that it doesn't take the machine from those who wait for answers.
public final class Pace {
    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    private final int perSecond;
    private long due = System.nanoTime();

    /// @param perSecond how many steps a second at most; 0 for as many as go
    public Pace(int perSecond) {
        if (perSecond < 0) {
            throw new IllegalArgumentException("perSecond is " + perSecond + ", must be 0 or more");
        }
        this.perSecond = perSecond;
    }

    /// How many steps of `most` go at once, so that the rate is kept over a second.
    public int most(int most) {
        return perSecond == 0 ? most : Math.clamp(perSecond, 1, most);
    }

    /// Sleeps as long as `steps`, just done, may take in all. Time that was lost isn't made up for.
    public void done(int steps) throws InterruptedException {
        if (perSecond == 0) {
            return;
        }
        long now = System.nanoTime();
        due = Math.max(due, now - (long) NANOS) + (long) (steps * NANOS / perSecond);
        Thread.sleep(Duration.ofNanos(Math.max(0, due - now)));
    }
}
