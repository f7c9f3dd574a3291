package dev.roundwire.bench.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundwire.bench.load.Facts;
import dev.roundwire.bench.process.Child;
import dev.roundwire.bench.process.Peers;
import dev.roundwire.bench.process.World;
import dev.roundwire.embedded.FreePorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Kafka Connect with Debezium's JDBC sink: upserts by reduction buffers of 5,000 and rewritten batches, its fastest
/// setting here.
final class Debezium {
    static final String TOPIC = "debezium";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FIELD = "{\"type\":\"string\",\"optional\":false,\"field\":\"%s\"}";
    private static final String SCHEMA = "{\"type\":\"struct\",\"optional\":false,\"fields\":["
            + String.join(
                    ",",
                    List.of("id", "subject", "type", "time", "payload").stream()
                            .map(FIELD::formatted)
                            .toList())
            + "]}";

    private Debezium() {}

    /// The fact with the schema that Connect needs with it.
    static ProducerRecord<byte[], byte[]> record(Facts facts, long number) {
        try {
            String payload = JSON.writeValueAsString(Map.of(
                    "id",
                    facts.id(number),
                    "subject",
                    "company/" + facts.company(number),
                    "type",
                    Facts.TYPE,
                    "time",
                    Facts.TIME,
                    "payload",
                    facts.data(number)));
            return new ProducerRecord<>(
                    TOPIC,
                    facts.company(number).getBytes(StandardCharsets.UTF_8),
                    ("{\"schema\":" + SCHEMA + ",\"payload\":" + payload + "}").getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static AutoCloseable start(World world, String table) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "connect");
        Path worker = Files.writeString(folder.resolve("worker.properties"), """
                bootstrap.servers=%s
                key.converter=org.apache.kafka.connect.storage.StringConverter
                value.converter=org.apache.kafka.connect.json.JsonConverter
                value.converter.schemas.enable=true
                plugin.discovery=service_load
                offset.storage.file.filename=%s
                listeners=HTTP://127.0.0.1:%d
                consumer.max.poll.records=5000
                consumer.max.partition.fetch.bytes=8388608
                """.formatted(
                        world.bootstrapServers(),
                        folder.resolve("offsets"),
                        FreePorts.find(1).getFirst()));
        Path sink = Files.writeString(folder.resolve("sink.properties"), """
                name=sink-%d
                connector.class=io.debezium.connector.jdbc.JdbcSinkConnector
                tasks.max=1
                topics=%s
                connection.url=%s?reWriteBatchedInserts=true
                connection.username=%s
                connection.password=%s
                collection.name.format=%s
                insert.mode=upsert
                primary.key.mode=record_value
                primary.key.fields=id
                schema.evolution=basic
                batch.size=5000
                use.reduction.buffer=true
                """.formatted(
                        System.nanoTime(),
                        TOPIC,
                        world.database().url(),
                        world.database().user(),
                        world.database().password(),
                        table));
        Child connect = Peers.child(
                "connect",
                "org.apache.kafka.connect.cli.ConnectStandalone",
                List.of(worker.toString(), sink.toString()));
        world.start(connect);
        return connect;
    }
}
