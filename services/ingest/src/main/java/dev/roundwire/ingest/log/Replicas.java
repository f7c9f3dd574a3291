package dev.roundwire.ingest.log;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartitionInfo;

/// How the replicas of a topic stand.
final class Replicas {
    static final int ENOUGH_BROKERS = 3;

    private Replicas() {}

    /// Why a topic of the log has too few replicas, and what to do, in a sentence; empty where it has enough: as many
    /// as were asked for, else three where there are three brokers.
    ///
    /// @param asked for by the setting; -1 where the brokers' own default counts
    static Optional<String> whyTooFew(TopicDescription topic, int brokers, int asked) {
        int needed = asked > 0 ? asked : brokers >= ENOUGH_BROKERS ? ENOUGH_BROKERS : 1;
        int least = topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        return least >= needed
                ? Optional.empty()
                : Optional.of("Topic " + topic.name() + " has " + least + " replicas on " + brokers
                        + " brokers, must have " + needed + ": with a disk, facts that were acknowledged would be lost."
                        + " Give it more with kafka-reassign-partitions.sh (default.replication.factor="
                        + ENOUGH_BROKERS + " at the brokers does so for topics made later), or say with"
                        + " roundwire.stream.replicas=" + least + " that so many are enough.");
    }

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
