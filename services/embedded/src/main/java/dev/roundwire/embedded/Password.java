package dev.roundwire.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The password of the database's only user. It keeps the other users of the machine out.
final class Password {

    static final String FILE = "password";
    private static final int BYTES = 24;

    private Password() {}

    /// The password kept in this folder; drawn and written down where there is none.
    static String in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            byte[] drawn = new byte[BYTES];
            new SecureRandom().nextBytes(drawn);
            Path unfinished = Files.createTempFile(
                    folder,
                    FILE,
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, HexFormat.of().formatHex(drawn) + "\n", StandardCharsets.US_ASCII);
            Files.move(unfinished, file);
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }
}
