package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.facts.CursorTable.Cursor;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Sets consumers to the cursors that their services keep. Which service a consumer belongs to, its group says.
@ApplicationScoped
@Identifier("roundwire-cursors")
class CursorSeek implements KafkaConsumerRebalanceListener {
    private final Projectors projectors;

    CursorSeek(Projectors projectors) {
        this.projectors = projectors;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        seek(of(consumer), consumer, assigned);
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> revoked) {
        of(consumer).revoke(revoked.stream().map(CursorSeek::partition).toList());
    }

    private Projector of(Consumer<?, ?> consumer) {
        return projectors.ofGroup(consumer.groupMetadata().groupId());
    }

    /// Takes up partitions that `consumer` was given, where `projector` left them.
    static void seek(Projector projector, Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        Map<Partition, Cursor> cursors =
                projector.assign(assigned.stream().map(CursorSeek::partition).toList());
        for (TopicPartition partition : assigned) {
            Cursor cursor = cursors.get(partition(partition));
            if (cursor == null) {
                // The projector has stopped and will say so at the first record, whichever that is.
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.seek(partition, after(cursor));
            }
        }
    }

    /// With the leader's epoch the consumer itself finds out where the log was truncated in between.
    private static OffsetAndMetadata after(Cursor cursor) {
        Optional<Integer> epoch = cursor.leaderEpoch() < 0 ? Optional.empty() : Optional.of(cursor.leaderEpoch());
        return new OffsetAndMetadata(cursor.offset() + 1, epoch, "");
    }

    static Partition partition(TopicPartition partition) {
        return new Partition(Topic.ofKafkaName(partition.topic()).orElseThrow(), partition.partition());
    }
}
