package dev.roundwire.rounds.claim;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.PartialDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Sorts the standing facts of one subject into things (F3), and looks at each with `asOf` once it is merged
/// (F5).
final class Grouping {
    private final Map<Class<?>, List<RecordedFact>> byType = new HashMap<>();
    private final @Nullable PartialDate asOf;
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final Set<FactKey> possibly = new LinkedHashSet<>();

    Grouping(List<RecordedFact> standing, @Nullable PartialDate asOf) {
        this.asOf = asOf;
        for (RecordedFact fact : standing) {
            byType.computeIfAbsent(fact.event().getClass(), type -> new ArrayList<>())
                    .add(fact);
        }
    }

    /// The things that claims of one type tell of, in the order of their first recording.
    ///
    /// @param key what makes two claims speak of one thing
    /// @param about the thing's name in contradictions
    /// @param undisputed the fields that are part of the key
    <E extends Event> List<Thing<E>> things(
            Class<E> type, BiFunction<E, RecordedFact, Object> key, Function<E, String> about, String... undisputed) {
        List<RecordedFact> told = byType.getOrDefault(type, List.of());
        if (told.isEmpty()) {
            return List.of();
        }
        Map<Object, List<RecordedFact>> groups = new LinkedHashMap<>();
        for (RecordedFact fact : told) {
            groups.computeIfAbsent(key.apply(type.cast(fact.event()), fact), one -> new ArrayList<>(1))
                    .add(fact);
        }
        List<Thing<E>> things = new ArrayList<>(groups.size());
        for (List<RecordedFact> claims : groups.values()) {
            admit(thing(type, claims, about, undisputed), things);
        }
        return List.copyOf(things);
    }

    private static <E extends Event> Thing<E> thing(
            Class<E> type, List<RecordedFact> claims, Function<E, String> about, String... undisputed) {
        RecordedFact first = claims.getFirst();
        Thing<E> single = claims.size() == 1 ? SingleClaim.thing(type, first) : null;
        return single != null
                ? single
                : Merge.of(type, claims, about.apply(type.cast(first.event())), Set.of(undisputed));
    }

    /// Each fact a thing of its own.
    <E extends Event> List<Thing<E>> alone(Class<E> type, String about) {
        return things(type, (event, fact) -> fact.key(), event -> about);
    }

    /// F5
    private <E extends Event> void admit(Thing<E> thing, List<Thing<E>> things) {
        if (thing.span().isBy(asOf)) {
            things.add(thing);
            contradictions.addAll(thing.contradictions());
        } else if (thing.span().isPossiblyBy(asOf)) {
            possibly.addAll(thing.events());
        }
    }

    List<Contradiction> contradictions() {
        return List.copyOf(contradictions);
    }

    List<FactKey> possibly() {
        return List.copyOf(possibly);
    }
}
