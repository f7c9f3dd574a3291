package dev.roundwire.stream.testing;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.log.FactCodec;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Writes to the log, past ingest and its checks.
public final class LogWriter implements AutoCloseable {
    private static final URI SCHEMAS = URI.create("http://localhost:8080");

    private final KafkaProducer<String, byte[]> producer;

    public LogWriter(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", "1"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /// Writes facts in their order, and returns where they lie.
    public Position write(Fact... facts) {
        return write(List.of(facts));
    }

    /// Writes facts in their order, and returns where they lie.
    public Position write(List<Fact> facts) {
        return send(facts.stream().map(fact -> FactCodec.encode(fact, SCHEMAS)).toList());
    }

    /// Writes records as they are, and returns where they lie.
    public Position send(List<ProducerRecord<String, byte[]>> records) {
        List<Future<RecordMetadata>> sent =
                records.stream().map(record -> producer.send(record)).toList();
        List<LogOffset> offsets = new ArrayList<>();
        for (Future<RecordMetadata> record : sent) {
            offsets.add(offset(record));
        }
        return Position.of(offsets);
    }

    private static LogOffset offset(Future<RecordMetadata> sent) {
        try {
            RecordMetadata record = sent.get();
            return new LogOffset(Topic.ofKafkaName(record.topic()).orElseThrow(), record.partition(), record.offset());
        } catch (ExecutionException | InterruptedException failed) {
            throw new IllegalStateException("a record wasn't written", failed);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
