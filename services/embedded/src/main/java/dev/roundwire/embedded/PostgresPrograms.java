package dev.roundwire.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's own programs, unpacked from the archive that travels on the class path.
record PostgresPrograms(Path folder) {

    /// The programs under `parent`, unpacked there unless a start before this one did it. Several processes may do so
    /// at once.
    static PostgresPrograms under(Path parent) throws IOException {
        Files.createDirectories(parent);
        Path folder = parent.resolve("postgresql-" + version());
        if (!Files.exists(folder)) {
            Path unfinished = Files.createTempDirectory(parent, "unpacking");
            try (InputStream archive = archive()) {
                TarXz.unpack(archive, unfinished);
            }
            moveUnlessThere(unfinished, folder);
        }
        return new PostgresPrograms(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void moveUnlessThere(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.delete(unfinished);
            if (!Files.exists(folder)) {
                throw e;
            }
        }
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = PostgresPrograms.class.getResourceAsStream("postgres.properties")) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    private static InputStream archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "postgres-" + system + "-" + processor + ".txz";
        @Nullable InputStream archive = PostgresPrograms.class.getClassLoader().getResourceAsStream(name);
        if (archive == null) {
            throw new CannotStart("This build carries no PostgreSQL for " + system + " on " + processor + ".");
        }
        return archive;
    }
}
