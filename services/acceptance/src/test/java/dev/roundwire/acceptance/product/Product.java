package dev.roundwire.acceptance.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.acceptance.Checkout;
import dev.roundwire.acceptance.Gateway;
import dev.roundwire.embedded.FreePorts;
import dev.roundwire.embedded.KafkaBroker;
import dev.roundwire.embedded.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The four services, each a process, on one broker and one database. A path goes to the service that the gateway's
/// configuration names for it.
final class Product implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Gateway gateway = Gateway.configured();
    private final KafkaBroker broker;
    private final PostgresServer postgres;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();

    private Product(KafkaBroker broker, PostgresServer postgres) {
        this.broker = broker;
        this.postgres = postgres;
    }

    /// Starts all, ingest first, since it creates the topics; returns when the four are ready.
    static Product start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("roundwire-acceptance");
        List<Integer> ports = FreePorts.find(3 + Checkout.SERVICES.size());
        Product product = new Product(
                KafkaBroker.start(folder.resolve("kafka"), ports.get(0), ports.get(1)),
                PostgresServer.startThrowaway(folder.resolve("postgres"), ports.get(2)));
        Runtime.getRuntime().addShutdownHook(new Thread(product::killAll));
        product.startServices(ports.subList(3, ports.size()));
        return product;
    }

    private void startServices(List<Integer> ports) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "ROUNDWIRE_DATABASE_URL", postgres.jdbcUrl(),
                "ROUNDWIRE_DATABASE_USER", postgres.user(),
                "ROUNDWIRE_DATABASE_PASSWORD", postgres.password()));
        for (int i = 1; i < Checkout.SERVICES.size(); i++) {
            String view = Checkout.SERVICES.get(i).toUpperCase(Locale.ROOT);
            environment.put("ROUNDWIRE_INGEST_VIEWS_" + view, "http://127.0.0.1:" + ports.get(i));
        }
        for (int i = 0; i < Checkout.SERVICES.size(); i++) {
            String name = Checkout.SERVICES.get(i);
            services.put(name, new ServiceProcess(name, ports.get(i), environment, http));
        }
        service("ingest").start();
        service("ingest").awaitReady();
        for (ServiceProcess projector : projectors()) {
            projector.start();
        }
        for (ServiceProcess projector : projectors()) {
            projector.awaitReady();
        }
    }

    private List<ServiceProcess> projectors() {
        return services.values().stream().skip(1).toList();
    }

    ServiceProcess service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    /// Posts lines in bulk, all of which must be taken.
    ///
    /// @return the last line of the answer
    JsonNode post(String ndjson) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(addressOf("/events"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(ndjson))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
        JsonNode last = Json.read(response.body().strip().lines().toList().getLast());
        assertEquals(0, last.path("refused").asInt(-1), response.body());
        return last;
    }

    /// Posts data of one kind for a dry run, whatever comes.
    Answer dryRun(String kind, String data) throws IOException, InterruptedException {
        String path = "/events/" + kind + "?dryRun=true";
        HttpRequest request = HttpRequest.newBuilder(addressOf(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(data))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return new Answer(path, response.statusCode(), Json.read(response.body()));
    }

    /// Posts one of the samples.
    JsonNode postSample(String name) throws IOException, InterruptedException {
        return post(Checkout.read("samples/" + name + "/events.ndjson"));
    }

    /// Asks for a path, query included, and expects an answer.
    Answer get(String path) throws IOException, InterruptedException {
        Answer answer = ask(path);
        assertEquals(200, answer.status(), () -> path + ": " + answer.body());
        return answer;
    }

    /// Asks for a path, query included, whatever comes.
    Answer ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(addressOf(path)).build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        return new Answer(path, response.statusCode(), Json.read(response.body()));
    }

    /// Where a path, query included, is answered.
    URI addressOf(String path) {
        String service = gateway.routeOf(path.replaceFirst("\\?.*", ""))
                .orElseThrow(() -> new IllegalArgumentException("the gateway knows no way to " + path))
                .service();
        return service(service).address().resolve(path);
    }

    private void killAll() {
        for (ServiceProcess service : services.values()) {
            service.closeAtOnce();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (ServiceProcess service : services.values()) {
            service.close();
        }
        broker.close();
        postgres.close();
    }
}
