package dev.roundwire.bench.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Who follows the changes of a service, and comes back with the id of the last event as often as it is cut off.
final class Subscriber implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final long PAUSE_MILLIS = 100;

    private final HttpClient http;
    private final String service;
    private final URI address;
    private final Thread thread;
    private final Object lock = new Object();
    private Map<String, String> rows = new HashMap<>();
    private @Nullable Map<String, String> snapshot;
    private @Nullable String lastId;
    private volatile boolean closed;

    Subscriber(HttpClient http, String service, URI instance) {
        this.http = http;
        this.service = service;
        this.address = instance.resolve("/" + service + "/changes");
        this.thread = Thread.ofVirtual().name("subscriber-" + service).start(this::run);
    }

    /// What it knows must become what there is.
    void mustKnowTheRows(Connection connection) throws SQLException, InterruptedException, Broken {
        Map<String, String> expected = Rows.reported(connection, service);
        long deadline = System.nanoTime() + WITHIN.toNanos();
        Map<String, String> known = known();
        while (!known.equals(expected)) {
            if (System.nanoTime() > deadline) {
                throw new Broken("who follows " + address + " doesn't know the rows: missing "
                        + Rows.few(expected, known) + ", beside " + Rows.few(known, expected));
            }
            Thread.sleep(PAUSE_MILLIS);
            known = known();
        }
    }

    private Map<String, String> known() {
        synchronized (lock) {
            return Map.copyOf(rows);
        }
    }

    private void run() {
        try {
            while (!closed) {
                try {
                    follow();
                } catch (IOException | UncheckedIOException cutOff) {
                    snapshot = null;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<Stream<String>> response = http.send(request.build(), BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() != 200) {
                return;
            }
            Map<String, String> event = new HashMap<>();
            for (Iterator<String> each = lines.iterator(); each.hasNext() && !closed; ) {
                String line = each.next();
                int colon = line.indexOf(':');
                if (colon > 0) {
                    event.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                } else if (line.isEmpty() && !event.isEmpty()) {
                    take(event);
                    event = new HashMap<>();
                }
            }
        }
    }

    private void take(Map<String, String> event) throws IOException {
        synchronized (lock) {
            switch (event.getOrDefault("event", "")) {
                case "snapshot-begins" -> snapshot = new HashMap<>();
                case "snapshot-ends" -> {
                    rows = snapshot == null ? rows : snapshot;
                    snapshot = null;
                }
                case "" -> take(JSON.readTree(event.get("data")));
                default -> {
                    // It says how far the feed has come.
                }
            }
        }
        lastId = event.getOrDefault("id", lastId);
    }

    private void take(JsonNode row) {
        String subject = row.path("subject").asText();
        int slash = subject.indexOf('/');
        String name = Rows.name(
                row.path("table").asText(),
                Stream.concat(
                        Stream.of(subject.substring(0, slash), subject.substring(slash + 1)),
                        StreamSupport.stream(row.path("key").spliterator(), false)
                                .map(JsonNode::asText)));
        Map<String, String> into = snapshot == null ? rows : snapshot;
        if (row.path("row").isNull()) {
            into.remove(name);
        } else {
            into.put(name, row.path("position").asText());
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
