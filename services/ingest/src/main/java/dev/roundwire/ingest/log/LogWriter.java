package dev.roundwire.ingest.log;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.log.FactCodec;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.OutgoingMessageMetadata;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/// Writes facts to the log, once all replicas in sync have them.
@Singleton
public final class LogWriter {
    private static final String CHANNEL = "ingest-out";
    private static final URI SCHEMAS = URI.create("");

    private final MutinyEmitter<ProducerRecord<String, byte[]>> emitter;
    private final KafkaClientService clients;
    private final AppendTimes times = new AppendTimes();

    /// The emitter's buffer has no bound of its own: how many requests are in work is bounded before.
    LogWriter(
            @Channel(CHANNEL) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<ProducerRecord<String, byte[]>> emitter,
            KafkaClientService clients) {
        this.emitter = emitter;
        this.clients = clients;
    }

    /// Readers have got to `recordedAt` in this partition: no later receipt is earlier.
    public void seen(Partition partition, Instant recordedAt) {
        times.monotone(partition, recordedAt);
    }

    /// Sends one fact through the channel. The result fails with what Kafka says.
    public CompletableFuture<Appended> emit(Fact fact) {
        OutgoingMessageMetadata<RecordMetadata> sent = new OutgoingMessageMetadata<>();
        CompletableFuture<Appended> result = new CompletableFuture<>();
        emitter.send(Message.of(
                FactCodec.encode(fact, SCHEMAS),
                Metadata.of(sent),
                () -> settled(result.complete(appended(sent.getResult()))),
                failure -> settled(result.completeExceptionally(failure))));
        return result;
    }

    /// Sends one of many facts by the producer behind the channel, which saves the channel's cost per message. Facts
    /// sent
    /// one after the other lie in this order in their partitions. The result fails with what Kafka says.
    public CompletableFuture<Appended> produce(Fact fact) {
        CompletableFuture<Appended> result = new CompletableFuture<>();
        try {
            producer().send(FactCodec.encode(fact, SCHEMAS), (metadata, failure) -> {
                if (failure == null) {
                    result.complete(appended(metadata));
                } else {
                    result.completeExceptionally(failure);
                }
            });
        } catch (KafkaException failed) {
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

    private static CompletionStage<Void> settled(boolean first) {
        return CompletableFuture.completedFuture(null);
    }
}
