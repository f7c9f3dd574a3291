package dev.roundwire.talent;

import dev.roundwire.contract.value.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Names in two columns: the names, and their languages, empty where unknown.
public final class StoredNames {
    private StoredNames() {}

    static List<String> values(List<Name> names) {
        return names.stream().map(Name::value).toList();
    }

    static List<String> languages(List<Name> names) {
        return names.stream()
                .map(name -> Objects.requireNonNullElse(name.lang(), ""))
                .toList();
    }

    public static List<Name> read(List<String> values, List<String> languages) {
        List<Name> names = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            String language = languages.get(index);
            names.add(new Name(values.get(index), language.isEmpty() ? null : language));
        }
        return List.copyOf(names);
    }
}
