package dev.roundwire.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// A `.tar.xz`. Everybody may read what is unpacked, and run what was meant to be run.
final class TarXz {

    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> RUNNABLE = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final int OWNER_MAY_RUN = 0100;

    private TarXz() {}

    static void unpack(InputStream archive, Path target) throws IOException {
        Files.setPosixFilePermissions(target, RUNNABLE);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            @Nullable TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                write(entry, tar, target);
                entry = tar.getNextEntry();
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive's entry " + entry.getName() + " lies outside it");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            createParent(path);
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            createParent(path);
            Files.copy(content, path);
            Files.setPosixFilePermissions(path, (entry.getMode() & OWNER_MAY_RUN) == 0 ? READABLE : RUNNABLE);
        }
    }

    private static void createParent(Path path) throws IOException {
        @Nullable Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
    }
}
