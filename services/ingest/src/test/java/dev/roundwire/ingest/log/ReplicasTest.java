package dev.roundwire.ingest.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;

class ReplicasTest {
    private static final List<Node> BROKERS =
            List.of(new Node(1, "one", 9092), new Node(2, "two", 9092), new Node(3, "three", 9092));

    @Test
    void aTopicOfFewerReplicasThanAreAskedForCanBeWrittenTo() {
        assertEquals(Optional.empty(), Replicas.whyUnwritable(topic(partition(0, 1, 1)), 2));
    }

    @Test
    void aPartitionThatLacksReplicasInSyncCanNot() {
        TopicDescription topic = topic(partition(0, 3, 3), partition(1, 3, 1), partition(2, 1, 0));
        assertEquals(
                Optional.of("Nothing can be written to partitions [1, 2] of log: they have fewer replicas in sync than"
                        + " min.insync.replicas=2 asks for. Start the brokers that are missing."),
                Replicas.whyUnwritable(topic, 2));
    }

    @Test
    void onThreeBrokersATopicHasThreeReplicasOrFewerWereAskedFor() {
        TopicDescription three = topic(partition(0, 3, 3));
        TopicDescription one = topic(partition(0, 3, 3), partition(1, 1, 1));
        assertEquals(Optional.empty(), Replicas.whyTooFew(three, 3, -1));
        assertEquals(Optional.empty(), Replicas.whyTooFew(one, 2, -1));
        assertEquals(Optional.empty(), Replicas.whyTooFew(one, 3, 1));
        assertEquals(
                Optional.of("Topic log has 1 replicas on 3 brokers, must have 3: with a disk, facts that were"
                        + " acknowledged would be lost. Give it more with kafka-reassign-partitions.sh"
                        + " (default.replication.factor=3 at the brokers does so for topics made later), or say with"
                        + " roundwire.stream.replicas=1 that so many are enough."),
                Replicas.whyTooFew(one, 3, -1));
        assertEquals(true, Replicas.whyTooFew(one, 1, 2).isPresent());
    }

    private static TopicDescription topic(TopicPartitionInfo... partitions) {
        return new TopicDescription("log", false, List.of(partitions));
    }

    private static TopicPartitionInfo partition(int number, int replicas, int inSync) {
        return new TopicPartitionInfo(
                number, BROKERS.getFirst(), BROKERS.subList(0, replicas), BROKERS.subList(0, inSync));
    }
}
