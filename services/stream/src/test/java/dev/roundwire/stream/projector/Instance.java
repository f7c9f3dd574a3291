package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/// An instance of a service: a projector, and a consumer of its group as the channel configures it.
final class Instance implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Projector projector;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private volatile boolean dead;
    private volatile Duration pause = Duration.ZERO;

    /// @param name its `group.instance.id`
    Instance(Projector projector, String name, String bootstrapServers) {
        this.projector = projector;
        this.consumer = Channel.consumer(
                bootstrapServers,
                "roundwire-sample",
                name,
                Map.of("session.timeout.ms", "6000", "max.poll.interval.ms", "6000", "max.poll.records", "20"));
        this.thread = Thread.ofPlatform().name("instance-" + name).unstarted(this::run);
        projector.start();
        thread.start();
    }

    Projector projector() {
        return projector;
    }

    /// Stands still between what it has read and writing it, as a process does that gets no processor.
    void pause(Duration time) {
        pause = time;
    }

    private void run() {
        consumer.subscribe(
                projector.projection().topics().stream().map(Topic::kafkaName).toList(), new Seeking());
        try {
            while (!dead) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                LockSupport.parkNanos(pause.toNanos());
                pause = Duration.ZERO;
                projector.apply(records);
            }
        } catch (WakeupException | Closed stopped) {
            dead = true;
        } finally {
            consumer.close();
        }
    }

    private final class Seeking implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            CursorSeek.seek(projector, consumer, assigned);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            projector.revoke(revoked.stream().map(CursorSeek::partition).toList());
        }
    }

    @Override
    public void close() throws InterruptedException {
        dead = true;
        projector.close();
        consumer.wakeup();
        thread.join();
    }
}
