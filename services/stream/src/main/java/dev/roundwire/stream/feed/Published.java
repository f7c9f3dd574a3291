package dev.roundwire.stream.feed;

import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.log.Log;
import dev.roundwire.stream.log.LogAdmin;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// How far the rows of a service have been published: what is committed together with the records, as the
/// offsets of a consumer group over the log.
///
/// @param at up to where the changes of which generation are published
/// @param written how often rows had been written beside the log
/// @param topics which topics they were published on: one made anew has another id
record Published(FeedId at, long written, String topics) {

    Map<TopicPartition, OffsetAndMetadata> offsets(Collection<Topic> log) {
        String metadata = at.generation() + " " + written + " " + topics;
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        for (Partition partition : Log.partitions(log)) {
            long last = at.position().offsets().getOrDefault(partition, -1L);
            offsets.put(LogAdmin.kafkaPartition(partition), new OffsetAndMetadata(last + 1, metadata));
        }
        return offsets;
    }

    /// What committed offsets say; empty where there are none, or not of all partitions the same.
    static Optional<Published> of(Map<TopicPartition, OffsetAndMetadata> committed, Collection<Topic> log) {
        Position position = Position.START;
        String metadata = null;
        for (Partition partition : Log.partitions(log)) {
            OffsetAndMetadata offset = committed.get(LogAdmin.kafkaPartition(partition));
            if (offset == null || (metadata != null && !metadata.equals(offset.metadata()))) {
                return Optional.empty();
            }
            metadata = offset.metadata();
            if (offset.offset() > 0) {
                position = position.with(new LogOffset(partition.topic(), partition.number(), offset.offset() - 1));
            }
        }
        return metadata == null ? Optional.empty() : parse(position, metadata);
    }

    private static Optional<Published> parse(Position position, String metadata) {
        String[] parts = metadata.split(" ", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            FeedId at = new FeedId(UUID.fromString(parts[0]), position);
            return Optional.of(new Published(at, Long.parseLong(parts[1]), parts[2]));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
