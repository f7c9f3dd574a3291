package dev.roundwire.bench.read;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundwire.acceptance.product.ServiceProcess;
import dev.roundwire.bench.Bench;
import dev.roundwire.bench.Options;
import dev.roundwire.bench.WrongAnswer;
import dev.roundwire.bench.load.Facts;
import dev.roundwire.bench.process.Services;
import dev.roundwire.bench.process.Topics;
import dev.roundwire.bench.process.World;
import dev.roundwire.bench.report.Goal;
import dev.roundwire.bench.report.Row;
import dev.roundwire.bench.report.Section;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/// How long it takes until what was posted is in an answer.
public final class Visible implements Bench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BARE = "produce + consume + commit";
    private static final long BETWEEN_MILLIS = 20;
    private static final int WARM_UP = 3_000;
    private static final String METHOD = """
            One event after another, 20 ms apart: from the start of the POST until `GET /companies/{id}` with the receipt's \
            position has answered, over HTTP. Beside it the same event by a producer (`acks=all`), a consumer that waits for \
            it, and a row committed to PostgreSQL, without HTTP. Three thousand go before, so that all code is compiled. Every \
            answer must hold the round that was posted.
            """;

    @Override
    public Section run(Options options) throws Exception {
        int requests = options.number("requests", 300);
        Facts facts = new Facts("visible", Integer.MAX_VALUE);
        Row median = Row.beside("POST → visible, p50", "ms", BARE, Goal.atMost(2));
        Row worst = Row.alone("POST → visible, p99", "ms", Goal.atMost(25));
        Row least = Row.alone("POST → receipt, p50", "ms", null);
        try (World world = World.start()) {
            ServiceProcess ingest = Services.start(world, "ingest", Map.of());
            ServiceProcess valuations = Services.start(world, "valuations", Map.of());
            Topics.create(world, BareVisible.TOPIC);
            try (BareVisible bare = new BareVisible(world)) {
                long next = 0;
                for (int round = -1; round < options.number("rounds", 3); round++) {
                    Histogram receipt = new Histogram(3);
                    Histogram visible = new Histogram(3);
                    Histogram beside = new Histogram(3);
                    boolean warmingUp = round < 0;
                    long pause = warmingUp ? 0 : BETWEEN_MILLIS;
                    for (int i = 0; i < (warmingUp ? WARM_UP : requests); i++, next++) {
                        post(world, ingest, valuations, facts, next, receipt, visible);
                        Thread.sleep(pause);
                        beside.recordValue(bare.nanos(facts.structured(next)));
                        Thread.sleep(pause);
                    }
                    if (round >= 0) {
                        median.add(millis(visible, 50), millis(beside, 50));
                        worst.add(millis(visible, 99));
                        least.add(millis(receipt, 50));
                    }
                }
                WrongAnswer.unlessEqual("rows beside", next, bare.rows());
            }
        }
        return new Section("Posted until visible", METHOD, List.of(median, worst, least));
    }

    private static double millis(Histogram nanos, double percent) {
        return nanos.getValueAtPercentile(percent) / 1e6;
    }

    private static void post(
            World world,
            ServiceProcess ingest,
            ServiceProcess valuations,
            Facts facts,
            long number,
            Histogram receipt,
            Histogram visible)
            throws Exception {
        HttpRequest post = HttpRequest.newBuilder(ingest.address().resolve("/events"))
                .header("Content-Type", "application/cloudevents+json")
                .POST(BodyPublishers.ofByteArray(facts.structured(number)))
                .build();
        long begin = System.nanoTime();
        HttpResponse<String> posted = world.http().send(post, BodyHandlers.ofString());
        receipt.recordValue(System.nanoTime() - begin);
        WrongAnswer.unlessEqual("the answer to a post", 201, posted.statusCode());
        String position = JSON.readTree(posted.body()).path("position").asText();
        HttpRequest get = HttpRequest.newBuilder(valuations
                        .address()
                        .resolve("/companies/" + facts.company(number) + "?wait=5000&position=" + position))
                .build();
        HttpResponse<String> answer = world.http().send(get, BodyHandlers.ofString());
        visible.recordValue(System.nanoTime() - begin);
        WrongAnswer.unlessEqual(
                "rounds", 1L, JSON.readTree(answer.body()).at("/funding/rounds").asLong());
    }
}
