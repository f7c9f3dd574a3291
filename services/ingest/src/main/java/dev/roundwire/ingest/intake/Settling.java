package dev.roundwire.ingest.intake;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.ingest.ledger.Claim;
import dev.roundwire.ingest.ledger.Ledger;
import dev.roundwire.ingest.ledger.LedgerUnavailable;
import dev.roundwire.ingest.ledger.Standing;
import dev.roundwire.ingest.log.LogWriter;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.log.LogAdmin;
import dev.roundwire.stream.log.LogEnd;
import dev.roundwire.stream.projector.Applied;
import dev.roundwire.stream.projector.Projectors;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Settles what becomes of events: reserves their keys, writes those that are new, and waits until it is known what
/// became of those that others have reserved.
@Singleton
final class Settling {
    private static final Logger LOG = Logger.getLogger(Settling.class);
    private static final Set<Topic> TOPICS = EnumSet.allOf(Topic.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(320);

    private final Ledger ledger;
    private final LogWriter writer;
    private final LogAdmin log;
    private final FullSubjects full;
    private final Applied applied;

    Settling(Ledger ledger, LogWriter writer, LogAdmin log, FullSubjects full, Projectors projectors) {
        this.ledger = ledger;
        this.writer = writer;
        this.log = log;
        this.full = full;
        this.applied = projectors.of("ingest").applied();
    }

    /// An event whose key is reserved by somebody else, or was by this instance before.
    ///
    /// @param abandoned whether nobody else can be writing the same any more
    private record Blocked(Work work, boolean abandoned) {}

    /// Begins to settle `works`. Those that are new are sent in order, after those of calls before; all are settled in
    /// the end, whatever happens.
    void settle(List<Work> works, Deadline deadline) {
        ledger.reserve(claims(works), deadline.left())
                .whenComplete((standings, failure) -> orRefuse(works, () -> {
                    List<Blocked> blocked = begin(works, standings(standings, failure), deadline);
                    if (!blocked.isEmpty()) {
                        Thread.ofVirtual()
                                .name("ingest-wait")
                                .start(() -> orRefuse(works, () -> wait(blocked, deadline)));
                    }
                }));
    }

    private static List<Standing> standings(@Nullable List<Standing> standings, @Nullable Throwable failure) {
        if (standings != null) {
            return standings;
        }
        throw failure instanceof CompletionException wrapped && wrapped.getCause() instanceof LedgerUnavailable known
                ? known
                : new IllegalStateException("reserving fails only where the ledger can't be written", failure);
    }

    /// Writes what is free, settles what the log holds, and returns the rest.
    private List<Blocked> begin(List<Work> works, List<Standing> standings, Deadline deadline) {
        List<Blocked> blocked = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            Work work = works.get(i);
            switch (standings.get(i)) {
                case Standing.Free free -> write(work, deadline);
                case Standing.Kept kept -> work.settle(new Outcome.Kept(kept.receipt()));
                case Standing.Taken taken ->
                    work.settle(
                            new Outcome.Refused(Refusals.conflict(work.fact().key())));
                case Standing.Underway underway -> blocked.add(new Blocked(work, underway.abandoned()));
                case Standing.Disputed disputed -> blocked.add(new Blocked(work, false));
            }
        }
        return blocked;
    }

    private void wait(List<Blocked> blocked, Deadline deadline) throws InterruptedException {
        List<Work> left = writeAbandoned(blocked, deadline);
        Duration pause = SHORTEST_PAUSE;
        while (!left.isEmpty() && deadline.left().compareTo(pause.multipliedBy(2)) > 0) {
            Thread.sleep(pause);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
            left = writeAbandoned(begin(left, reserved(left, deadline), deadline), deadline);
        }
        refuse(left, Refusals.unconfirmed());
    }

    private List<Standing> reserved(List<Work> works, Deadline deadline) throws InterruptedException {
        try {
            return ledger.reserve(claims(works), deadline.left())
                    .toCompletableFuture()
                    .get();
        } catch (ExecutionException failed) {
            return standings(null, new CompletionException(failed.getCause()));
        }
    }

    /// Writes what others have reserved and never wrote, and returns the rest. Only when the ledger has read to where
    /// the log ended after they could have written, and still has no such event, is that known.
    private List<Work> writeAbandoned(List<Blocked> blocked, Deadline deadline) throws InterruptedException {
        List<Work> works = blocked.stream().map(Blocked::work).toList();
        List<Work> abandoned =
                blocked.stream().filter(Blocked::abandoned).map(Blocked::work).toList();
        if (abandoned.isEmpty()) {
            return works;
        }
        LogEnd end = LogEnd.of(Instant.now(), log.ends(TOPICS));
        if (!applied.await(end.last(), deadline.left())) {
            return works;
        }
        Set<FactKey> taken = ledger.takeOver(claims(abandoned));
        abandoned.stream().filter(work -> taken.contains(work.fact().key())).forEach(work -> write(work, deadline));
        return works.stream().filter(work -> !taken.contains(work.fact().key())).toList();
    }

    /// A write that would begin too late could come after its reservation was dropped, so it doesn't begin.
    private void write(Work work, Deadline deadline) {
        if (deadline.hasPassed()) {
            work.settle(new Outcome.Refused(Refusals.unavailable("the ledger of events was too slow")));
        } else if (!full.admit(work.fact().subject())) {
            work.settle(new Outcome.Refused(Refusals.full(work.fact().subject(), full.most())));
        } else {
            work.write(writer);
        }
    }

    private interface Step {
        void run() throws InterruptedException;
    }

    private static void orRefuse(List<Work> works, Step step) {
        try {
            step.run();
        } catch (LedgerUnavailable unavailable) {
            refuse(works, Refusals.of(unavailable));
        } catch (KafkaException unreachable) {
            LOG.warnf("the log can't be asked where it ends: %s", unreachable.getMessage());
            refuse(works, Refusals.unconfirmed());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            refuse(works, Refusals.unavailable("the service stops"));
        } catch (RuntimeException unexpected) {
            refuse(works, Refusals.unconfirmed());
            throw unexpected;
        }
    }

    private static void refuse(List<Work> works, ProblemException problem) {
        works.stream().filter(work -> !work.isSent()).forEach(work -> work.settle(new Outcome.Refused(problem)));
    }

    private static List<Claim> claims(List<Work> works) {
        return works.stream().map(Work::claim).toList();
    }
}
