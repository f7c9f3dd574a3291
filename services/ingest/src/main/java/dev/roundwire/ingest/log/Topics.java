package dev.roundwire.ingest.log;

import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.log.Answered;
import dev.roundwire.stream.log.LogAdmin;
import dev.roundwire.stream.projector.StreamConfig;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/// Makes the topics of the log where they aren't there, and makes sure at every start that they are what the log needs.
@Singleton
final class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);

    /// Before the projectors and the channels.
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE - 1;

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
        Set<Topic> topics = EnumSet.allOf(Topic.class);
        try (Admin admin = Admin.create(settings)) {
            new LogAdmin(admin).create(topics, replicas);
            check(admin, topics);
        } catch (InterruptException stopping) {
            throw new IllegalStateException("stopped while the topics were looked at", stopping);
        } catch (KafkaException failed) {
            throw new IllegalStateException(
                    "The log can't be reached or read: Kafka at " + settings.get("bootstrap.servers") + " says "
                            + failed + ". Start it, or set kafka.bootstrap.servers.",
                    failed);
        }
    }

    private void check(Admin admin, Set<Topic> log) {
        int brokers = Answered.by(admin.describeCluster().nodes()).size();
        List<String> names = log.stream().map(Topic::kafkaName).toList();
        Map<String, TopicDescription> topics =
                Answered.by(admin.describeTopics(names).allTopicNames());
        Map<ConfigResource, Config> configs = Answered.by(admin.describeConfigs(names.stream()
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

    private static void check(String name, int partitions, Config config) {
        if (partitions != Topic.PARTITIONS) {
            throw new IllegalStateException("Topic " + name + " has " + partitions + " partitions, must have "
                    + Topic.PARTITIONS + ": the number never changes, since it decides where a subject's facts lie."
                    + " Restore the topic, or copy its records into one of " + Topic.PARTITIONS + " partitions.");
        }
        LogAdmin.LAW.forEach((key, value) -> {
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
}
