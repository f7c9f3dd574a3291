package dev.roundwire.stream.audit;

import dev.roundwire.stream.audit.Difference.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// The differences as they stand. One that a whole pass doesn't find again is gone.
final class Findings {
    private static final Logger LOG = Logger.getLogger(Findings.class);
    private static final int MOST = 10_000;
    private static final int MOST_LOGGED = 20;

    private final String service;
    private final Clock clock;
    private final Map<Key, Found> found = new ConcurrentHashMap<>();

    Findings(String service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    private record Key(Kind kind, String about) {}

    /// A difference, since when it is known, and the pass that last found it.
    record Found(Difference difference, Instant since, long pass) {}

    /// Notes what a pass has found. What is new is logged; of many the first only.
    void add(Collection<Difference> differences, long pass) {
        int logged = 0;
        for (Difference difference : differences) {
            Key key = new Key(difference.kind(), difference.about());
            Found before = found.get(key);
            if (before == null && found.size() >= MOST) {
                return;
            }
            found.put(key, new Found(difference, before == null ? clock.instant() : before.since(), pass));
            if (before == null && ++logged <= MOST_LOGGED) {
                LOG.errorf("%s: audit of %s: %s: %s", service, key.kind().wire(), key.about(), difference.detail());
            }
        }
        if (logged > MOST_LOGGED) {
            LOG.errorf("%s: audit: and %d more; see /operations/%s/audit", service, logged - MOST_LOGGED, service);
        }
    }

    /// A pass over all has ended: what it hasn't found is gone.
    void ended(Kind kind, long pass) {
        found.entrySet()
                .removeIf(entry ->
                        entry.getKey().kind() == kind && entry.getValue().pass() < pass);
    }

    long count(Kind kind) {
        return found.keySet().stream().filter(key -> key.kind() == kind).count();
    }

    long count() {
        return found.size();
    }

    /// The first `most` by name.
    List<Found> list(int most) {
        return found.values().stream()
                .sorted(Comparator.comparing((Found one) -> one.difference().kind())
                        .thenComparing(one -> one.difference().about()))
                .limit(most)
                .toList();
    }
}
