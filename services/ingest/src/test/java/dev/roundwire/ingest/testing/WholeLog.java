package dev.roundwire.ingest.testing;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.log.FactCodec;
import dev.roundwire.stream.log.Log;
import dev.roundwire.stream.log.LogAdmin;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.log.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What lies in the log, read past the service.
public final class WholeLog {
    private WholeLog() {}

    /// A fact and its place.
    public record Found(String position, Fact fact) {}

    /// All facts that are there by now; those of one partition in their order.
    public static List<Found> read(String bootstrapServers) {
        List<TopicPartition> partitions = Log.partitions(EnumSet.allOf(Topic.class)).stream()
                .map(LogAdmin::kafkaPartition)
                .toList();
        List<Found> facts = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (FactCodec.decode(LogRecord.of(record)) instanceof Reading.Decoded decoded) {
                        facts.add(new Found(decoded.record().at().toString(), decoded.fact()));
                    }
                }
            }
        }
        return facts;
    }
}
