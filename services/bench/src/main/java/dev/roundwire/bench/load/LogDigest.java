package dev.roundwire.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// How many events there are, and a sum over their ids that any other set of as many would miss.
public record LogDigest(long count, long sum) {
    private static final String ID = "\"id\":\"";

    /// Of the facts with these numbers.
    public static LogDigest of(Facts facts, long first, long count) {
        long sum = 0;
        for (long number = first; number < first + count; number++) {
            sum += hash(facts.id(number).getBytes(StandardCharsets.UTF_8));
        }
        return new LogDigest(count, sum);
    }

    /// Of all events in a topic: the header says the id, or else the value, a structured event, does.
    public static LogDigest of(String bootstrapServers, String topic, Facts facts) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            String prefix = facts.id(0).substring(0, facts.id(0).length() - 1);
            long count = 0;
            long sum = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    byte[] id = id(record);
                    if (new String(id, StandardCharsets.UTF_8).startsWith(prefix)) {
                        count++;
                        sum += hash(id);
                    }
                }
            }
            return new LogDigest(count, sum);
        }
    }

    /// Of ids, as they lie in a table.
    public static LogDigest of(Iterable<String> ids) {
        long count = 0;
        long sum = 0;
        for (String id : ids) {
            count++;
            sum += hash(id.getBytes(StandardCharsets.UTF_8));
        }
        return new LogDigest(count, sum);
    }

    private static byte[] id(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader("ce_id");
        if (header != null) {
            return header.value();
        }
        String value = new String(record.value(), StandardCharsets.UTF_8);
        int from = value.indexOf(ID) + ID.length();
        return value.substring(from, value.indexOf('"', from)).getBytes(StandardCharsets.UTF_8);
    }

    private static long hash(byte[] id) {
        CRC32C crc = new CRC32C();
        crc.update(id, 0, id.length);
        return crc.getValue();
    }
}
