package dev.roundwire.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A program of ours in a JVM of its own. It says [#READY] on a line of its own when it is.
public final class Child implements AutoCloseable {
    public static final String READY = "ready";

    private static final Duration READY_WITHIN = Duration.ofMinutes(10);

    private final String name;
    private final List<String> command;
    private @Nullable Process process;

    private Child(String name, List<String> command) {
        this.name = name;
        this.command = command;
    }

    /// A program on this program's own class path.
    public static Child of(String name, Class<?> main, List<String> options, List<String> arguments) {
        List<String> all = new ArrayList<>(options);
        all.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        return of(name, System.getProperty("java.class.path"), main.getName(), all, arguments);
    }

    /// @param options of the JVM
    public static Child of(String name, String classPath, String main, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        command.addAll(arguments);
        return new Child(name, command);
    }

    public void start() throws IOException {
        Path log = log();
        Files.createDirectories(Objects.requireNonNull(log.getParent()));
        Files.deleteIfExists(log);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("LC_ALL", "C"));
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    public void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!saysReady()) {
            if (!running().isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(name + " didn't get ready; see " + log());
            }
            running().waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    private boolean saysReady() {
        try {
            return Files.readAllLines(log()).contains(READY);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public ProcessHandle handle() {
        return running().toHandle();
    }

    /// SIGKILL.
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
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }

    private Path log() {
        return Path.of("target", "services", name + ".log");
    }

    private Process running() {
        return Objects.requireNonNull(process, name + " hasn't been started");
    }
}
