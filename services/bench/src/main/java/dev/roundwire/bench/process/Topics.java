package dev.roundwire.bench.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/// Topics, all with as many partitions as those of the log.
public final class Topics {
    public static final int PARTITIONS = 12;

    private Topics() {}

    public static void create(World world, String name) throws ExecutionException, InterruptedException {
        create(world, name, Map.of());
    }

    public static void create(World world, String name, Map<String, String> settings)
            throws ExecutionException, InterruptedException {
        try (Admin admin = admin(world)) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1).configs(settings)))
                    .all()
                    .get();
        }
    }

    /// Creates the topics of the log as ingest would.
    public static void createLog(World world) throws ExecutionException, InterruptedException {
        for (String name : List.of("roundwire.companies.v1", "roundwire.founders.v1")) {
            create(
                    world,
                    name,
                    Map.of(
                            "message.timestamp.type", "LogAppendTime",
                            "cleanup.policy", "delete",
                            "retention.ms", "-1",
                            "retention.bytes", "-1"));
        }
    }

    public static void set(World world, String topic, String key, String value)
            throws ExecutionException, InterruptedException {
        AlterConfigOp set = new AlterConfigOp(new ConfigEntry(key, value), AlterConfigOp.OpType.SET);
        try (Admin admin = admin(world)) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(set)))
                    .all()
                    .get();
        }
    }

    /// How many records there are in a topic that nothing was deleted from.
    public static long records(World world, String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = admin(world)) {
            return admin
                    .listOffsets(IntStream.range(0, PARTITIONS)
                            .mapToObj(number -> new TopicPartition(topic, number))
                            .collect(Collectors.toMap(each -> each, _ -> OffsetSpec.latest())))
                    .all()
                    .get()
                    .values()
                    .stream()
                    .mapToLong(end -> end.offset())
                    .sum();
        }
    }

    private static Admin admin(World world) {
        return Admin.create(Map.of("bootstrap.servers", world.bootstrapServers()));
    }
}
