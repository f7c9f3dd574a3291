package dev.roundwire.stream.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One look at everything.
///
/// @param number counted from 1; 0 before the first
/// @param startedAt null before the first
/// @param finishedAt null while it is going on
/// @param looked how many subjects, or records, it has looked at so far
public record Pass(
        long number, @Nullable Instant startedAt, @Nullable Instant finishedAt, long looked) {
    static final Pass NONE = new Pass(0, null, null, 0);

    Pass next(Instant now) {
        return new Pass(number + 1, now, null, 0);
    }

    Pass more(int looked) {
        return new Pass(number, startedAt, null, this.looked + looked);
    }

    Pass finished(Instant now) {
        return new Pass(number, startedAt, now, looked);
    }
}
