package dev.roundwire.ingest.intake;

import dev.roundwire.ingest.IngestConfig;
import dev.roundwire.ingest.check.Checked;
import dev.roundwire.ingest.ledger.Claim;
import dev.roundwire.ingest.ledger.Ledger;
import dev.roundwire.ingest.ledger.LedgerUnavailable;
import dev.roundwire.ingest.ledger.Standing;
import dev.roundwire.ingest.log.LogWriter;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Takes checked events in, and tells what became of each. An event is only said to be kept once the log has confirmed
/// it.
@Singleton
public final class Intake {
    private final Ledger ledger;
    private final Settling settling;
    private final AcceptingEvents accepting;
    private final IngestConfig config;

    /// What this instance is at work on. Of events that claim the same it works on the first, and the others wait for
    /// what becomes of it.
    private final Map<Claim, Work> works = new ConcurrentHashMap<>();

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
    }

    /// Takes one event in.
    public Outcome take(Checked event) {
        return takeAll(List.of(event)).getFirst().await();
    }

    /// Begins to take `events` in. Those that are new are sent in order, after those of calls before.
    public List<Ongoing> takeAll(List<Checked> events) {
        accepting.require();
        Deadline deadline = Deadline.in(config.patience());
        List<Ongoing> ongoing = new ArrayList<>(events.size());
        List<Work> begun = new ArrayList<>(events.size());
        for (Checked event : events) {
            Work work = new Work(event);
            Work first = works.putIfAbsent(work.claim(), work);
            if (first == null) {
                work.whenSettled(() -> works.remove(work.claim(), work));
                begun.add(work);
                ongoing.add(() -> work.await(deadline));
            } else {
                ongoing.add(() -> first.await(deadline).ofRepeat());
            }
        }
        settling.settle(begun, deadline);
        return ongoing;
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
