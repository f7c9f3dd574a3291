package dev.roundwire.bench.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundwire.acceptance.product.ServiceProcess;
import dev.roundwire.bench.Bench;
import dev.roundwire.bench.Options;
import dev.roundwire.bench.WrongAnswer;
import dev.roundwire.bench.load.Facts;
import dev.roundwire.bench.load.Fill;
import dev.roundwire.bench.process.Services;
import dev.roundwire.bench.process.Topics;
import dev.roundwire.bench.process.World;
import dev.roundwire.bench.report.Row;
import dev.roundwire.bench.report.Section;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/// What the number of a subject's facts costs.
public final class Subjects implements Bench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int POSTS = 30;
    private static final int WARM_UP = 1000;
    private static final String METHOD = """
            One company with 10, 100 and 1,000 closed rounds, one client: its whole history now, the same as it was known \
            (`knownAt`), and a POST of one more round until it is in the answer. A thousand reads and thirty posts go before. \
            Every answer must hold all rounds.
            """;

    @Override
    public Section run(Options options) throws Exception {
        int requests = options.number("requests", 300);
        List<Row> rows = new ArrayList<>();
        try (World world = World.start()) {
            ServiceProcess ingest = Services.start(world, "ingest", Map.of());
            List<Facts> companies = List.of(10, 100, 1000).stream()
                    .map(size -> new Facts("s" + size, 1))
                    .toList();
            for (Facts facts : companies) {
                Fill.topic(world, facts, facts::logged, 0, size(facts));
            }
            ServiceProcess valuations = Services.start(world, "valuations", Map.of());
            for (Facts facts : companies) {
                rows.addAll(measure(world, ingest, valuations, facts, requests));
            }
            WrongAnswer.unlessEqual(
                    "records in the log",
                    companies.stream()
                            .mapToLong(facts -> size(facts) + 2 * POSTS)
                            .sum(),
                    Topics.records(world, Facts.TOPIC));
        }
        return new Section("The size of a subject", METHOD, rows);
    }

    private static int size(Facts facts) {
        return Integer.parseInt(facts.run().substring(1));
    }

    private static List<Row> measure(
            World world, ServiceProcess ingest, ServiceProcess valuations, Facts facts, int requests) throws Exception {
        int size = size(facts);
        String path = "/companies/" + facts.company(0) + "/valuation/history";
        Histogram now = reads(world, valuations, path, size, requests);
        Histogram past = reads(world, valuations, path + "?knownAt=" + Instant.now(), size, requests);
        Histogram post = new Histogram(3);
        for (int i = -POSTS; i < POSTS; i++) {
            long begin = System.nanoTime();
            HttpResponse<String> posted = world.http()
                    .send(
                            HttpRequest.newBuilder(ingest.address().resolve("/events"))
                                    .header("Content-Type", "application/cloudevents+json")
                                    .POST(BodyPublishers.ofByteArray(facts.structured(size + POSTS + i)))
                                    .build(),
                            BodyHandlers.ofString());
            String position = JSON.readTree(posted.body()).path("position").asText();
            points(world, valuations, path + "?wait=10000&position=" + position, size + POSTS + i + 1);
            if (i >= 0) {
                post.recordValue(System.nanoTime() - begin);
            }
        }
        return List.of(
                row(size + " facts, read p50", now, 50),
                row(size + " facts, read p99", now, 99),
                row(size + " facts, read knownAt p50", past, 50),
                row(size + " facts, read knownAt p99", past, 99),
                row(size + " facts, POST → visible p50", post, 50));
    }

    private static Row row(String what, Histogram nanos, double percent) {
        return Row.alone(what, "ms", null).add(nanos.getValueAtPercentile(percent) / 1e6);
    }

    private static Histogram reads(World world, ServiceProcess valuations, String path, int size, int requests)
            throws Exception {
        Histogram nanos = new Histogram(3);
        for (int i = -WARM_UP; i < requests; i++) {
            long begin = System.nanoTime();
            points(world, valuations, path, size);
            if (i >= 0) {
                nanos.recordValue(System.nanoTime() - begin);
            }
        }
        return nanos;
    }

    private static void points(World world, ServiceProcess valuations, String path, int expected) throws Exception {
        JsonNode answer = Services.get(world, valuations, path);
        WrongAnswer.unlessEqual(
                "points of " + path, expected, answer.path("points").size());
    }
}
