package dev.roundwire.ingest.intake;

import dev.roundwire.ingest.IngestConfig;
import dev.roundwire.ingest.check.Checked;
import dev.roundwire.ingest.ledger.Claim;
import dev.roundwire.ingest.ledger.Ledger;
import dev.roundwire.ingest.ledger.LedgerUnavailable;
import dev.roundwire.ingest.ledger.Standing;
import dev.roundwire.ingest.log.LogWriter;
import dev.roundwire.stream.projector.Loop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Takes checked events in, and tells what became of each. An event is only said to be kept once the log has confirmed
/// it.
@Singleton
public final class Intake {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Ledger ledger;
    private final Settling settling;
    private final AcceptingEvents accepting;
    private final IngestConfig config;

    /// What this instance is at work on. Of events that claim the same it works on the first, and the others wait for
    /// what becomes of it.
    private final Map<Claim, Work> works = new ConcurrentHashMap<>();

    private final CountDownLatch stopped = new CountDownLatch(1);

    Intake(Ledger ledger, Settling settling, AcceptingEvents accepting, IngestConfig config) {
        this.ledger = ledger;
        this.settling = settling;
        this.accepting = accepting;
        this.config = config;
    }

    /// @throws IllegalStateException where the settings would let a reservation be dropped that is still needed
    void begin(@Observes StartupEvent event, LogWriter log) {
        Duration longest = config.patience().plus(log.longestWrite());
        if (config.reservationLifetime().compareTo(longest) < 0) {
            throw new IllegalStateException("roundwire.ingest.reservation-lifetime is " + config.reservationLifetime()
                    + ", must be " + longest + " or more: for as long an event may get into the log after its key was"
                    + " reserved (roundwire.ingest.patience, and the producer's max.block.ms and delivery.timeout.ms)");
        }
        ledger.readUpTo().forEach(log::seen);
        Loop.start("ingest-patience", () -> stopped.getCount() == 0, this::tellTheLateAfterAWhile);
    }

    void end(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    /// One look at all instead of an alarm for each.
    private void tellTheLateAfterAWhile() throws InterruptedException {
        if (!stopped.await(LOOK_EVERY.toNanos(), TimeUnit.NANOSECONDS)) {
            works.values().forEach(Work::tellTheLate);
        }
    }

    /// Takes one event in, and waits for what becomes of it.
    public Outcome take(Checked event) {
        return takeAll(List.of(event)).getFirst().await();
    }

    /// Takes one event in.
    ///
    /// @param told is told what became of it, by a thread that others wait for: it may not take long
    public void take(Checked event, Consumer<Outcome> told) {
        require();
        Deadline deadline = Deadline.in(config.patience());
        List<Work> begun = new ArrayList<>(1);
        join(event, new Waiter(deadline, told), begun);
        settling.settle(begun, deadline);
    }

    /// Begins to take `events` in. Those that are new are sent in order, after those of calls before.
    public List<Ongoing> takeAll(List<Checked> events) {
        require();
        Deadline deadline = Deadline.in(config.patience());
        List<Ongoing> all = new ArrayList<>(events.size());
        List<Work> begun = new ArrayList<>(events.size());
        for (Checked event : events) {
            Ongoing ongoing = new Ongoing();
            all.add(ongoing);
            join(event, new Waiter(deadline, ongoing::tell), begun);
        }
        settling.settle(begun, deadline);
        return all;
    }

    private void require() {
        accepting.require();
        if (stopped.getCount() == 0) {
            throw Refusals.unavailable("the service stops");
        }
    }

    private void join(Checked event, Waiter waiter, List<Work> begun) {
        Work work = new Work(event);
        Work first = works.putIfAbsent(work.claim(), work);
        if (first == null) {
            work.onceSettled(() -> works.remove(work.claim(), work));
            work.tell(waiter);
            begun.add(work);
        } else {
            first.tell(waiter.ofRepeat());
        }
    }

    /// How `event` would stand, writing nothing.
    public Standing foresee(Checked event) {
        accepting.require();
        try {
            return ledger.look(List.of(Work.claim(event))).getFirst();
        } catch (LedgerUnavailable unavailable) {
            throw Refusals.of(unavailable);
        }
    }
}
