package dev.roundwire.ingest.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.ingest.testing.Samples;
import dev.roundwire.ingest.testing.Wire;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// What a subscriber that knows CloudEvents but nothing of Roundwire finds in the log.
@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class RecordsTest {
    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void everyAttributeIsWhereTheCloudEventsBindingHasIt() {
        ObjectNode posted = Samples.round("attributes", "a")
                .put("id", "attributes 1/ü")
                .put("traceparent", "00-ab-cd-01")
                .put("time", "2026-01-01T08:00:00.123+08:00");
        ValidatableResponse receipt =
                Wire.post("/events", Wire.STRUCTURED, posted).statusCode(201);
        ConsumerRecord<String, CloudEvent> record = at(receipt.extract().path("position"));
        CloudEvent event = record.value();
        assertEquals("attributes", record.key());
        assertEquals(TimestampType.LOG_APPEND_TIME, record.timestampType());
        assertEquals(Instant.parse(receipt.extract().path("recordedAt")), Instant.ofEpochMilli(record.timestamp()));
        assertEquals("1.0", event.getSpecVersion().toString());
        assertEquals("attributes 1/ü", event.getId());
        assertEquals(URI.create("urn:test"), event.getSource());
        assertEquals("dev.roundwire.round-closed.v1", event.getType());
        assertEquals("company/attributes", event.getSubject());
        assertEquals(
                OffsetDateTime.parse("2026-01-01T00:00:00.123Z").toInstant(),
                Objects.requireNonNull(event.getTime()).toInstant());
        assertEquals("application/json", event.getDataContentType());
        assertEquals(URI.create("/schemas/dev.roundwire.round-closed.v1.json"), event.getDataSchema());
        assertEquals("00-ab-cd-01", event.getExtension("traceparent"));
        assertEquals(
                "{\"company\":{\"id\":\"attributes\"},\"roundId\":\"a\",\"roundType\":\"seed\"}",
                new String(Objects.requireNonNull(event.getData()).toBytes(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private ConsumerRecord<String, CloudEvent> at(String position) {
        Map.Entry<Position.Partition, Long> place = Position.parse(position)
                .orElseThrow()
                .offsets()
                .entrySet()
                .iterator()
                .next();
        LogOffset at = new LogOffset(place.getKey().topic(), place.getKey().number(), place.getValue());
        assertEquals(Topic.COMPANIES, at.topic());
        TopicPartition partition = new TopicPartition(at.topic().kafkaName(), at.partition());
        try (KafkaConsumer<String, CloudEvent> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new CloudEventDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, at.offset());
            ConsumerRecord<String, CloudEvent> record =
                    consumer.poll(Duration.ofSeconds(20)).records(partition).getFirst();
            assertNotNull(record.value());
            return record;
        }
    }
}
