package dev.roundwire.bench.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundwire.acceptance.product.ServiceProcess;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/// Services as they are measured: with the options of their containers, and a heap like that of those beside.
public final class Services {
    /// Of every JVM that is measured, ours or another's.
    public static final List<String> OPTIONS = List.of("-Xmx1g", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Services() {}

    /// Starts a service, and waits until it can do its job.
    public static ServiceProcess start(World world, String name, Map<String, String> settings)
            throws IOException, InterruptedException {
        ServiceProcess service = world.service(name, "1", OPTIONS, settings);
        service.start();
        service.awaitReady();
        return service;
    }

    public static JsonNode get(World world, ServiceProcess service, String path)
            throws IOException, InterruptedException {
        return send(world, HttpRequest.newBuilder(service.address().resolve(path)));
    }

    public static JsonNode post(World world, ServiceProcess service, String path)
            throws IOException, InterruptedException {
        return send(
                world,
                HttpRequest.newBuilder(service.address().resolve(path)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static JsonNode send(World world, HttpRequest.Builder request) throws IOException, InterruptedException {
        return JSON.readTree(
                world.http().send(request.build(), BodyHandlers.ofString()).body());
    }
}
