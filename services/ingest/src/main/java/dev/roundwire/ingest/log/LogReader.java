package dev.roundwire.ingest.log;

import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Projectors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Reads the log back into the ledger, what this instance wrote like everything else.
@ApplicationScoped
class LogReader {
    private final Projector projector;
    private final LogWriter writer;

    LogReader(Projectors projectors, LogWriter writer) {
        this.projector = projectors.of("ingest");
        this.writer = writer;
    }

    @Incoming("ingest")
    @Blocking
    void apply(ConsumerRecords<String, byte[]> batch) {
        for (ConsumerRecord<String, byte[]> record : batch) {
            Topic topic = Topic.ofKafkaName(record.topic()).orElseThrow();
            writer.seen(new Partition(topic, record.partition()), Instant.ofEpochMilli(record.timestamp()));
        }
        projector.apply(batch);
    }
}
