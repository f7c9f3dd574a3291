package dev.roundwire.stream.log;

import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Position.Partition;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Where the log ended at a moment.
///
/// @param at a moment before the log was asked: whatever was appended by then lies before the end
/// @param last the last record of each partition
public record LogEnd(Instant at, Position last) {

    /// @param ends the offsets that the next records will have
    public static LogEnd of(Instant at, Map<Partition, Long> ends) {
        Map<Partition, Long> last = new HashMap<>();
        ends.forEach((partition, end) -> {
            if (end > 0) {
                last.put(partition, end - 1);
            }
        });
        return new LogEnd(at, Position.of(last));
    }

    /// How many records lie between `applied` and the end.
    public long lag(Position applied) {
        return last.offsets().entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - applied.offsets().getOrDefault(end.getKey(), -1L)))
                .sum();
    }
}
