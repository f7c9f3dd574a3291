package dev.roundwire.ingest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.ingest.testing.Samples;
import dev.roundwire.ingest.testing.Wire;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class DuplicatesTest {
    @TestHTTPResource("/events")
    URI events;

    @Test
    void ofManyThatPostTheSameAtOnceOneIsAcceptedAndAllGetItsReceipt() throws Exception {
        String event = Samples.round("at-once", "a").put("id", "at-once").toString();
        List<HttpResponse<String>> answers = atOnce(32, i -> event);
        assertEquals(Map.of(201, 1L, 200, 31L), counted(answers));
        List<String> receipts = answers.stream()
                .map(HttpResponse::body)
                .map(body -> body.replace("accepted", "duplicate"))
                .distinct()
                .toList();
        assertEquals(1, receipts.size(), receipts::toString);
    }

    @Test
    void ofManyContentsUnderOneIdOneIsAcceptedAndTheOthersAreConflicts() throws Exception {
        List<HttpResponse<String>> answers = atOnce(
                32,
                i -> Samples.round("contents", "r" + i).put("id", "contents").toString());
        assertEquals(Map.of(201, 1L, 409, 31L), counted(answers));
    }

    @Test
    void streamsThatHoldTheSameEventsInOtherOrdersAcceptEachOnce() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            lines.add(Samples.round("orders", "r" + i).put("id", "orders-" + i).toString());
        }
        List<HttpResponse<String>> answers = atOnce(
                4,
                i -> {
                    List<String> shuffled = new ArrayList<>(lines);
                    Collections.shuffle(shuffled, new java.util.Random(i));
                    return String.join("\n", shuffled);
                },
                Wire.LINES);
        int accepted = 0;
        for (HttpResponse<String> answer : answers) {
            assertTrue(answer.body().contains("\"refused\":0"), answer::body);
            accepted += Integer.parseInt(answer.body().replaceAll("(?s).*\"accepted\":([0-9]+).*", "$1"));
        }
        assertEquals(400, accepted);
    }

    private List<HttpResponse<String>> atOnce(int times, IntFunction<String> body) throws Exception {
        return atOnce(times, body, Wire.STRUCTURED);
    }

    private List<HttpResponse<String>> atOnce(int times, IntFunction<String> body, String mediaType) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times);
                HttpClient client = HttpClient.newHttpClient()) {
            List<Future<HttpResponse<String>>> posts = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                HttpRequest post = HttpRequest.newBuilder(events)
                        .header("Content-Type", mediaType)
                        .POST(HttpRequest.BodyPublishers.ofString(body.apply(i)))
                        .build();
                posts.add(threads.submit(() -> client.send(post, HttpResponse.BodyHandlers.ofString())));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> post : posts) {
                answers.add(post.get());
            }
            return answers;
        }
    }

    private static Map<Integer, Long> counted(List<HttpResponse<String>> answers) {
        return answers.stream()
                .map(HttpResponse::statusCode)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
