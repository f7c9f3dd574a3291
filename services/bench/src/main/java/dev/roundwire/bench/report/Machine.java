package dev.roundwire.bench.report;

import dev.roundwire.embedded.PostgresServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.utils.AppInfoParser;

/// The machine that a figure was measured on, in a line.
public final class Machine {
    private static final double KILO_PER_GIGA = 1024 * 1024;

    private Machine() {}

    public static String now() {
        try {
            return String.format(
                    Locale.ROOT,
                    "%s, %s, %d cores, %.0f GiB, load before %s; JDK %s, Kafka %s, PostgreSQL %s",
                    LocalDate.now(ZoneOffset.UTC),
                    processor(),
                    Runtime.getRuntime().availableProcessors(),
                    memory(),
                    LOAD_AT_START,
                    Runtime.version(),
                    AppInfoParser.getVersion(),
                    postgres());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The version that travels with the embedded server.
    private static String postgres() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = PostgresServer.class.getResourceAsStream("postgres.properties")) {
            properties.load(Objects.requireNonNull(in));
        }
        return properties.getProperty("version");
    }

    /// Whether others were busy on the machine: its load of the last minute when this program began.
    private static final String LOAD_AT_START = load();

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException elsewhere) {
            return "unknown";
        }
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static double memory() throws IOException {
        Path info = Path.of("/proc/meminfo");
        if (!Files.exists(info)) {
            return Double.NaN;
        }
        String total = Files.readAllLines(info).getFirst().replaceAll("\\D", "");
        return Double.parseDouble(total) / KILO_PER_GIGA;
    }
}
