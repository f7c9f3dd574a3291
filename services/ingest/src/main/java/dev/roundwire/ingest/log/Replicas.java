package dev.roundwire.ingest.log;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;

/// How the replicas of a topic stand.
final class Replicas {
    private Replicas() {}

    /// Why nothing can be written to some partitions now, in a sentence; empty where all can be written to. Kafka asks
    /// for as many replicas in sync as `minInSync` says, but never for more than a partition has.
    static Optional<String> whyUnwritable(TopicDescription topic, int minInSync) {
        List<Integer> unwritable = topic.partitions().stream()
                .filter(partition -> partition.isr().size()
                        < Math.min(minInSync, partition.replicas().size()))
                .map(TopicPartitionInfo::partition)
                .toList();
        return unwritable.isEmpty()
                ? Optional.empty()
                : Optional.of("Nothing can be written to partitions " + unwritable + " of " + topic.name()
                        + ": they have fewer replicas in sync than min.insync.replicas=" + minInSync
                        + " asks for. Start the brokers that are missing.");
    }
}
