package dev.roundwire.ingest.log;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.value.Topic;
import dev.roundwire.embedded.FreePorts;
import dev.roundwire.embedded.KafkaBroker;
import io.quarkus.runtime.StartupEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsTest {
    @Test
    void theTopicsAreMadeWithTheirSettingsAndLookedAtAtEveryStart(@TempDir Path folder) throws Exception {
        List<Integer> ports = FreePorts.find(2);
        try (KafkaBroker broker = KafkaBroker.start(folder, ports.get(0), ports.get(1));
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Topics topics = new Topics(Map.of("bootstrap.servers", broker.bootstrapServers()));
            topics.prepare(new StartupEvent());
            assertDoesNotThrow(() -> topics.prepare(new StartupEvent()));
            set(admin, "message.timestamp.type", "CreateTime");
            assertSaid(topics, "roundwire.companies.v1 has message.timestamp.type=CreateTime, must have LogAppendTime");
            set(admin, "message.timestamp.type", "LogAppendTime");
            set(admin, "retention.ms", "1000");
            assertSaid(topics, "roundwire.companies.v1 has retention.ms=1000, must have -1");
            set(admin, "retention.ms", "-1");

            admin.deleteTopics(List.of(Topic.FOUNDERS.kafkaName())).all().get();
            admin.createTopics(List.of(new NewTopic(Topic.FOUNDERS.kafkaName(), 3, (short) 1)))
                    .all()
                    .get();
            assertSaid(topics, "has 3 partitions, must have 12");
        }
    }

    private static void set(Admin admin, String key, String value) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topic.COMPANIES.kafkaName());
        admin.incrementalAlterConfigs(Map.of(
                        topic, List.of(new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }

    private static void assertSaid(Topics topics, String sentence) {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> topics.prepare(new StartupEvent()));
        assertTrue(String.valueOf(refused.getMessage()).contains(sentence), refused::getMessage);
    }
}
