package dev.roundwire.bench.standalone;

import dev.roundwire.bench.Bench;
import dev.roundwire.bench.Options;
import dev.roundwire.bench.WrongAnswer;
import dev.roundwire.bench.process.Memory;
import dev.roundwire.bench.report.Goal;
import dev.roundwire.bench.report.Row;
import dev.roundwire.bench.report.Section;
import dev.roundwire.embedded.Folders;
import dev.roundwire.embedded.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// How long `./roundwire up` takes to be ready, and how much memory it takes.
public final class Starting implements Bench {
    private static final String METHOD = """
            The application that `./roundwire up` has built, on data that is there already (the sample story), from the start \
            of its process until `/q/health/ready` answers 200: Kafka, PostgreSQL and all four services. Memory is that of \
            its JVM and of PostgreSQL's processes, once it is ready. Then a company of the story must be known.
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public Section run(Options options) throws Exception {
        Row seconds = Row.alone("warm start", "s", Goal.atMost(6));
        Row memory = Row.alone("memory", "MB", null);
        Files.createDirectories(Path.of("target"));
        Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "data");
        try {
            for (int round = -1; round < options.number("rounds", 3); round++) {
                int port = FreePorts.find(1).getFirst();
                long begin = System.nanoTime();
                Process application = start(data, port);
                try {
                    awaitReady(application, port);
                    if (round >= 0) {
                        seconds.add((System.nanoTime() - begin) / 1e9);
                        memory.add(memory(application, data));
                    }
                    WrongAnswer.unlessEqual(
                            "the story", 200, get(port, "/companies/xverse").statusCode());
                } finally {
                    application.destroy();
                    application.waitFor(1, TimeUnit.MINUTES);
                }
            }
        } finally {
            Folders.delete(data);
        }
        return new Section("Starting", METHOD, List.of(seconds, memory));
    }

    private static Process start(Path data, int port) throws IOException {
        Path app = Path.of(System.getProperty("roundwire.app", "app"));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@jvm-options"));
        if (Files.exists(app.resolve("app.aot"))) {
            command.add("-XX:AOTCache=app.aot");
        }
        command.addAll(List.of("-jar", "quarkus-run.jar", "--data", data.toString(), "--port", Integer.toString(port)));
        return new ProcessBuilder(command)
                .directory(app.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "standalone.log").toFile())
                .start();
    }

    private void awaitReady(Process application, int port) throws InterruptedException {
        while (!isReady(port)) {
            if (!application.isAlive()) {
                throw new IllegalStateException("the application didn't start; see target/standalone.log");
            }
            Thread.sleep(20);
        }
    }

    private boolean isReady(int port) throws InterruptedException {
        try {
            return get(port, "/q/health/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /// PostgreSQL's server is no child any more of whom started it.
    private static double memory(Process application, Path data) throws IOException {
        double sum = Memory.now(application.toHandle());
        ProcessHandle postgres = postgres(data);
        try (Stream<ProcessHandle> servers = Stream.concat(Stream.of(postgres), postgres.descendants())) {
            for (ProcessHandle server : servers.toList()) {
                sum += Memory.now(server);
            }
        }
        return sum;
    }

    private static ProcessHandle postgres(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            Path number = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("PostgreSQL isn't running"));
            return ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(number).getFirst().strip()))
                    .orElseThrow();
        }
    }
}
