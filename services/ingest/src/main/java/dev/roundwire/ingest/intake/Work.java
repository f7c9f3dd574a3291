package dev.roundwire.ingest.intake;

import dev.roundwire.contract.Fact;
import dev.roundwire.ingest.Receipt;
import dev.roundwire.ingest.Receipt.Status;
import dev.roundwire.ingest.check.Checked;
import dev.roundwire.ingest.ledger.Claim;
import dev.roundwire.ingest.log.LogWriter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/// An event that this instance is at work on. What becomes of it is settled once.
final class Work {
    private static final Logger LOG = Logger.getLogger(Work.class);

    private static final Duration MOMENT = Duration.ofMillis(200);

    private final Fact fact;
    private final Claim claim;
    private final ProducerRecord<String, byte[]> record;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private volatile boolean sent;

    Work(Checked event) {
        this.fact = event.fact();
        this.claim = claim(event);
        this.record = LogWriter.record(fact);
    }

    static Claim claim(Checked event) {
        return new Claim(event.fact().key(), event.digest());
    }

    Fact fact() {
        return fact;
    }

    Claim claim() {
        return claim;
    }

    void settle(Outcome settled) {
        outcome.complete(settled);
    }

    /// Hands it to the log, which settles it.
    void write(LogWriter log) {
        sent = true;
        log.write(record).whenComplete((appended, failure) -> {
            if (failure == null) {
                settle(new Outcome.Kept(Receipt.of(fact, appended.at(), appended.recordedAt(), Status.ACCEPTED)));
            } else {
                LOG.debugf(failure, "event %s isn't confirmed by the log", fact.key());
                settle(new Outcome.Refused(Refusals.ofWrite(failure)));
            }
        });
    }

    /// True once the log has been handed it, whatever comes of that.
    boolean isSent() {
        return sent;
    }

    void whenSettled(Runnable action) {
        outcome.whenComplete((settled, never) -> action.run());
    }

    /// What has become of it by `deadline`, or a moment after: whoever refuses it then has said why.
    Outcome await(Deadline deadline) {
        try {
            return outcome.get(deadline.left().plus(MOMENT).toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return new Outcome.Refused(Refusals.unconfirmed());
        } catch (ExecutionException never) {
            throw new IllegalStateException("what becomes of an event is always an outcome", never);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Refused(Refusals.unavailable("the service stops"));
        }
    }
}
