package dev.roundwire.stream.feed;

import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.log.Answered;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.projection.Table;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// The view topics of one service: made where they aren't there, and seen to be what they must be.
final class ViewTopics {
    private static final int ENOUGH_BROKERS = 3;
    private static final int LOOKS = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Map<String, String> SETTINGS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, "compact",
            // A reader that has been away for less than this misses no row that is no more.
            TopicConfig.DELETE_RETENTION_MS_CONFIG, Long.toString(7L * 24 * 60 * 60 * 1000),
            TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(64 << 20),
            TopicConfig.SEGMENT_MS_CONFIG, Long.toString(24L * 60 * 60 * 1000),
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(ViewRecord.LARGEST + (1 << 20)));

    private final Admin admin;
    private final Projection projection;

    ViewTopics(Admin admin, Projection projection) {
        this.admin = admin;
        this.projection = projection;
    }

    /// The group under whose name it is kept how far the rows are published.
    String group() {
        return "roundwire-" + projection.service() + "-views";
    }

    private List<String> names() {
        return projection.tables().stream()
                .map(Table::topic)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /// Makes the topics that aren't there.
    ///
    /// @return their ids, as one text
    /// @throws IllegalStateException where one isn't what it must be; the message says what to do
    String prepare() {
        int brokers = Answered.by(admin.describeCluster().nodes()).size();
        boolean safe = brokers >= ENOUGH_BROKERS;
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, safe ? "2" : "1");
        for (String name : names()) {
            try {
                NewTopic created = new NewTopic(name, Topic.PARTITIONS, (short) (safe ? ENOUGH_BROKERS : 1));
                Answered.by(
                        admin.createTopics(List.of(created.configs(settings))).all());
            } catch (TopicExistsException already) {
                continue;
            }
        }
        return check();
    }

    private String check() {
        Map<String, TopicDescription> topics = described();
        Answered.by(admin.describeConfigs(names().stream()
                                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                                .toList())
                        .all())
                .forEach((topic, settings) -> check(
                        Objects.requireNonNull(topics.get(topic.name())),
                        settings.get(TopicConfig.CLEANUP_POLICY_CONFIG).value()));
        return names().stream()
                .map(name -> Objects.requireNonNull(topics.get(name)).topicId().toString())
                .collect(Collectors.joining(","));
    }

    /// Brokers learn of a new topic a moment after it was made.
    private Map<String, TopicDescription> described() {
        for (int again = 0; ; again++) {
            try {
                return Answered.by(admin.describeTopics(names()).allTopicNames());
            } catch (UnknownTopicOrPartitionException notYet) {
                if (again == LOOKS) {
                    throw notYet;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private static void check(TopicDescription topic, String cleanup) {
        if (topic.partitions().size() != Topic.PARTITIONS) {
            throw new IllegalStateException("topic " + topic.name() + " has "
                    + topic.partitions().size() + " partitions, must have " + Topic.PARTITIONS
                    + ": a row lies in the partition of its facts. Delete it; it is made and filled again.");
        }
        if (!cleanup.equals("compact")) {
            throw new IllegalStateException("topic " + topic.name() + " has cleanup.policy=" + cleanup
                    + ", must be compact: whoever begins to read must find every row. Set it.");
        }
    }

    /// How far rows have been published; empty where all are to be published anew.
    Optional<Published> published() {
        Map<String, ListConsumerGroupOffsetsSpec> wanted = Map.of(group(), new ListConsumerGroupOffsetsSpec());
        ListConsumerGroupOffsetsOptions stable = new ListConsumerGroupOffsetsOptions().requireStable(true);
        return Published.of(
                Answered.by(admin.listConsumerGroupOffsets(wanted, stable).partitionsToOffsetAndMetadata()),
                projection.topics());
    }
}
