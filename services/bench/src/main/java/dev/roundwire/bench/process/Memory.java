package dev.roundwire.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The resident memory of processes, in megabytes; NaN where the system doesn't tell.
public final class Memory {
    private static final double KILO_PER_MEGA = 1024;

    private Memory() {}

    /// The most it ever was.
    public static double peak(ProcessHandle process) throws IOException {
        return read(process, "status", "VmHWM:");
    }

    /// Its share of what it has now: memory that several processes have in common counts once over all of them.
    public static double now(ProcessHandle process) throws IOException {
        return read(process, "smaps_rollup", "Pss:");
    }

    private static double read(ProcessHandle process, String file, String field) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), file);
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(field))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILO_PER_MEGA)
                .findFirst()
                .orElse(Double.NaN);
    }
}
