package dev.roundwire.stream.log;

import dev.roundwire.contract.value.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Reads the log in Kafka from offset zero, with a consumer of no group.
public final class KafkaReplay implements Replay {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final int RECORDS = 5000;

    private final KafkaConsumer<String, byte[]> consumer;

    /// @param kafka the settings of the clients, e.g. `bootstrap.servers`
    public KafkaReplay(Map<String, Object> kafka, Collection<Topic> topics) {
        this(kafka, topics, RECORDS);
    }

    /// @param most how many records come at a time at most
    public KafkaReplay(Map<String, Object> kafka, Collection<Topic> topics, int most) {
        Map<String, Object> own = new HashMap<>(kafka);
        own.keySet().retainAll(ConsumerConfig.configNames());
        own.remove(ConsumerConfig.GROUP_ID_CONFIG);
        own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, most);
        consumer = new KafkaConsumer<>(own, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                Log.partitions(topics).stream().map(LogAdmin::kafkaPartition).toList();
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, 0));
    }

    @Override
    public List<LogRecord> next() {
        List<LogRecord> records = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : consumer.poll(PATIENCE)) {
            records.add(LogRecord.of(record));
        }
        return records;
    }

    @Override
    public boolean isAtEnd() {
        return consumer.endOffsets(consumer.assignment()).entrySet().stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
