package dev.roundwire.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Lines that tell whoever waits for the start how far it is.
final class Progress {

    private Progress() {}

    /// Says what is done, and how many seconds after the start of this process.
    static void done(String what) {
        System.out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), what);
    }

    /// Seconds since this process was started.
    static double seconds() {
        Instant started = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return Duration.between(started, Instant.now()).toMillis() / 1000.0;
    }
}
