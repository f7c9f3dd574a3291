package dev.roundwire.rounds.claim;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.Company;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.Founder;
import dev.roundwire.contract.event.Investment;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.rounds.fact.Admission;
import dev.roundwire.rounds.fact.Publication;
import dev.roundwire.rounds.fact.Records;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes one thing of several claims on it (F4): field by field the weightiest claim that has it wins; names
/// unite; investments merge by investor. Differing values are contradictions (C1).
final class Merge {
    static final Set<String> NO_FIELDS = Set.of("confidence", "corrects", "sources");

    private final String about;
    private final Set<String> undisputed;
    private final Map<String, Thing.Origin> origins = new HashMap<>();
    private final List<Contradiction> contradictions = new ArrayList<>();

    /// @param at the value's JSON pointer in the claim's event
    private record Claimed(RecordedFact claim, Object value, String at) {
        Claimed part(String name, Object part) {
            return new Claimed(claim, part, at + "/" + name);
        }
    }

    private Merge(String about, Set<String> undisputed) {
        this.about = about;
        this.undisputed = undisputed;
    }

    /// F4: one thing of all claims on it.
    ///
    /// @param about the thing's name in contradictions
    /// @param undisputed fields that name the thing, so that a difference is no contradiction
    static <E extends Event> Thing<E> of(
            Class<E> type, Collection<RecordedFact> claims, String about, Set<String> undisputed) {
        List<RecordedFact> weighed = claims.stream().sorted(Admission.WEIGHT).toList();
        Merge merge = new Merge(about, undisputed);
        List<Claimed> events = claimed(weighed);
        Map<String, Object> fields = merge.fields(type, "", events);
        fields.put("sources", union(events, claimed -> ((Event) claimed).sources()));
        fields.put("confidence", weighed.getFirst().event().sureness());
        E event = type.cast(Records.make(type.asSubclass(Record.class), fields));
        PartialDate date = event.when();
        return new Thing<>(
                event,
                weighed,
                new Origins.Listed(merge.origins),
                weighed.getFirst().event().sureness(),
                List.copyOf(merge.contradictions),
                date == null ? Span.undated(Publication.day(weighed)) : Span.of(date));
    }

    /// Where the fields of a thing came from that has one claim.
    static Origins origins(RecordedFact claim) {
        Merge merge = new Merge("", Set.of());
        merge.fields(claim.event().getClass(), "", claimed(List.of(claim)));
        return new Origins.Listed(merge.origins);
    }

    private static List<Claimed> claimed(List<RecordedFact> claims) {
        return claims.stream()
                .map(claim -> new Claimed(claim, claim.event(), ""))
                .toList();
    }

    /// True of a field that has no one claim that it came from: it is one of all claims, or of its parts.
    static boolean isOfAll(String name) {
        return NO_FIELDS.contains(name) || name.equals("names") || name.equals("investments");
    }

    private Map<String, Object> fields(Class<?> type, String path, List<Claimed> records) {
        Map<String, Object> fields = new HashMap<>();
        for (RecordComponent component : Records.components(type)) {
            String name = component.getName();
            List<Claimed> values = NO_FIELDS.contains(name) ? List.of() : values(records, component);
            if (!values.isEmpty()) {
                fields.put(name, field(path.isEmpty() ? name : path + "/" + name, name, values));
            }
        }
        return fields;
    }

    private static List<Claimed> values(List<Claimed> records, RecordComponent component) {
        List<Claimed> values = new ArrayList<>();
        for (Claimed record : records) {
            Object value = Records.get((Record) record.value(), component);
            if (value != null && !(value instanceof Collection<?> list && list.isEmpty())) {
                values.add(record.part(component.getName(), value));
            }
        }
        return values;
    }

    private Object field(String path, String name, List<Claimed> values) {
        if (name.equals("names")) {
            return union(values, Merge::names);
        }
        if (name.equals("investments")) {
            return investments(path, values);
        }
        Claimed weightiest = values.getFirst();
        came(path, weightiest);
        String id = entity(weightiest.value());
        if (id != null && values.stream().allMatch(value -> id.equals(entity(value.value())))) {
            Class<? extends Record> type = weightiest.value().getClass().asSubclass(Record.class);
            return Records.make(type, fields(type, path, values));
        }
        dispute(path, values);
        return weightiest.value() instanceof List<?> list
                ? NamedList.of(
                        list,
                        values.stream().map(value -> (List<?>) value.value()).toList())
                : weightiest.value();
    }

    private void came(String path, Claimed from) {
        origins.put(path, new Thing.Origin(from.claim(), from.at()));
    }

    private List<Investment> investments(String path, List<Claimed> lists) {
        Map<String, List<Claimed>> byInvestor = new LinkedHashMap<>();
        for (Claimed list : lists) {
            int index = 0;
            for (Object element : (List<?>) list.value()) {
                String investor = ((Investment) element).investor().id();
                byInvestor
                        .computeIfAbsent(investor, id -> new ArrayList<>())
                        .add(list.part(String.valueOf(index++), element));
            }
        }
        List<Investment> merged = new ArrayList<>();
        byInvestor.forEach((investor, claims) -> {
            String own = path + "/" + investor;
            came(own, claims.getFirst());
            merged.add(Records.make(Investment.class, fields(Investment.class, own, claims)));
        });
        return List.copyOf(merged);
    }

    /// C1
    private void dispute(String path, List<Claimed> values) {
        Object first = values.getFirst().value();
        if (undisputed.contains(path) || values.stream().allMatch(value -> Meaning.isSame(first, value.value()))) {
            return;
        }
        List<FactKey> events =
                values.stream().map(value -> value.claim().key()).distinct().toList();
        String detail = path + " is given as "
                + String.join(
                        " and as ",
                        values.stream()
                                .map(value -> Statement.of(value.value()))
                                .distinct()
                                .toList());
        contradictions.add(new Contradiction(about + "/" + path, detail, events));
    }

    private static List<Name> names(Object names) {
        return ((List<?>) names).stream().map(Name.class::cast).toList();
    }

    private static @Nullable String entity(Object value) {
        return switch (value) {
            case Ref ref -> ref.id();
            case Investor investor -> investor.id();
            case Founder founder -> founder.id();
            case Company company -> company.id();
            default -> null;
        };
    }

    private static <T> List<T> union(List<Claimed> values, Function<Object, Collection<T>> list) {
        Set<T> united = new LinkedHashSet<>();
        values.forEach(value -> united.addAll(list.apply(value.value())));
        return List.copyOf(united);
    }
}
