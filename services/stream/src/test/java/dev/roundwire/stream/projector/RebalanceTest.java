package dev.roundwire.stream.projector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.log.LogAdmin;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebalanceTest {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int POLLS = 400;

    private final BrokerAndDatabase servers = new BrokerAndDatabase();
    private final List<KafkaConsumer<String, byte[]>> consumers = new ArrayList<>();
    private String kafka = "";

    @BeforeEach
    void start() {
        kafka = servers.start().getOrDefault("kafka.bootstrap.servers", "");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            new LogAdmin(admin).create(Set.of(Topic.COMPANIES), (short) 1);
        }
    }

    @AfterEach
    void stop() {
        consumers.forEach(RebalanceTest::kill);
        servers.stop();
    }

    @Test
    void everyPartitionIsReadAfterAnInstanceWasKilledWhileItHandedPartitionsOverAndCameBack() {
        KafkaConsumer<String, byte[]> killed = consumer("1", true);
        pollUntilEachHoldsSome(killed);
        KafkaConsumer<String, byte[]> added = consumer("2", false);
        KafkaException death = assertThrows(KafkaException.class, () -> pollUntilEachHoldsSome(added, killed));
        assertInstanceOf(Killed.class, death.getCause());
        kill(killed);

        KafkaConsumer<String, byte[]> back = consumer("1", false);

        pollUntilEachHoldsSome(added, back);
    }

    /// And all is held by one of them.
    @SafeVarargs
    private static void pollUntilEachHoldsSome(KafkaConsumer<String, byte[]>... all) {
        Map<Integer, Integer> held = Map.of();
        for (int i = 0; i < POLLS && !(held.size() == all.length && sum(held) == Topic.PARTITIONS); i++) {
            held = new HashMap<>();
            for (int number = 0; number < all.length; number++) {
                all[number].poll(POLL);
                held.put(number, all[number].assignment().size());
            }
            held.values().removeIf(partitions -> partitions == 0);
        }
        assertEquals(Topic.PARTITIONS, sum(held), held::toString);
    }

    private static int sum(Map<Integer, Integer> held) {
        return held.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// @param dying whether it doesn't survive giving partitions up
    private KafkaConsumer<String, byte[]> consumer(String name, boolean dying) {
        KafkaConsumer<String, byte[]> consumer =
                Channel.consumer(kafka, "roundwire-rebalanced", name, Map.of("auto.offset.reset", "earliest"));
        consumers.add(consumer);
        consumer.subscribe(List.of(Topic.COMPANIES.kafkaName()), new Listener(new AtomicBoolean(dying)));
        return consumer;
    }

    /// It takes no leave of its group: to the others it has fallen silent.
    private static void kill(KafkaConsumer<String, byte[]> consumer) {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private record Listener(AtomicBoolean dying) implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {}

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            if (dying.getAndSet(false)) {
                throw new Killed();
            }
        }
    }
}
