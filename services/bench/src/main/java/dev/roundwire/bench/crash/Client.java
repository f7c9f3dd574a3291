package dev.roundwire.bench.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A sender that behaves: it sends each event until it is acknowledged, under the same id.
final class Client {
    static final String SOURCE = "urn:roundwire:acceptance";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(8);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long PAUSE_MILLIS = 50;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final HttpClient http;
    private final URI ingest;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    Client(HttpClient http, URI ingest) {
        this.http = http;
        this.ingest = ingest;
    }

    /// The position on the receipt, by the id of each event that has one.
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    static String id(String line) throws IOException {
        return JSON.readTree(line).path("id").asText();
    }

    /// One event a request.
    void sendSingly(List<String> lines) throws IOException, InterruptedException, Broken {
        for (String line : lines) {
            String id = id(line);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!sendOne(id, line)) {
                pause(deadline, List.of(id));
            }
        }
    }

    private boolean sendOne(String id, String line) throws InterruptedException, Broken {
        try {
            HttpResponse<String> answer = post("", "application/cloudevents+json", line);
            if (answer.statusCode() == TOO_MANY || answer.statusCode() == UNAVAILABLE) {
                return false;
            }
            if (answer.statusCode() / 100 != 2) {
                throw new Broken("a sound event is answered " + answer.statusCode() + ": " + answer.body());
            }
            acknowledged.put(id, JSON.readTree(answer.body()).path("position").asText());
            return true;
        } catch (IOException notTaken) {
            return false;
        }
    }

    /// All in one request; again those whose answer is missing.
    void sendInBulk(List<String> lines) throws IOException, InterruptedException, Broken {
        List<String> left = lines;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!left.isEmpty()) {
            left = sendMany(left);
            if (!left.isEmpty()) {
                pause(deadline, left);
            }
        }
    }

    private List<String> sendMany(List<String> lines) throws IOException, InterruptedException, Broken {
        try {
            HttpResponse<String> answer = post("?receipts=each", "application/x-ndjson", String.join("\n", lines));
            if (answer.statusCode() != 200) {
                return lines;
            }
            List<JsonNode> answers = new ArrayList<>();
            for (String each : answer.body().strip().lines().toList()) {
                answers.add(JSON.readTree(each));
            }
            return unanswered(lines, answers);
        } catch (IOException notTaken) {
            return lines;
        }
    }

    private List<String> unanswered(List<String> lines, List<JsonNode> answers) throws IOException, Broken {
        List<String> left = new ArrayList<>(lines);
        for (JsonNode each : answers) {
            if (each.has("line")) {
                String line = lines.get(each.path("line").asInt() - 1);
                if (each.has("position")) {
                    acknowledged.put(id(line), each.path("position").asText());
                    left.remove(line);
                } else if (each.path("problem").path("status").asInt() != UNAVAILABLE) {
                    throw new Broken("a sound event is refused: " + each);
                }
            }
        }
        return left;
    }

    private HttpResponse<String> post(String query, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(ingest.resolve("/events" + query))
                .timeout(REQUEST_TIMEOUT)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static void pause(long deadline, List<String> events) throws InterruptedException, Broken {
        if (System.nanoTime() > deadline) {
            throw new Broken("not taken in within " + PATIENCE.toSeconds() + " s: " + events.getFirst());
        }
        Thread.sleep(PAUSE_MILLIS);
    }
}
