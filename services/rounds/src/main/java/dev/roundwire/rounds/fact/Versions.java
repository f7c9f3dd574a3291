package dev.roundwire.rounds.fact;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.EventRetracted;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.FactRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Corrections and retractions of one subject. Facts joined by `corrects` are versions of one fact. A version is out if
/// it is retracted, or if a version that isn't retracted corrects it, directly or through others; of several left the
/// last recorded counts. A retraction that is out takes nothing back. The link recorded last, where it would close a
/// circle, is void.
public final class Versions {
    private final Map<FactKey, RecordedFact> facts = new LinkedHashMap<>();
    private final Map<FactKey, FactKey> corrects = new HashMap<>();
    private final Map<FactKey, FactKey> retracts = new HashMap<>();
    private final Map<FactKey, List<FactKey>> correctedBy = new HashMap<>();
    private final Map<FactKey, List<FactKey>> retractedBy = new HashMap<>();
    private final Map<FactKey, Boolean> counts = new HashMap<>();
    private final Set<FactKey> weighing = new HashSet<>();

    private Versions() {}

    /// @param facts in recorded order
    public static Versions of(List<RecordedFact> facts) {
        Versions versions = new Versions();
        facts.forEach(fact -> versions.facts.putIfAbsent(fact.key(), fact));
        versions.facts.values().forEach(versions::link);
        return versions;
    }

    /// The facts that count, in recorded order, retractions left out.
    public List<RecordedFact> standing() {
        return facts.values().stream()
                .filter(fact -> !(fact.event() instanceof EventRetracted) && counts(fact.key()))
                .toList();
    }

    /// True if the fact is the standing version: neither replaced nor taken back.
    public boolean counts(FactKey key) {
        Boolean known = counts.get(key);
        if (known != null) {
            return known;
        }
        if (!weighing.add(key)) {
            return false;
        }
        boolean result = left(key) && isLastLeft(key);
        weighing.remove(key);
        counts.put(key, result);
        return result;
    }

    /// The facts that directly correct this one, whether or not they still count.
    public List<FactKey> correctionsOf(FactKey key) {
        return correctedBy.getOrDefault(key, List.of());
    }

    /// The retractions of this fact, whether or not they still count.
    public List<FactKey> retractionsOf(FactKey key) {
        return retractedBy.getOrDefault(key, List.of());
    }

    private void link(RecordedFact fact) {
        FactRef corrected = fact.event().corrects();
        if (corrected != null) {
            link(fact.key(), corrected.from(fact.key().source()), corrects, correctedBy);
        }
        if (fact.event() instanceof EventRetracted retraction) {
            link(fact.key(), retraction.target().from(fact.key().source()), retracts, retractedBy);
        }
    }

    private void link(FactKey from, FactKey to, Map<FactKey, FactKey> links, Map<FactKey, List<FactKey>> backwards) {
        if (!reaches(to, from, new HashSet<>())) {
            links.put(from, to);
            backwards.computeIfAbsent(to, key -> new ArrayList<>()).add(from);
        }
    }

    private boolean reaches(@Nullable FactKey from, FactKey to, Set<FactKey> seen) {
        if (from == null || !seen.add(from)) {
            return false;
        }
        return from.equals(to) || reaches(corrects.get(from), to, seen) || reaches(retracts.get(from), to, seen);
    }

    private boolean left(FactKey key) {
        return facts.containsKey(key) && !isRetracted(key) && !isReplaced(key);
    }

    private boolean isRetracted(FactKey key) {
        return retractionsOf(key).stream().anyMatch(this::counts);
    }

    private boolean isReplaced(FactKey key) {
        return correctionsOf(key).stream().anyMatch(version -> !isRetracted(version) || isReplaced(version));
    }

    private boolean isLastLeft(FactKey key) {
        FactKey root = key;
        for (FactKey next = corrects.get(root); next != null; next = corrects.get(root)) {
            root = next;
        }
        List<FactKey> others = new ArrayList<>();
        collect(root, others);
        RecordedFact own = facts.get(key);
        return others.stream()
                .filter(other -> !other.equals(key) && left(other))
                .noneMatch(other -> isLater(other, own));
    }

    private boolean isLater(FactKey other, @Nullable RecordedFact own) {
        RecordedFact fact = facts.get(other);
        return fact != null && own != null && Admission.RECORDED_ORDER.compare(fact, own) > 0;
    }

    private void collect(FactKey version, List<FactKey> into) {
        into.add(version);
        correctionsOf(version).forEach(next -> collect(next, into));
    }
}
