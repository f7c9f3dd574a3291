package dev.roundwire.bench.process;

import dev.roundwire.embedded.CannotStart;
import dev.roundwire.embedded.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A PostgreSQL whose commits are on the disk, and that can be killed.
public final class Database implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofSeconds(30);

    private final Path folder;
    private final int port;
    private PostgresServer server;

    private Database(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.server = started();
    }

    static Database start(Path folder, int port) {
        return new Database(folder, port);
    }

    public String url() {
        return server.jdbcUrl();
    }

    public String user() {
        return server.user();
    }

    public String password() {
        return server.password();
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url() + "?reWriteBatchedInserts=true", user(), password());
    }

    /// The server's main process.
    public ProcessHandle handle() throws IOException {
        String first = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(first.strip()))
                .orElseThrow(() -> new IOException("PostgreSQL isn't running"));
    }

    /// SIGKILL to all of its processes.
    public void kill() throws IOException {
        ProcessHandle main = handle();
        try (Stream<ProcessHandle> backends = main.descendants()) {
            Stream.concat(Stream.of(main), backends).toList().forEach(ProcessHandle::destroyForcibly);
        }
        main.onExit().join();
    }

    /// For when this JVM goes down itself: it is no child of it.
    void killAtOnce() {
        try {
            kill();
        } catch (IOException isDown) {
            // so be it
        }
    }

    /// SIGKILL to one of those that serve a connection: PostgreSQL then ends all the others, and recovers.
    ///
    /// @param number picks one
    public void killBackend(int number) throws IOException {
        try (Stream<ProcessHandle> processes = handle().children()) {
            List<ProcessHandle> children = processes.toList();
            children.get(Math.floorMod(number, children.size())).destroyForcibly();
        }
    }

    /// Starts it again on its data and port.
    public void restart() {
        server = started();
    }

    /// What a killed server has left in shared memory lets the next one in only a moment later.
    private PostgresServer started() {
        Path programs = Path.of(System.getProperty("java.io.tmpdir"), "roundwire-" + System.getProperty("user.name"));
        long deadline = System.nanoTime() + START_WITHIN.toNanos();
        while (true) {
            try {
                return PostgresServer.startDurable(programs, folder, port);
            } catch (CannotStart notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
