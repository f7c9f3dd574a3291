package dev.roundwire.embedded;

import dev.roundwire.embedded.PostgresServer.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files of one server, and the programs that work on them.
final class PostgresCluster {

    private static final String SECONDS_TO_START = "60";
    private static final String SECONDS_TO_STOP = "20";

    private final PostgresPrograms programs;
    private final Unprivileged unprivileged;
    private final Path data;
    private final Path log;

    PostgresCluster(PostgresPrograms programs, Unprivileged unprivileged, Path folder) {
        this.programs = programs;
        this.unprivileged = unprivileged;
        this.data = folder.resolve("data");
        this.log = folder.resolve("postgresql.log");
    }

    /// Makes an empty cluster, whole or not at all.
    void createUnlessThere(String user, Path passwordFile, Durability durability) throws IOException {
        if (Files.exists(data)) {
            return;
        }
        Path unfinished = data.resolveSibling("data.unfinished");
        Folders.delete(unfinished);
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + unfinished,
                "--username=" + user,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--set=scram_iterations=1", // the password is random, so there is nothing to slow a guesser down for
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (durability == Durability.THROWAWAY) {
            arguments.add("--no-sync");
        }
        run("initdb", arguments);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Ends a server that still runs on this data though the process that started it is gone.
    void stopOrphan() throws IOException {
        if (Postmaster.on(data).isPresent()) {
            stop();
        }
    }

    void start(int port, Durability durability) throws IOException {
        List<String> settings = new ArrayList<>(durability.settings());
        settings.addAll(List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "shared_buffers=64MB",
                "log_min_messages=warning"));
        StringBuilder options = new StringBuilder();
        for (String setting : settings) {
            options.append(" -c ").append(setting);
        }
        run(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + data,
                        "--wait",
                        "--timeout=" + SECONDS_TO_START,
                        "--log=" + log,
                        "--options=" + options));
    }

    /// Stops the server, and returns when its process has ended: it lets go of its files a moment before it does.
    void stop() throws IOException {
        Optional<ProcessHandle> server = Postmaster.on(data);
        run("pg_ctl", List.of("stop", "--pgdata=" + data, "--mode=fast", "--wait", "--timeout=" + SECONDS_TO_STOP));
        server.ifPresent(process -> process.onExit().join());
    }

    private void run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(programs.program(program)));
        command.addAll(arguments);
        Command.Outcome outcome = Command.run(unprivileged.command(command), Map.of("LC_ALL", "C"));
        if (!outcome.succeeded()) {
            throw new IOException(program + " says: " + outcome.lastLine());
        }
    }
}
