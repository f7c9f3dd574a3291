package dev.roundwire.rounds.claim;

import dev.roundwire.rounds.fact.Records;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A list of people or organisations of which several claims have one (F4): one list counts, with the names
/// that all of them have for those in it.
final class NamedList {
    private static final String NAMES = "names";

    private NamedList() {}

    /// F4: the list that counts, with all names of those in it.
    ///
    /// @param counting one of `lists`
    static List<?> of(List<?> counting, List<? extends List<?>> lists) {
        if (lists.size() == 1) {
            return counting;
        }
        Map<String, Set<Object>> names = new HashMap<>();
        lists.forEach(list -> list.forEach(element -> {
            Map<String, Object> fields = fields(element);
            if (fields.get("id") instanceof String id && fields.get(NAMES) instanceof List<?> told) {
                names.computeIfAbsent(id, key -> new LinkedHashSet<>()).addAll(told);
            }
        }));
        return counting.stream().map(element -> named(element, names)).toList();
    }

    private static Object named(Object element, Map<String, Set<Object>> names) {
        Map<String, Object> fields = fields(element);
        Set<Object> all = fields.get("id") instanceof String id ? names.get(id) : null;
        if (all == null || !(element instanceof Record)) {
            return element;
        }
        fields.put(NAMES, List.copyOf(all));
        return Records.make(element.getClass().asSubclass(Record.class), fields);
    }

    private static Map<String, Object> fields(Object element) {
        return element instanceof Record record ? Records.fields(record) : Map.of();
    }
}
