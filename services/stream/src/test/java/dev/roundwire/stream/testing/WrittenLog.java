package dev.roundwire.stream.testing;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.log.FactCodec;
import dev.roundwire.stream.log.Log;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.log.Replay;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/// A log in memory: partitions with records at offsets, in the order in which they were written.
public final class WrittenLog implements Log {
    private static final URI SCHEMAS = URI.create("http://localhost:8080");

    private final Map<Partition, List<LogRecord>> records = new TreeMap<>();

    /// Appends a fact that was recorded when `fact` says.
    public void write(RecordedFact fact) {
        ProducerRecord<String, byte[]> record = FactCodec.encode(fact.fact(), SCHEMAS);
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        write(fact.fact().subject(), headers, record.value(), fact.recordedAt());
    }

    /// Appends a record whatever it holds.
    public void write(Subject subject, Map<String, String> headers, byte[] value, Instant recordedAt) {
        Partition partition = partition(subject);
        List<LogRecord> written = records.computeIfAbsent(partition, _ -> new ArrayList<>());
        LogOffset at = new LogOffset(partition.topic(), partition.number(), written.size());
        written.add(new LogRecord(at, subject.id(), headers, value, recordedAt, 0));
    }

    /// All records, partitions interleaved and cut into batches, by `random`.
    public List<List<LogRecord>> batches(Random random, int largest) {
        List<List<LogRecord>> left = new ArrayList<>();
        records.values().forEach(written -> left.add(new ArrayList<>(written)));
        List<List<LogRecord>> batches = new ArrayList<>();
        List<LogRecord> batch = new ArrayList<>();
        int size = 1 + random.nextInt(largest);
        while (!left.isEmpty()) {
            List<LogRecord> next = left.get(random.nextInt(left.size()));
            batch.add(next.removeFirst());
            left.removeIf(List::isEmpty);
            if (batch.size() == size || left.isEmpty()) {
                batches.add(batch);
                batch = new ArrayList<>();
                size = 1 + random.nextInt(largest);
            }
        }
        return batches;
    }

    /// The log from its beginning, a few records at a time.
    public Replay replay() {
        Iterator<List<LogRecord>> batches = batches(new Random(0), 10).iterator();
        return new Replay() {
            @Override
            public List<LogRecord> next() {
                return batches.hasNext() ? batches.next() : List.of();
            }

            @Override
            public boolean isAtEnd() {
                return !batches.hasNext();
            }

            @Override
            public void close() {}
        };
    }

    private static Partition partition(Subject subject) {
        return new Partition(subject.topic(), Math.floorMod(subject.id().hashCode(), Topic.PARTITIONS));
    }

    @Override
    public Map<Topic, String> ids(Collection<Topic> topics) {
        return topics.stream().collect(Collectors.toMap(Function.identity(), topic -> "id-of-" + topic));
    }

    @Override
    public Map<Partition, Long> begins(Collection<Topic> topics) {
        return Log.partitions(topics).stream().collect(Collectors.toMap(Function.identity(), _ -> 0L));
    }

    @Override
    public Map<Partition, Long> ends(Collection<Topic> topics) {
        return Log.partitions(topics).stream().collect(Collectors.toMap(Function.identity(), partition ->
                (long) written(partition).size()));
    }

    private List<LogRecord> written(Partition partition) {
        return records.getOrDefault(partition, List.of());
    }
}
