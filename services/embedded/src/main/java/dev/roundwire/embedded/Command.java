package dev.roundwire.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A program that is run to its end.
final class Command {

    private Command() {}

    /// Runs a command with its output, if there is any, in a file: a server that it leaves running would hold a pipe
    /// open.
    static Outcome run(List<String> command, Map<String, String> environment) throws IOException {
        Path output = Files.createTempFile("roundwire-command", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(NOTHING.toFile()));
            builder.environment().putAll(environment);
            int code = builder.start().waitFor();
            return new Outcome(
                    code, Files.readString(output, StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.getFirst() + " ran", e);
        } finally {
            Files.delete(output);
        }
    }

    record Outcome(int code, String output) {

        boolean succeeded() {
            return code == 0;
        }

        /// The last line that the command wrote, which says what went wrong.
        String lastLine() {
            return output.substring(output.lastIndexOf('\n') + 1).strip();
        }
    }

    private static final Path NOTHING = Path.of("/dev/null");
}
