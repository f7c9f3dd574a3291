package dev.roundwire.stream.projector;

import dev.roundwire.stream.log.LogEnd;
import dev.roundwire.stream.log.LogMismatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/// Looks every second how far a projector lies behind the log. The channel's own health stays well in cases where
/// nothing is consumed any more; this one doesn't. A log that ends before what was read of it stops the projector.
final class LagWatch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LagWatch.class);

    private final String service;
    private final LogWatch log;
    private final Applied applied;
    private final Status status;
    private final ScheduledExecutorService timer;

    LagWatch(String service, LogWatch log, Applied applied, Status status) {
        this.service = service;
        this.log = log;
        this.applied = applied;
        this.status = status;
        this.timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform()
                .daemon()
                .name("roundwire-" + service + "-lag")
                .factory());
    }

    void start() {
        timer.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            LogEnd end = log.look(applied);
            if (end.lag(applied.position()) == 0) {
                status.catchUp();
            }
        } catch (LogMismatch shorter) {
            if (status.stopped().isEmpty()) {
                LOG.error(shorter.sentence());
                status.stop(shorter.sentence());
            }
        } catch (KafkaException unreachable) {
            LOG.warnf("%s: the log can't be asked where it ends: %s", service, unreachable.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
