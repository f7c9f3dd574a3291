package dev.roundwire.bench.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Pauses processes and lets them go on, which Java has no call for.
public final class Signals {
    private Signals() {}

    /// SIGSTOP to a process and all that it has started.
    public static void pause(ProcessHandle process) throws IOException, InterruptedException {
        send("-STOP", process);
    }

    /// SIGCONT to a process and all that it has started.
    public static void resume(ProcessHandle process) throws IOException, InterruptedException {
        send("-CONT", process);
    }

    private static void send(String signal, ProcessHandle process) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kill", signal, Long.toString(process.pid())));
        try (Stream<ProcessHandle> descendants = process.descendants()) {
            descendants.forEach(each -> command.add(Long.toString(each.pid())));
        }
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
