package dev.roundwire.stream.projector;

import dev.roundwire.stream.log.LogEnd;
import dev.roundwire.stream.log.LogMismatch;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Looks every second how far a projector lies behind the log. The channel's own health stays well in cases where
/// nothing is consumed any more; this one doesn't. A projector has caught up once it has applied what the log held when
/// it was first asked; from then on one that has applied all there is needn't move on. A log that ends before what was
/// read of it stops the projector.
final class LagWatch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LagWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final String service;
    private final LogWatch log;
    private final Applied applied;
    private final Status status;
    private volatile boolean closed;
    private @Nullable LogEnd first;

    LagWatch(String service, LogWatch log, Applied applied, Status status) {
        this.service = service;
        this.log = log;
        this.applied = applied;
        this.status = status;
    }

    void start() {
        Loop.start("roundwire-" + service + "-lag", () -> closed, () -> {
            look();
            Thread.sleep(EVERY);
        });
    }

    void look() {
        try {
            LogEnd end = log.look(applied);
            LogEnd goal = first == null ? end : first;
            first = goal;
            if (goal.lag(applied.position()) == 0) {
                status.catchUp();
            }
            if (end.lag(applied.position()) == 0) {
                status.progress();
            }
        } catch (LogMismatch shorter) {
            if (status.stopped().isEmpty()) {
                LOG.error(shorter.sentence());
                status.stop(shorter.sentence());
            }
        } catch (KafkaException unreachable) {
            if (!closed) {
                LOG.warnf("%s: the log can't be asked where it ends: %s", service, unreachable.getMessage());
            }
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
