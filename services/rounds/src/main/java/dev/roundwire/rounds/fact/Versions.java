package dev.roundwire.rounds.fact;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.EventRetracted;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.FactRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Corrections and retractions of one subject (F6, F7), as far as an answer admits them (F8). Facts joined by
/// `corrects` are versions of one fact.
public final class Versions {
    private final Map<FactKey, RecordedFact> facts = new LinkedHashMap<>();
    private final Links corrections = new Links();
    private final Links retractions = new Links();
    private final Map<FactKey, List<FactKey>> versionsOf = new LinkedHashMap<>();
    private final Map<FactKey, FactKey> firstOf = new HashMap<>();
    private final Set<FactKey> counting = new HashSet<>();

    private Versions() {}

    /// @param facts in recorded order
    public static Versions of(List<RecordedFact> facts) {
        Versions versions = new Versions();
        boolean isLinked = false;
        for (RecordedFact fact : facts) {
            versions.facts.putIfAbsent(fact.key(), fact);
            isLinked |= fact.event().corrects() != null || fact.event() instanceof EventRetracted;
        }
        if (isLinked) {
            versions.facts.values().forEach(versions::link);
            versions.gather();
            versions.weigh();
        } else {
            versions.counting.addAll(versions.facts.keySet());
        }
        return versions;
    }

    /// The facts that count, in recorded order, retractions left out.
    public List<RecordedFact> standing() {
        List<RecordedFact> standing = new ArrayList<>(counting.size());
        for (RecordedFact fact : facts.values()) {
            if (!(fact.event() instanceof EventRetracted) && counts(fact.key())) {
                standing.add(fact);
            }
        }
        return List.copyOf(standing);
    }

    /// Null for one that isn't among them.
    public @Nullable RecordedFact fact(FactKey key) {
        return facts.get(key);
    }

    /// True if the fact is the standing version: neither replaced nor taken back.
    public boolean counts(FactKey key) {
        return counting.contains(key);
    }

    /// The facts that directly correct this one, whether or not they still count.
    public List<FactKey> correctionsOf(FactKey key) {
        return corrections.to(key);
    }

    /// The retractions of this fact, whether or not they still count.
    public List<FactKey> retractionsOf(FactKey key) {
        return retractions.to(key);
    }

    private void link(RecordedFact fact) {
        FactRef corrected = fact.event().corrects();
        if (corrected != null) {
            link(corrections, fact.key(), corrected.from(fact.key().source()));
        }
        if (fact.event() instanceof EventRetracted retraction) {
            link(retractions, fact.key(), retraction.target().from(fact.key().source()));
        }
    }

    /// F7: the link recorded last, where it would close a circle, is void.
    private void link(Links links, FactKey from, FactKey to) {
        if (!reaches(to, from)) {
            links.add(from, to);
        }
    }

    private boolean reaches(FactKey start, FactKey goal) {
        if (correctionsOf(goal).isEmpty() && retractionsOf(goal).isEmpty()) {
            return start.equals(goal);
        }
        Set<FactKey> seen = new HashSet<>();
        Deque<FactKey> ahead = new ArrayDeque<>(List.of(start));
        while (!ahead.isEmpty()) {
            FactKey next = ahead.pop();
            if (next.equals(goal)) {
                return true;
            }
            if (seen.add(next)) {
                Stream.of(corrections, retractions)
                        .flatMap(links -> links.from(next))
                        .forEach(ahead::push);
            }
        }
        return false;
    }

    /// The versions of each fact, what is corrected before what corrects it.
    private void gather() {
        Stream.concat(facts.keySet().stream(), corrections.targets())
                .filter(key -> corrections.from(key).findAny().isEmpty())
                .forEach(first -> versionsOf.computeIfAbsent(first, this::versions));
    }

    private List<FactKey> versions(FactKey first) {
        List<FactKey> versions = new ArrayList<>(List.of(first));
        for (int next = 0; next < versions.size(); next++) {
            firstOf.put(versions.get(next), first);
            versions.addAll(correctionsOf(versions.get(next)));
        }
        return List.copyOf(versions);
    }

    /// The versions of one fact, and the retractions of them that aren't weighed yet.
    private record Weighing(List<FactKey> versions, Iterator<FactKey> retractions) {}

    /// Which version of each fact counts: to be told once it is known which retractions of its versions do. One
    /// of the versions themselves takes none of the others back: if it counts they don't.
    private void weigh() {
        Set<FactKey> begun = new HashSet<>();
        Deque<Weighing> open = new ArrayDeque<>();
        for (FactKey first : versionsOf.keySet()) {
            begin(first, begun, open);
            while (!open.isEmpty()) {
                Iterator<FactKey> left = open.element().retractions();
                if (left.hasNext()) {
                    begin(firstOf.getOrDefault(left.next(), first), begun, open);
                } else {
                    decide(open.pop().versions());
                }
            }
        }
    }

    private void begin(FactKey first, Set<FactKey> begun, Deque<Weighing> open) {
        if (begun.add(first)) {
            List<FactKey> versions = versionsOf.getOrDefault(first, List.of());
            open.push(new Weighing(
                    versions,
                    versions.stream()
                            .flatMap(version -> retractionsOf(version).stream())
                            .iterator()));
        }
    }

    /// F6: a version is out if it is retracted, or if a version that isn't retracted corrects it, directly or
    /// through others; of several left the last recorded counts.
    private void decide(List<FactKey> versions) {
        Set<FactKey> replaced = new HashSet<>();
        for (FactKey version : versions.reversed()) {
            if (correctionsOf(version).stream().anyMatch(next -> !isRetracted(next) || replaced.contains(next))) {
                replaced.add(version);
            }
        }
        versions.stream()
                .filter(version -> !isRetracted(version) && !replaced.contains(version))
                .flatMap(version -> Stream.ofNullable(facts.get(version)))
                .max(Admission.RECORDED_ORDER)
                .ifPresent(last -> counting.add(last.key()));
    }

    private boolean isRetracted(FactKey key) {
        return retractionsOf(key).stream().anyMatch(this::counts);
    }

    /// Those of the same facts in the same order are the same.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Versions versions
                && List.copyOf(facts.values()).equals(List.copyOf(versions.facts.values()));
    }

    @Override
    public int hashCode() {
        return facts.keySet().hashCode();
    }
}
