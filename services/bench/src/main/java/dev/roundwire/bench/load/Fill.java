package dev.roundwire.bench.load;

import dev.roundwire.bench.limit.BareHttp;
import dev.roundwire.bench.process.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.LongFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/// Fills topics past ingest, so that what comes after it can be measured alone.
public final class Fill {
    private static final int TOGETHER = 10_000;

    private Fill() {}

    /// Sends records with the numbers from `first`.
    ///
    /// @return the id of the last fact in each partition
    public static List<String> topic(
            World world, Facts facts, LongFunction<ProducerRecord<byte[], byte[]>> record, long first, long count)
            throws ExecutionException, InterruptedException {
        Map<Integer, String> last = new TreeMap<>();
        try (KafkaProducer<byte[], byte[]> producer = BareHttp.producer(world.bootstrapServers())) {
            for (long from = first; from < first + count; from += TOGETHER) {
                long to = Math.min(first + count, from + TOGETHER);
                List<Future<RecordMetadata>> sent = new ArrayList<>();
                for (long number = from; number < to; number++) {
                    sent.add(producer.send(record.apply(number)));
                }
                for (int i = 0; i < sent.size(); i++) {
                    last.put(sent.get(i).get().partition(), facts.id(from + i));
                }
            }
        }
        return List.copyOf(last.values());
    }
}
