package dev.roundwire.ingest.log;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.value.Topic;
import dev.roundwire.embedded.FreePorts;
import dev.roundwire.embedded.KafkaBroker;
import dev.roundwire.stream.testing.LogWriter;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
    @Test
    void theTopicsAreMadeWithTheirSettingsAndLookedAtAtEveryStart(@TempDir Path folder) throws Exception {
        List<Integer> ports = FreePorts.find(2);
        try (KafkaBroker broker = KafkaBroker.start(folder, ports.get(0), ports.get(1));
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Topics topics = new Topics(Map.of("bootstrap.servers", broker.bootstrapServers()), (short) -1);
            topics.prepare(new StartupEvent());
            assertDoesNotThrow(() -> topics.prepare(new StartupEvent()));
            set(admin, "message.timestamp.type", "CreateTime");
            assertSaid(topics, "roundwire.companies.v1 has message.timestamp.type=CreateTime, must have LogAppendTime");
            set(admin, "message.timestamp.type", "LogAppendTime");
            set(admin, "retention.ms", "1000");
            assertSaid(topics, "roundwire.companies.v1 has retention.ms=1000, must have -1");
            set(admin, "retention.ms", "-1");

            admin.deleteTopics(List.of(Topic.FOUNDERS.kafkaName())).all().get();
            String founders = Topic.FOUNDERS.kafkaName();
            until(() -> !admin.listTopics().names().get().contains(founders));
            admin.createTopics(List.of(new NewTopic(founders, 3, (short) 1)))
                    .all()
                    .get();
            until(() -> admin.listTopics().names().get().contains(founders));
            assertSaid(topics, "has 3 partitions, must have 12");
        }
    }

    @Test
    void aBrokerAloneThatAsksForTwoReplicasInSyncIsGoodEnough(@TempDir Path folder) throws Exception {
        List<Integer> ports = FreePorts.find(2);
        try (KafkaBroker broker = KafkaBroker.start(folder, ports.get(0), ports.get(1));
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            set(admin, new ConfigResource(ConfigResource.Type.BROKER, ""), "min.insync.replicas", "2");
            admin.createTopics(List.of(new NewTopic(Topic.COMPANIES.kafkaName(), Topic.PARTITIONS, (short) 1)
                            .configs(Map.of("message.timestamp.type", "LogAppendTime", "retention.ms", "-1"))))
                    .all()
                    .get();
            assertDoesNotThrow(() -> new Topics(Map.of("bootstrap.servers", broker.bootstrapServers()), (short) -1)
                    .prepare(new StartupEvent()));
            try (LogWriter log = new LogWriter(broker.bootstrapServers())) {
                log.send(List.of(new ProducerRecord<>(Topic.COMPANIES.kafkaName(), "acknowledged", new byte[0])));
            }
        }
    }

    private static void set(Admin admin, String key, String value) throws Exception {
        set(admin, new ConfigResource(ConfigResource.Type.TOPIC, Topic.COMPANIES.kafkaName()), key, value);
    }

    private static void set(Admin admin, ConfigResource of, String key, String value) throws Exception {
        admin.incrementalAlterConfigs(
                        Map.of(of, List.of(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET))))
                .all()
                .get();
        until(() -> admin.describeConfigs(List.of(of)).all().get().values().stream()
                .allMatch(config -> value.equals(config.get(key).value())));
    }

    /// The broker answers from what it was told last, which may be a moment ago.
    private static void until(Callable<Boolean> told) throws Exception {
        for (int looks = 0; !told.call(); looks++) {
            assertTrue(looks < 500, "the broker isn't told");
            Thread.sleep(20);
        }
    }

    private static void assertSaid(Topics topics, String sentence) {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> topics.prepare(new StartupEvent()));
        assertTrue(String.valueOf(refused.getMessage()).contains(sentence), refused::getMessage);
    }
}
