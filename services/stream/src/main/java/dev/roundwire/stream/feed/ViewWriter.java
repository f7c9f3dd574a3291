package dev.roundwire.stream.feed;

import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.sql.StoredRow;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// Writes rows to the view topics of one service, in transactions. There is one writer at a time: making one shuts
/// out the one before, and drops what that hadn't committed.
final class ViewWriter implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final KafkaProducer<String, byte[]> producer;
    private final String service;
    private final Set<Topic> log;
    private final String group;

    /// @param kafka the settings of the clients, e.g. `bootstrap.servers`
    ViewWriter(Map<String, Object> kafka, String service, Set<Topic> log, String group) {
        this.service = service;
        this.log = log;
        this.group = group;
        Map<String, Object> own = new HashMap<>(kafka);
        own.keySet().retainAll(ProducerConfig.configNames());
        own.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group);
        own.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        own.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        own.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10);
        own.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L << 20);
        own.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, ViewRecord.LARGEST + (1 << 20));
        this.producer = new KafkaProducer<>(own, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
        } catch (RuntimeException unreachable) {
            close();
            throw unreachable;
        }
    }

    /// Publishes rows, all or none.
    ///
    /// @param generation under which number
    /// @param reached how far all is published with them; null where they are part of something longer
    /// @throws org.apache.kafka.common.KafkaException where it can't; the writer must be closed
    void write(Collection<StoredRow> rows, long generation, @Nullable Published reached) {
        producer.beginTransaction();
        for (StoredRow row : rows) {
            producer.send(ViewRecord.encode(service, row, generation));
        }
        if (reached != null) {
            producer.sendOffsetsToTransaction(reached.offsets(log), new ConsumerGroupMetadata(group));
        }
        producer.commitTransaction();
    }

    /// As {@link #write} of rows that belong to something longer.
    void write(List<StoredRow> rows, long generation) {
        write(rows, generation, null);
    }

    @Override
    public void close() {
        producer.close(PATIENCE);
    }
}
