package dev.roundwire.bench.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundwire.bench.Bench;
import dev.roundwire.bench.Options;
import dev.roundwire.bench.WrongAnswer;
import dev.roundwire.bench.limit.BareHttp;
import dev.roundwire.bench.load.Facts;
import dev.roundwire.bench.load.LogDigest;
import dev.roundwire.bench.process.Topics;
import dev.roundwire.bench.process.World;
import dev.roundwire.bench.report.Goal;
import dev.roundwire.bench.report.Row;
import dev.roundwire.bench.report.Section;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Many events a request, one a line: Roundwire beside a producer that is given the same bytes.
public final class Bulk implements Bench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BARE = "producer";
    private static final String METHOD = """
            NDJSON, the same lines to Roundwire and to a bare producer with the settings of Roundwire's, in turns. \
            Roundwire checks each line, tells duplicates by a ledger in PostgreSQL, and counts what became of them; the \
            producer sends bytes that it doesn't look at. Then both logs must hold every event once.
            """;

    private final Facts facts = new Facts("bulk", 10_000);

    @Override
    public Section run(Options options) throws Exception {
        int events = options.number("events", 200_000);
        try (World world = World.start();
                KafkaProducer<byte[], byte[]> producer = BareHttp.producer(world.bootstrapServers())) {
            Ingest ingest = Ingest.start(world);
            Topics.create(world, BARE);
            List<Row> rows = new ArrayList<>();
            long sent = 0;
            for (int streams : List.of(1, 4)) {
                Row row = Row.beside(streams == 1 ? "one stream" : streams + " streams", "/s", BARE, Goal.atLeast(0.5));
                for (int round = -1; round < options.number("rounds", 3); round++) {
                    List<byte[]> lines = lines(sent, events);
                    sent += events;
                    double ours = perSecond(events, () -> post(world, ingest, lines, streams));
                    ingest.settle();
                    double theirs = perSecond(events, () -> produce(producer, lines));
                    if (round >= 0) {
                        row.add(ours, theirs);
                    }
                }
                rows.add(row);
            }
            LogDigest expected = LogDigest.of(facts, 0, sent);
            for (String topic : List.of(Facts.TOPIC, BARE)) {
                LogDigest found = LogDigest.of(world.bootstrapServers(), topic, facts);
                WrongAnswer.unlessEqual("the log " + topic, expected, found);
            }
            return new Section("Bulk", METHOD, rows);
        }
    }

    interface Work {
        void run() throws Exception;
    }

    static double perSecond(long events, Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return events / ((System.nanoTime() - begin) / 1e9);
    }

    private List<byte[]> lines(long first, int count) {
        return LongStream.range(first, first + count)
                .mapToObj(facts::structured)
                .toList();
    }

    private static void post(World world, Ingest ingest, List<byte[]> lines, int streams) throws Exception {
        int share = lines.size() / streams;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> taken = new ArrayList<>();
            for (int stream = 0; stream < streams; stream++) {
                int from = stream * share;
                int to = stream == streams - 1 ? lines.size() : from + share;
                taken.add(threads.submit(() -> post(world, ingest, lines.subList(from, to))));
            }
            long accepted = 0;
            for (Future<Long> each : taken) {
                accepted += each.get();
            }
            WrongAnswer.unlessEqual("lines accepted", (long) lines.size(), accepted);
        }
    }

    private static long post(World world, Ingest ingest, List<byte[]> lines) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(ingest.address().resolve("/events"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArrays(blocks(lines)))
                .build();
        HttpResponse<String> answer = world.http().send(request, BodyHandlers.ofString());
        JsonNode last = JSON.readTree(answer.body().strip().lines().toList().getLast());
        return last.path("accepted").asLong();
    }

    /// Lines in blocks, as a file would be sent.
    private static List<byte[]> blocks(List<byte[]> lines) {
        List<byte[]> blocks = new ArrayList<>();
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            block.writeBytes(line);
            block.write('\n');
            if (block.size() >= 1 << 16) {
                blocks.add(block.toByteArray());
                block.reset();
            }
        }
        blocks.add(block.toByteArray());
        return blocks;
    }

    private static void produce(KafkaProducer<byte[], byte[]> producer, List<byte[]> lines) throws Exception {
        List<Future<?>> sent = new ArrayList<>(lines.size());
        for (byte[] line : lines) {
            sent.add(producer.send(new ProducerRecord<>(BARE, line)));
        }
        for (Future<?> each : sent) {
            each.get();
        }
    }
}
