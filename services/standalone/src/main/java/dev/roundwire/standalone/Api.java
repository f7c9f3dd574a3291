package dev.roundwire.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The public interface of the services, as any client uses it.
@Singleton
final class Api {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int OK = 200;
    private static final int NOT_NOW = 503;

    private final String base;
    private final ObjectMapper json;

    Api(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            ObjectMapper json) {
        this.base = "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":" + port;
        this.json = json;
    }

    String base() {
        return base;
    }

    /// Posts events, one a line, and returns the summary that ends the answer.
    JsonNode postLines(byte[] events) throws IOException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + "/events"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofByteArray(events))
                .build());
        return json.readTree(answer.body().lines().reduce("", (earlier, later) -> later));
    }

    /// Reads one item of a list, and returns once the list knows of this position.
    void await(String list, String position) throws IOException {
        String query = "?limit=1&wait=30000&position=" + URLEncoder.encode(position, StandardCharsets.UTF_8);
        send(HttpRequest.newBuilder(URI.create(base + list + query)).GET().build());
    }

    /// Waits a while until all services are ready.
    ///
    /// @return what they say where they aren't; empty where they are
    String awaitReady() throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/q/health/ready"))
                .GET()
                .build();
        HttpResponse<String> answer = sendWhileNotNow(request);
        return answer.statusCode() == OK ? "" : answer.body();
    }

    /// Sends a request, again and again while the answer is "not now".
    private HttpResponse<String> send(HttpRequest request) throws IOException {
        HttpResponse<String> answer = sendWhileNotNow(request);
        if (answer.statusCode() != OK) {
            throw new IOException(request.method() + " " + request.uri().getPath() + " answers " + answer.statusCode()
                    + ": " + answer.body());
        }
        return answer;
    }

    private HttpResponse<String> sendWhileNotNow(HttpRequest request) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            while (answer.statusCode() == NOT_NOW && Instant.now().isBefore(end)) {
                Thread.sleep(PAUSE);
                answer = client.send(request, BodyHandlers.ofString());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
