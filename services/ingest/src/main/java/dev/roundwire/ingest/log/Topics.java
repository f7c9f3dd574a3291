package dev.roundwire.ingest.log;

import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.projector.StreamConfig;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;

/// Makes the topics of the log where they aren't there, and makes sure at every start that they are what the log needs.
@Singleton
final class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);

    /// Before the projectors and the channels.
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE - 1;

    private static final int LOOKS = 300;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int LARGEST_RECORD = 4 << 20;

    /// What a topic that breaks these loses: time, facts, acknowledged facts.
    private static final Map<String, String> LAW = Map.of(
            TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime",
            TopicConfig.CLEANUP_POLICY_CONFIG, "delete",
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private final Map<String, Object> settings;
    private final short replicas;

    @Inject
    Topics(@Identifier("default-kafka-broker") Map<String, Object> kafka, StreamConfig config) {
        this(kafka, config.replicas());
    }

    /// @param replicas of topics that it makes; -1 for what the brokers take by default
    Topics(Map<String, Object> kafka, short replicas) {
        this.replicas = replicas;
        this.settings = new HashMap<>(kafka);
        settings.keySet().retainAll(AdminClientConfig.configNames());
    }

    /// @throws IllegalStateException where the log can't be what it must be; the message says what to do
    void prepare(@Observes @Priority(FIRST) StartupEvent event) {
        try (Admin admin = Admin.create(settings)) {
            int brokers = answer(admin.describeCluster().nodes()).size();
            create(admin);
            check(admin, brokers);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(
                    "The log can't be reached or read: Kafka at " + settings.get("bootstrap.servers") + " says "
                            + failed.getCause() + ". Start it, or set kafka.bootstrap.servers.",
                    failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the topics were looked at", stopping);
        }
    }

    private void create(Admin admin) throws ExecutionException, InterruptedException {
        Map<String, String> wanted = new HashMap<>(LAW);
        wanted.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_RECORD));
        // Where there are fewer, Kafka asks for all there are.
        wanted.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, "2");
        for (Topic topic : Topic.values()) {
            NewTopic missing = new NewTopic(topic.kafkaName(), Topic.PARTITIONS, replicas).configs(wanted);
            try {
                answer(admin.createTopics(List.of(missing)).all());
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof TopicExistsException)) {
                    throw failed;
                }
            }
        }
    }

    private void check(Admin admin, int brokers) throws ExecutionException, InterruptedException {
        List<String> names = Stream.of(Topic.values()).map(Topic::kafkaName).toList();
        Map<String, TopicDescription> topics = described(admin, names);
        Map<ConfigResource, Config> configs = answer(admin.describeConfigs(names.stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList())
                .all());
        for (String name : names) {
            TopicDescription topic = Objects.requireNonNull(topics.get(name));
            Config config = Objects.requireNonNull(configs.get(new ConfigResource(ConfigResource.Type.TOPIC, name)));
            check(name, topic.partitions().size(), config);
            checkReplicas(name, topic, config, brokers);
        }
    }

    /// Brokers learn of a new topic a moment after it was made.
    private static Map<String, TopicDescription> described(Admin admin, List<String> names)
            throws ExecutionException, InterruptedException {
        for (int again = 0; ; again++) {
            try {
                return answer(admin.describeTopics(names).allTopicNames());
            } catch (ExecutionException failed) {
                if (again == LOOKS || !(failed.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failed;
                }
                Thread.sleep(BETWEEN_LOOKS);
            }
        }
    }

    private static void check(String name, int partitions, Config config) {
        if (partitions != Topic.PARTITIONS) {
            throw new IllegalStateException("Topic " + name + " has " + partitions + " partitions, must have "
                    + Topic.PARTITIONS + ": the number never changes, since it decides where a subject's facts lie."
                    + " Restore the topic, or copy its records into one of " + Topic.PARTITIONS + " partitions.");
        }
        LAW.forEach((key, value) -> {
            String found = config.get(key).value();
            if (!value.equals(found)) {
                throw new IllegalStateException(
                        "Topic " + name + " has " + key + "=" + found + ", must have " + value
                                + ": facts are kept for ever, with the broker's time. Set it with kafka-configs.sh, and restart.");
            }
        });
    }

    private void checkReplicas(String name, TopicDescription topic, Config config, int brokers) {
        Replicas.whyTooFew(topic, brokers, replicas).ifPresent(sentence -> {
            throw new IllegalStateException(sentence);
        });
        int found = topic.partitions().getFirst().replicas().size();
        int insync = Integer.parseInt(
                config.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG).value());
        if (brokers >= Replicas.ENOUGH_BROKERS && found >= Replicas.ENOUGH_BROKERS && insync < 2) {
            throw new IllegalStateException("Topic " + name + " has min.insync.replicas=" + insync + " on " + brokers
                    + " brokers, must have 2 or more: an acknowledged fact must survive the loss of a broker.");
        }
        Replicas.whyUnwritable(topic, insync).ifPresent(LOG::warn);
    }

    private static <T> T answer(KafkaFuture<T> future) throws ExecutionException, InterruptedException {
        return future.get();
    }
}
