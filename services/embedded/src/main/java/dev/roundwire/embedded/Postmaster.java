package dev.roundwire.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The server process that `postmaster.pid` names.
final class Postmaster {

    private static final int START_LINE = 2;
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private Postmaster() {}

    /// The server that runs on this data, if one does. After a crash the number in the file may belong to any process
    /// by now, so the one that has it must also be a PostgreSQL and have started when the file says.
    static Optional<ProcessHandle> on(Path data) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(data.resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (lines.size() <= START_LINE) {
            return Optional.empty();
        }
        Instant started =
                Instant.ofEpochSecond(Long.parseLong(lines.get(START_LINE).strip()));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> isPostgres(process.info()) && startedAt(process.info(), started));
    }

    private static boolean isPostgres(ProcessHandle.Info process) {
        return process.command().map(command -> command.endsWith("/postgres")).orElse(false);
    }

    private static boolean startedAt(ProcessHandle.Info process, Instant instant) {
        return process.startInstant()
                .map(start -> Duration.between(start, instant).abs().compareTo(TOLERANCE) < 0)
                .orElse(false);
    }
}
