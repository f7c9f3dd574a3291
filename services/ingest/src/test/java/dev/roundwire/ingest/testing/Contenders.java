package dev.roundwire.ingest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.ingest.testing.WholeLog.Found;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Clients that post at once. Each posts every id, in an order of its own and with one of several contents, again and
/// again until it is told for good.
public final class Contenders implements AutoCloseable {
    private static final Duration LONG = Duration.ofMinutes(3);

    private final URI events;
    private final String name;
    private final int ids;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<List<Told>>> clients;
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicInteger putOff = new AtomicInteger();

    /// @param name begins the ids
    public Contenders(URI events, String name, int clients, int ids, int contents) {
        this.events = events;
        this.name = name;
        this.ids = ids;
        this.clients = IntStream.range(0, clients)
                .mapToObj(client -> threads.submit(() -> postAll(client, client % contents)))
                .toList();
    }

    /// What a client was told of an id in the end.
    private record Told(String id, String content, int status, String position) {}

    /// What came of it.
    ///
    /// @param accepted how many events were answered as new
    /// @param records how many records the log has of these ids: more than ids where a write was repeated
    public record Result(long accepted, long records) {}

    /// Waits until the first has been told for good.
    public void awaitTold() throws InterruptedException {
        await(answers, "nobody was told");
    }

    /// Waits until a client has been told to try again.
    public void awaitPutOff() throws InterruptedException {
        await(putOff, "nobody met the outage");
    }

    private static void await(AtomicInteger count, String otherwise) throws InterruptedException {
        long end = System.nanoTime() + LONG.toNanos();
        while (count.get() == 0) {
            assertTrue(System.nanoTime() < end, otherwise);
            Thread.sleep(10);
        }
    }

    /// Waits until all clients have been told all, and checks that of each id one content won, that the log holds it
    /// where all its receipts say, and that it holds nothing that was refused.
    public Result check(String bootstrapServers) throws InterruptedException, ExecutionException, TimeoutException {
        List<Told> told = new ArrayList<>();
        for (Future<List<Told>> client : clients) {
            told.addAll(client.get(LONG.toSeconds(), TimeUnit.SECONDS));
        }
        List<Found> log = WholeLog.read(bootstrapServers).stream()
                .filter(found -> found.fact().key().id().startsWith(name))
                .toList();
        for (int i = 0; i < ids; i++) {
            String id = name + i;
            check(
                    id,
                    told.stream().filter(answer -> answer.id().equals(id)).toList(),
                    log.stream()
                            .filter(found -> found.fact().key().id().equals(id))
                            .toList());
        }
        return new Result(told.stream().filter(answer -> answer.status() == 201).count(), log.size());
    }

    private static void check(String id, List<Told> told, List<Found> found) {
        Found first = found.getFirst();
        for (Found again : found) {
            assertEquals(content(first), content(again), () -> "two contents in the log under " + id);
        }
        for (Told answer : told) {
            if (answer.content().equals(content(first))) {
                assertTrue(answer.status() == 200 || answer.status() == 201, answer::toString);
                assertEquals(first.position(), answer.position(), answer::toString);
            } else {
                assertEquals(409, answer.status(), answer::toString);
            }
        }
        assertTrue(
                told.stream().filter(answer -> answer.status() == 201).count() <= 1,
                () -> "accepted more than once: " + told);
    }

    private static String content(Found found) {
        return ((RoundClosed) found.fact().event()).roundId();
    }

    private List<Told> postAll(int client, int content) throws IOException, InterruptedException {
        List<Integer> order = new ArrayList<>(IntStream.range(0, ids).boxed().toList());
        Collections.shuffle(order, new Random(client));
        List<Told> told = new ArrayList<>();
        for (int i : order) {
            told.add(post(name + i, "r" + content, name + content % 2));
        }
        return told;
    }

    private Told post(String id, String content, String company) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(events)
                .timeout(LONG)
                .header("Content-Type", Wire.STRUCTURED)
                .POST(HttpRequest.BodyPublishers.ofString(
                        Samples.round(company, content).put("id", id).toString()))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        while (answer.statusCode() == 503) {
            assertTrue(answer.headers().firstValue("Retry-After").isPresent(), "put off without Retry-After");
            putOff.incrementAndGet();
            Thread.sleep(100);
            answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        }
        answers.incrementAndGet();
        String position = answer.body().replaceAll("(?s).*\"position\":\"([^\"]*)\".*", "$1");
        return new Told(id, content, answer.statusCode(), position);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.close();
    }
}
