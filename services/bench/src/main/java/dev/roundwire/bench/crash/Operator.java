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

/// Carries operations out on services that may die at any moment: asks until there is an answer.
final class Operator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final long PAUSE_MILLIS = 200;
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;

    private final HttpClient http;
    private final Cast cast;

    Operator(HttpClient http, Cast cast) {
        this.http = http;
        this.cast = cast;
    }

    /// Returns once the rebuilt tables are in use. Whichever request an answer was lost of was sent again.
    ///
    /// @throws Broken where the rebuild fails, differs from the live rows, or doesn't come to an end
    void carryOut(Operation operation) throws IOException, InterruptedException, Broken {
        Thread.sleep(operation.after());
        URI rebuild = cast.address(operation.instance()).resolve("/operations/" + operation.service() + "/rebuild");
        post(URI.create(rebuild + "?from=" + operation.from()));
        JsonNode built = built(rebuild);
        for (JsonNode differing : built.at("/comparison/differing")) {
            if (differing.asLong() != 0) {
                throw new Broken(operation + ": rebuilt rows differ: " + built);
            }
        }
        post(URI.create(rebuild + "/switch"));
        if (operation.back()) {
            post(URI.create(rebuild + "/back"));
        }
    }

    /// Nothing of it is left where an instance that died had it built, and it was taken into use before.
    private JsonNode built(URI rebuild) throws IOException, InterruptedException, Broken {
        long deadline = System.nanoTime() + WITHIN.toNanos();
        JsonNode state = JSON.readTree(get(rebuild).body());
        while (state.path("state").asText().equals("running")) {
            if (System.nanoTime() > deadline) {
                throw new Broken("a rebuild doesn't come to an end: " + state);
            }
            Thread.sleep(PAUSE_MILLIS);
            state = JSON.readTree(get(rebuild).body());
        }
        if (state.path("state").asText().equals("failed")) {
            throw new Broken("a rebuild failed: " + state);
        }
        return state;
    }

    private HttpResponse<String> get(URI address) throws InterruptedException, Broken {
        return send(HttpRequest.newBuilder(address));
    }

    /// Whatever was done before by a request whose answer got lost is a conflict now.
    private void post(URI address) throws InterruptedException, Broken {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address).POST(BodyPublishers.noBody()));
        if (answer.statusCode() / 100 != 2 && answer.statusCode() != CONFLICT) {
            throw new Broken(address + " is answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException, Broken {
        HttpRequest sent = request.timeout(REQUEST_TIMEOUT).build();
        long deadline = System.nanoTime() + WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                HttpResponse<String> answer = http.send(sent, BodyHandlers.ofString());
                if (answer.statusCode() != UNAVAILABLE) {
                    return answer;
                }
            } catch (IOException dead) {
                // An orchestrator starts it again.
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new Broken(sent.uri() + " isn't answered for " + WITHIN.toSeconds() + " s");
    }
}
