package dev.roundwire.ingest.log;

import dev.roundwire.contract.value.Position.Partition;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The latest append time of each partition. A broker's clock may step back; readers then go on with the latest time
/// they have seen, and so do receipts.
final class AppendTimes {
    private final Map<Partition, Instant> latest = new ConcurrentHashMap<>();

    /// The time of a record that the broker appended at `time`, called in the order of the log.
    Instant monotone(Partition partition, Instant time) {
        return latest.merge(partition, time, (before, now) -> now.isBefore(before) ? before : now);
    }
}
