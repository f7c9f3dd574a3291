package dev.roundwire.ingest.intake;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.ingest.IngestConfig;
import dev.roundwire.ingest.ledger.Ledger;
import dev.roundwire.ingest.ledger.LedgerUnavailable;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/// Which subjects have as many facts as one may have: with them grows what each further fact and each answer costs. The
/// ledger is asked now and then only, beside the way of an event, so that a subject may come to have some more.
@Singleton
final class FullSubjects {
    private static final Logger LOG = Logger.getLogger(FullSubjects.class);
    private static final int REMEMBERED = 10_000;
    /// How much more a subject may come to have, as part of what it may have.
    private static final int PART = 20;

    private final Ledger ledger;
    private final int most;
    private final Set<Subject> full = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Subject, Integer> taken = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    FullSubjects(Ledger ledger, IngestConfig config) {
        this.ledger = ledger;
        this.most = config.factsPerSubject();
    }

    int most() {
        return most;
    }

    /// Counts a fact of `subject` that is about to be written; false where it may have no more.
    boolean admit(Subject subject) {
        if (full.contains(subject)) {
            return false;
        }
        if (count(subject) % Math.max(1, most / PART) == 0) {
            Thread.ofVirtual().name("ingest-count").start(() -> look(subject));
        }
        return true;
    }

    private int count(Subject subject) {
        lock.lock();
        try {
            return taken.merge(subject, 1, Integer::sum);
        } finally {
            lock.unlock();
        }
    }

    private void look(Subject subject) {
        try {
            if (ledger.hasAtLeast(subject, most) && full.add(subject)) {
                LOG.warnf("%s has %d facts, as many as it may have: it takes no more", subject, most);
            }
        } catch (LedgerUnavailable later) {
            LOG.warnf("the facts of %s can't be counted now: %s", subject, later.getMessage());
        }
    }
}
