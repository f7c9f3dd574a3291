package dev.roundwire.ingest.log;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.ingest.Latency;
import dev.roundwire.stream.log.FactCodec;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/// Writes facts to the log, once all replicas in sync have them. It uses the producer of the channel itself: in the
/// channel a message may wait for longer than its reservation lasts, and costs more.
@Singleton
public final class LogWriter {
    private static final String CHANNEL = "ingest-out";

    private final KafkaClientService clients;
    private final Duration longestWrite;
    private final Timer latency;
    private final AppendTimes times = new AppendTimes();

    LogWriter(
            KafkaClientService clients,
            MeterRegistry registry,
            @ConfigProperty(name = "mp.messaging.outgoing.ingest-out.max.block.ms") long mostMillisToSend,
            @ConfigProperty(name = "mp.messaging.outgoing.ingest-out.delivery.timeout.ms") long mostMillisToDeliver) {
        this.clients = clients;
        this.latency = Latency.timer(
                registry, "roundwire.ingest.write", "time from sending an event to what the log says of it");
        this.longestWrite = Duration.ofMillis(mostMillisToSend + mostMillisToDeliver);
    }

    /// What connects the channel, so that it has a producer: what is written goes by that.
    @Outgoing(CHANNEL)
    Multi<ProducerRecord<String, byte[]>> nothing() {
        return Multi.createFrom().nothing();
    }

    /// After how long a write has failed or succeeded.
    public Duration longestWrite() {
        return longestWrite;
    }

    /// Readers have got to `recordedAt` in this partition: no later receipt is earlier.
    public void seen(Partition partition, Instant recordedAt) {
        times.monotone(partition, recordedAt);
    }

    /// The record that keeps a fact.
    ///
    /// @param data of its event, as written before
    public static ProducerRecord<String, byte[]> record(Fact fact, byte[] data) {
        return FactCodec.encode(fact, data);
    }

    /// Sends a record. Those sent one after the other lie in this order in their partitions. The result fails with what
    /// Kafka says.
    public CompletableFuture<Appended> write(ProducerRecord<String, byte[]> record) {
        CompletableFuture<Appended> result = new CompletableFuture<>();
        long begin = System.nanoTime();
        try {
            producer().send(record, (metadata, failure) -> {
                latency.record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
                if (failure == null) {
                    result.complete(appended(metadata));
                } else {
                    result.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException failed) {
            result.completeExceptionally(failed);
        }
        return result;
    }

    private Producer<String, byte[]> producer() {
        return clients.<String, byte[]>getProducer(CHANNEL).unwrap();
    }

    private Appended appended(RecordMetadata metadata) {
        Topic topic = Topic.ofKafkaName(metadata.topic()).orElseThrow();
        Instant time = Instant.ofEpochMilli(metadata.timestamp());
        return new Appended(
                new LogOffset(topic, metadata.partition(), metadata.offset()),
                times.monotone(new Partition(topic, metadata.partition()), time));
    }
}
