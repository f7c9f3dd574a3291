package dev.roundwire.ingest.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.roundwire.contract.json.EventJson;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Three views that know of nothing, and write down what they are asked. Of an event about the company `changing` each
/// says that one figure would change; about `half-known` the talent is silent.
public final class HeardViews implements QuarkusTestResourceLifecycleManager {
    private static final Queue<String> HEARD = new ConcurrentLinkedQueue<>();

    private @Nullable HttpServer server;

    /// What was asked since the last call: path and query, a space, the event.
    public static Queue<String> heard() {
        Queue<String> heard = new ConcurrentLinkedQueue<>(HEARD);
        HEARD.clear();
        return heard;
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/operations/", HeardViews::answer);
            started.start();
            server = started;
            String address = "http://localhost:" + started.getAddress().getPort();
            return Map.of(
                    "roundwire.ingest.views.valuations", address,
                    "roundwire.ingest.views.portfolios", address,
                    "roundwire.ingest.views.talent", address);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] event = exchange.getRequestBody().readAllBytes();
            HEARD.add(exchange.getRequestURI() + " " + new String(event, StandardCharsets.UTF_8));
            String view = exchange.getRequestURI().getPath().split("/")[2];
            String subject = EventJson.tree(event).path("subject").asText();
            byte[] answer = changes(view, subject).getBytes(StandardCharsets.UTF_8);
            boolean silent = subject.equals("company/half-known") && view.equals("talent");
            exchange.sendResponseHeaders(silent ? 503 : 200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static String changes(String view, String subject) {
        return subject.equals("company/changing")
                ? "{\"changes\":[{\"figure\":\"/" + view
                        + "/changing#it\",\"before\":null,\"after\":{\"amount\":\"1.50\"}}],"
                        + "\"omitted\":[{\"answers\":\"/" + view + "/{id}\",\"number\":7}]}"
                : "{\"changes\":[]}";
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
