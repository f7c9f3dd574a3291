package dev.roundwire.ingest.intake;

import dev.roundwire.contract.value.Topic;
import dev.roundwire.ingest.IngestConfig;
import dev.roundwire.ingest.ledger.Ledger;
import dev.roundwire.ingest.ledger.LedgerUnavailable;
import dev.roundwire.stream.log.LogAdmin;
import dev.roundwire.stream.log.LogEnd;
import dev.roundwire.stream.projector.Loop;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Projectors;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/// Drops reservations that have served: those of events read from the log, and those of events that never got there,
/// once the log has been read past the time at which they still could have.
@Singleton
final class Sweeper {
    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    private static final Set<Topic> TOPICS = EnumSet.allOf(Topic.class);

    private final Ledger ledger;
    private final LogAdmin log;
    private final Projector projector;
    private final IngestConfig config;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Sweeper(Ledger ledger, LogAdmin log, Projectors projectors, IngestConfig config) {
        this.ledger = ledger;
        this.log = log;
        this.projector = projectors.of("ingest");
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        Loop.start("ledger-sweep", () -> stopped.getCount() == 0, this::sweepAfterAWhile);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void sweepAfterAWhile() throws InterruptedException {
        if (stopped.await(config.sweepEvery().toNanos(), TimeUnit.NANOSECONDS)) {
            return;
        }
        try {
            sweep();
        } catch (LedgerUnavailable | KafkaException later) {
            LOG.debugf(later, "reservations aren't swept this time");
        }
    }

    private void sweep() throws InterruptedException {
        Instant moment = ledger.ago(config.reservationLifetime());
        LogEnd end = LogEnd.of(Instant.now(), log.ends(TOPICS));
        ledger.dropKept();
        if (projector.applied().await(end.last(), config.sweepEvery())) {
            int dropped = ledger.dropOlderThan(moment);
            if (dropped > 0) {
                LOG.infof("%d reservations came to nothing", dropped);
            }
        }
    }
}
