package dev.roundwire.ingest.intake;

import dev.roundwire.contract.Fact;
import dev.roundwire.ingest.Receipt;
import dev.roundwire.ingest.Receipt.Status;
import dev.roundwire.ingest.check.Checked;
import dev.roundwire.ingest.ledger.Claim;
import dev.roundwire.ingest.log.LogWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// An event that this instance is at work on. What becomes of it is settled once, and told to all who wait for it.
final class Work {
    private static final Logger LOG = Logger.getLogger(Work.class);

    private final Fact fact;
    private final Claim claim;
    private final ProducerRecord<String, byte[]> record;
    private final Object lock = new Object();
    private final List<Waiter> waiting = new ArrayList<>(1);
    private @Nullable Runnable onceSettled;
    private @Nullable Outcome outcome;
    private volatile boolean sent;

    Work(Checked event) {
        this.fact = event.fact();
        this.claim = claim(event);
        this.record = LogWriter.record(fact, event.data());
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

    /// What is to be done once it is settled, before anybody is told. Said once, before it can be settled.
    void onceSettled(Runnable action) {
        synchronized (lock) {
            onceSettled = action;
        }
    }

    /// Tells `waiter` what becomes of it: at once where that is known.
    void tell(Waiter waiter) {
        Outcome known;
        synchronized (lock) {
            known = outcome;
            if (known == null) {
                waiting.add(waiter);
            }
        }
        if (known != null) {
            waiter.tell(known);
        }
    }

    void settle(Outcome settled) {
        Runnable first;
        List<Waiter> all;
        synchronized (lock) {
            if (outcome != null) {
                return;
            }
            outcome = settled;
            first = onceSettled;
            all = List.copyOf(waiting);
            waiting.clear();
        }
        if (first != null) {
            first.run();
        }
        all.forEach(waiter -> waiter.tell(settled));
    }

    /// Tells those who have waited for too long that it isn't known what becomes of it. It is settled all the same.
    void tellTheLate() {
        List<Waiter> late;
        synchronized (lock) {
            late = waiting.stream().filter(Waiter::isLate).toList();
            waiting.removeAll(late);
        }
        late.forEach(waiter -> waiter.tell(new Outcome.Refused(Refusals.unconfirmed())));
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
}
