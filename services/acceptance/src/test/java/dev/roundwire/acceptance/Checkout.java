package dev.roundwire.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files that these tests are about.
public final class Checkout {
    public static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    public static final List<String> SERVICES = List.of("ingest", "valuations", "portfolios", "talent");

    private Checkout() {}

    /// The text of a file, its path from the root.
    public static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
