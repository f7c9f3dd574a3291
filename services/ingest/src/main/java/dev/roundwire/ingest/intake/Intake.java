package dev.roundwire.ingest.intake;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.ingest.IngestConfig;
import dev.roundwire.ingest.Receipt;
import dev.roundwire.ingest.Receipt.Status;
import dev.roundwire.ingest.check.Checked;
import dev.roundwire.ingest.ledger.Claim;
import dev.roundwire.ingest.ledger.Ledger;
import dev.roundwire.ingest.ledger.LedgerUnavailable;
import dev.roundwire.ingest.ledger.Standing;
import dev.roundwire.ingest.log.Appended;
import dev.roundwire.ingest.log.LogWriter;
import dev.roundwire.stream.http.ProblemException;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jboss.logging.Logger;

/// Takes checked events in: reserves their keys, writes those that are new, and tells what became of each. An event is
/// only said to be kept once the log has confirmed it.
@Singleton
public final class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final Ledger ledger;
    private final LogWriter log;
    private final AcceptingEvents accepting;
    private final IngestConfig config;

    /// Events of this instance that the log hasn't confirmed yet.
    private final Map<FactKey, CompletableFuture<Appended>> underway = new ConcurrentHashMap<>();

    Intake(Ledger ledger, LogWriter log, AcceptingEvents accepting, IngestConfig config) {
        this.ledger = ledger;
        this.log = log;
        this.accepting = accepting;
        this.config = config;
    }

    /// Receipts go on with the times that readers have got to before this start.
    void goOn(@Observes StartupEvent event) {
        ledger.readUpTo().forEach(log::seen);
    }

    /// Takes one event in.
    public Outcome take(Checked event) {
        return take(List.of(event), log::emit).getFirst().await();
    }

    /// Begins to take `events` in, in order. It returns once those that are new have been sent.
    public List<Ongoing> takeAll(List<Checked> events) {
        return take(events, log::produce);
    }

    /// How `event` would stand, writing nothing.
    public Standing foresee(Checked event) {
        accepting.require();
        try {
            return ledger.look(List.of(claim(event))).getFirst();
        } catch (LedgerUnavailable unavailable) {
            throw logged(unavailable);
        }
    }

    private List<Ongoing> take(List<Checked> events, Function<Fact, CompletableFuture<Appended>> send) {
        accepting.require();
        long deadline = System.nanoTime() + config.patience().toNanos();
        List<Standing> standings;
        try {
            standings = ledger.reserve(events.stream().map(Intake::claim).toList(), config.patience());
        } catch (LedgerUnavailable unavailable) {
            Outcome refused = new Outcome.Refused(logged(unavailable));
            return events.stream().map(event -> (Ongoing) () -> refused).toList();
        }
        List<Ongoing> ongoing = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            ongoing.add(proceed(events.get(i), standings.get(i), deadline, send));
        }
        return ongoing;
    }

    private Ongoing proceed(
            Checked event, Standing standing, long deadline, Function<Fact, CompletableFuture<Appended>> send) {
        return switch (standing) {
            case Standing.Free free -> {
                CompletableFuture<Appended> write = write(event, deadline, send);
                yield () -> written(event, write, Status.ACCEPTED);
            }
            case Standing.Kept kept -> () -> new Outcome.Kept(kept.receipt());
            case Standing.Taken taken ->
                () -> new Outcome.Refused(Refusals.conflict(event.fact().key()));
            case Standing.Underway others -> () -> awaitFirst(event, send);
        };
    }

    /// A write that would begin too late could come after its reservation was dropped, so it doesn't begin.
    private CompletableFuture<Appended> write(
            Checked event, long deadline, Function<Fact, CompletableFuture<Appended>> send) {
        if (System.nanoTime() - deadline > 0) {
            return CompletableFuture.failedFuture(new TimeoutException("reserved too slowly"));
        }
        FactKey key = event.fact().key();
        CompletableFuture<Appended> write = send.apply(event.fact());
        underway.put(key, write);
        write.whenComplete((appended, failure) -> underway.remove(key, write));
        return write;
    }

    private Outcome written(Checked event, CompletableFuture<Appended> write, Status status) {
        try {
            Appended appended = write.get(config.patience().toNanos(), TimeUnit.NANOSECONDS);
            return new Outcome.Kept(Receipt.of(event.fact(), appended.at(), appended.recordedAt(), status));
        } catch (ExecutionException | TimeoutException failed) {
            LOG.warnf("event %s isn't confirmed by the log: %s", event.fact().key(), failed);
            return new Outcome.Refused(Refusals.ofWrite(failed));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Refused(Refusals.unavailable("the service stops"));
        }
    }

    /// Waits for the first event of this key, which has the same content. Where it doesn't come, its writer died
    /// between
    /// reservation and log: it is written again, and readers keep the first, if there is one after all.
    private Outcome awaitFirst(Checked event, Function<Fact, CompletableFuture<Appended>> send) {
        long deadline = System.nanoTime() + config.waitForFirst().toNanos();
        try {
            while (System.nanoTime() - deadline < 0) {
                CompletableFuture<Appended> first = underway.get(event.fact().key());
                if (first != null) {
                    return written(event, first, Status.DUPLICATE);
                }
                if (foresee(event) instanceof Standing.Kept kept) {
                    return new Outcome.Kept(kept.receipt());
                }
                Thread.sleep(LOOK_EVERY);
            }
            ledger.takeOver(claim(event));
        } catch (LedgerUnavailable unavailable) {
            return new Outcome.Refused(logged(unavailable));
        } catch (ProblemException problem) {
            return new Outcome.Refused(problem);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Refused(Refusals.unavailable("the service stops"));
        }
        long written = System.nanoTime() + config.patience().toNanos();
        return written(event, write(event, written, send), Status.ACCEPTED);
    }

    private static Claim claim(Checked event) {
        return new Claim(event.fact().key(), event.digest());
    }

    private static ProblemException logged(LedgerUnavailable unavailable) {
        LOG.warnf("%s: %s", unavailable.getMessage(), unavailable.getCause());
        return Refusals.unavailable("the ledger of events can't be asked");
    }
}
