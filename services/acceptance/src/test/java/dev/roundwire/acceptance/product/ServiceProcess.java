package dev.roundwire.acceptance.product;

import dev.roundwire.acceptance.Checkout;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One packaged service in a JVM of its own, set up by nothing but the environment, as in a container.
public final class ServiceProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    /// A small machine runs four of these and a broker: start fast, stay small.
    private static final List<String> SMALL = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx320m");

    private final String name;
    private final String label;
    private final int port;
    private final Map<String, String> environment;
    private final List<String> options;
    private final HttpClient http;
    private @Nullable Process process;

    ServiceProcess(String name, int port, Map<String, String> environment, HttpClient http) {
        this(name, name, port, environment, SMALL, http);
    }

    /// @param label what its log file is called: several instances of a service have one each
    /// @param options of the JVM
    public ServiceProcess(
            String name,
            String label,
            int port,
            Map<String, String> environment,
            List<String> options,
            HttpClient http) {
        this.name = name;
        this.label = label;
        this.port = port;
        this.environment = environment;
        this.options = options;
        this.http = http;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public void start() throws IOException {
        Path application = Checkout.ROOT.resolve("services/" + name + "/target/quarkus-app");
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new IllegalStateException(application + " isn't packaged: run mvn verify, or mvn package first");
        }
        ProcessBuilder builder = new ProcessBuilder(command()).directory(application.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        Path log = Files.createDirectories(Path.of("target", "services")).resolve(label + ".log");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process = builder.start();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", "quarkus-run.jar"));
        return command;
    }

    /// The process, once started.
    public ProcessHandle handle() {
        return running().toHandle();
    }

    /// Until it answers at all.
    public void awaitAlive() throws InterruptedException {
        await("/q/health/live");
    }

    /// Until it says that it can do its job.
    public void awaitReady() throws InterruptedException {
        await("/q/health/ready");
    }

    private void await(String health) throws InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!answersOk(health)) {
            if (!running().isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(label + " didn't get ready; see target/services/" + label + ".log");
            }
            running().waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    private boolean answersOk(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// SIGKILL: no hook runs, nothing is flushed.
    public void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    /// For when this JVM goes down itself.
    public void closeAtOnce() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }

    private Process running() {
        return Objects.requireNonNull(process, label + " hasn't been started");
    }
}
