package dev.roundwire.contract.value;

import java.util.Comparator;

/// What identifies a fact for ever: the CloudEvents `source` and `id` together.
public record FactKey(String source, String id) implements Comparable<FactKey> {
    private static final Comparator<FactKey> ORDER =
            Comparator.comparing(FactKey::source).thenComparing(FactKey::id);

    @Override
    public int compareTo(FactKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return source + "#" + id;
    }
}
