package dev.roundwire.talent.sql;

import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.Ref;
import dev.roundwire.talent.StoredNames;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What everybody on a page is called, as its rows together tell.
final class PageNames {
    private final Map<String, Set<Name>> byId = new HashMap<>();

    void add(String id, List<String> names, List<String> languages) {
        byId.computeIfAbsent(id, ignored -> new LinkedHashSet<>()).addAll(StoredNames.read(names, languages));
    }

    List<Name> of(String id) {
        return List.copyOf(byId.getOrDefault(id, Set.of()));
    }

    Ref ref(String id) {
        return new Ref(id, of(id));
    }
}
