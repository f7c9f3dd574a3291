package dev.roundwire.stream.log;

import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// The log in Kafka.
public final class LogAdmin implements Log, AutoCloseable {
    /// The settings of a topic of the log. One that breaks them loses time, or facts.
    public static final Map<String, String> LAW = Map.of(
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime",
            TopicConfig.CLEANUP_POLICY_CONFIG, "delete",
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private static final int LARGEST_RECORD = 4 << 20;

    /// Whoever asks where the log ends has somebody waiting, or asks again.
    private static final ListOffsetsOptions SOON = new ListOffsetsOptions().timeoutMs(5_000);

    private static final int ATTEMPTS = 100;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Admin admin;

    public LogAdmin(Admin admin) {
        this.admin = admin;
    }

    /// The name that Kafka gives to a partition.
    public static TopicPartition kafkaPartition(Partition partition) {
        return new TopicPartition(partition.topic().kafkaName(), partition.number());
    }

    /// Creates those of `topics` that aren't there: append time, kept for ever. Returns once the brokers know of
    /// them. What was there stays as it is, checked by nobody yet.
    ///
    /// @param replicas -1 for what the brokers take by default
    public void create(Collection<Topic> topics, short replicas) {
        Map<String, String> settings = new HashMap<>(LAW);
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_RECORD));
        // Where there are fewer, Kafka asks for all there are.
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
        for (Topic topic : topics) {
            NewTopic created = new NewTopic(topic.kafkaName(), Topic.PARTITIONS, replicas).configs(settings);
            try {
                Answered.by(admin.createTopics(List.of(created)).all());
            } catch (TopicExistsException already) {
                continue;
            }
        }
        await(topics);
    }

    private void await(Collection<Topic> topics) {
        for (int attempt = 1; ; attempt++) {
            try {
                described(topics);
                return;
            } catch (UnknownTopicOrPartitionException notYet) {
                if (attempt == ATTEMPTS) {
                    throw notYet;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            throw new InterruptException(stopped);
        }
    }

    @Override
    public Map<Topic, String> ids(Collection<Topic> topics) {
        Map<String, TopicDescription> found = described(topics);
        Map<ConfigResource, Config> settings = Answered.by(
                admin.describeConfigs(topics.stream().map(LogAdmin::resource).toList())
                        .all());
        Map<Topic, String> ids = new HashMap<>();
        for (Topic topic : topics) {
            TopicDescription description = answered(found, topic.kafkaName());
            check(topic, description, answered(settings, resource(topic)));
            ids.put(topic, description.topicId().toString());
        }
        return ids;
    }

    private Map<String, TopicDescription> described(Collection<Topic> topics) {
        return Answered.by(
                admin.describeTopics(topics.stream().map(Topic::kafkaName).toList())
                        .allTopicNames());
    }

    @Override
    public Map<Partition, Long> begins(Collection<Topic> topics) {
        return offsets(topics, OffsetSpec.earliest());
    }

    @Override
    public Map<Partition, Long> ends(Collection<Topic> topics) {
        return offsets(topics, OffsetSpec.latest());
    }

    private Map<Partition, Long> offsets(Collection<Topic> topics, OffsetSpec spec) {
        List<Partition> partitions = Log.partitions(topics);
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(LogAdmin::kafkaPartition, _ -> spec));
        Map<TopicPartition, ListOffsetsResultInfo> found =
                Answered.by(admin.listOffsets(wanted, SOON).all());
        return partitions.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        partition -> answered(found, kafkaPartition(partition)).offset()));
    }

    private static void check(Topic topic, TopicDescription description, Config settings) {
        int partitions = description.partitions().size();
        if (partitions != Topic.PARTITIONS) {
            throw new LogMismatch("Topic " + topic.kafkaName() + " has " + partitions + " partitions, must have "
                    + Topic.PARTITIONS
                    + ". Facts would lie where nobody looks: restore the topic, or copy it into one of "
                    + Topic.PARTITIONS + " partitions.");
        }
        String time = settings.get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG).value();
        if (!"LogAppendTime".equals(time)) {
            throw new LogMismatch("Topic " + topic.kafkaName() + " has message.timestamp.type=" + time
                    + ", must be LogAppendTime: the senders' clocks say nothing about what the log held when. Set it, and"
                    + " restart.");
        }
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.kafkaName());
    }

    private static <K, V> V answered(Map<K, V> answer, K asked) {
        return Objects.requireNonNull(answer.get(asked), () -> "Kafka says nothing of " + asked);
    }

    @Override
    public void close() {
        admin.close();
    }
}
