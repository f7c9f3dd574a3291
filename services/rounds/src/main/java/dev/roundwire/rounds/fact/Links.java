package dev.roundwire.rounds.fact;

import dev.roundwire.contract.value.FactKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which fact points to which: each to one at most.
final class Links {
    private final Map<FactKey, FactKey> targets = new LinkedHashMap<>();
    private final Map<FactKey, List<FactKey>> backwards = new HashMap<>();

    void add(FactKey from, FactKey to) {
        targets.put(from, to);
        backwards.computeIfAbsent(to, key -> new ArrayList<>()).add(from);
    }

    /// What a fact points to, if to anything.
    Stream<FactKey> from(FactKey key) {
        return Stream.ofNullable(targets.get(key));
    }

    /// The facts that point to it, in the order in which they were added.
    List<FactKey> to(FactKey key) {
        return backwards.getOrDefault(key, List.of());
    }

    /// Whatever is pointed to.
    Stream<FactKey> targets() {
        return targets.values().stream();
    }
}
