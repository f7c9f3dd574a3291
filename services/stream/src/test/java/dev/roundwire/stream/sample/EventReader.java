package dev.roundwire.stream.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;

/// Reads server-sent events as a browser does.
final class EventReader implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client;
    private final Stream<String> body;
    private final Iterator<String> lines;
    private String lastId = "";

    private EventReader(HttpClient client, Stream<String> body) {
        this.client = client;
        this.body = body;
        this.lines = body.iterator();
    }

    /// @param lastEventId empty where nothing was read before
    static EventReader open(URI uri, String lastEventId) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<Stream<String>> response = client.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException("answered " + response.statusCode());
        }
        return new EventReader(client, response.body());
    }

    /// @param name empty for a row
    record Event(String name, JsonNode data) {}

    /// The next event; blocks until there is one.
    Event next() throws IOException {
        String name = "";
        String data = "";
        while (true) {
            String line = lines.next();
            if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("id:")) {
                lastId = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5).strip();
            } else if (line.isEmpty() && !data.isEmpty()) {
                return new Event(name, JSON.readTree(data));
            }
        }
    }

    /// The next event of a row of `subject`.
    JsonNode nextOf(String subject) throws IOException {
        while (true) {
            Event event = next();
            if (event.name().isEmpty() && event.data().get("subject").asText().equals(subject)) {
                return event.data();
            }
        }
    }

    /// The next event called `name`.
    JsonNode nextNamed(String name) throws IOException {
        while (true) {
            Event event = next();
            if (event.name().equals(name)) {
                return event.data();
            }
        }
    }

    String lastId() {
        return lastId;
    }

    @Override
    public void close() {
        body.close();
        client.shutdownNow();
    }
}
