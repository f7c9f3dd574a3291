package dev.roundwire.talent;

import dev.roundwire.rounds.talent.Flow;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A place in the list of flows: employer, company, founder, round, investor. The last is empty where the
/// round names nobody.
public record FlowPlace(String employer, String company, String founder, String round, String investor)
        implements Comparable<FlowPlace> {
    private static final Comparator<FlowPlace> ORDER = Comparator.comparing(FlowPlace::employer)
            .thenComparing(FlowPlace::company)
            .thenComparing(FlowPlace::founder)
            .thenComparing(FlowPlace::round)
            .thenComparing(FlowPlace::investor);

    /// Before everything.
    public static final FlowPlace START = new FlowPlace("", "", "", "", "");

    public static FlowPlace of(Flow flow) {
        return new FlowPlace(
                flow.departure().employer(),
                flow.founding().company(),
                flow.founding().founder(),
                flow.round().id(),
                Objects.requireNonNullElse(flow.deal().investor(), ""));
    }

    /// @param keys as [#keys()] gives them
    public static FlowPlace of(List<@Nullable String> keys) {
        List<String> all =
                keys.stream().map(key -> Objects.requireNonNullElse(key, "")).toList();
        return new FlowPlace(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4));
    }

    public List<@Nullable String> keys() {
        return List.of(employer, company, founder, round, investor);
    }

    @Override
    public int compareTo(FlowPlace other) {
        return ORDER.compare(this, other);
    }
}
