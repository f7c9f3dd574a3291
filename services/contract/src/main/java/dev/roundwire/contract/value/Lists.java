package dev.roundwire.contract.value;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists of the wire, where absent means empty. Null elements are let through: the constraints name them.
public final class Lists {
    private Lists() {}

    public static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(list);
    }
}
