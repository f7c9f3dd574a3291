package dev.roundwire.standalone;

import dev.roundwire.embedded.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The folder that one Roundwire keeps everything in, held by this process alone until it ends, however it ends.
final class DataFolder {

    /// What a start needs at least: an empty PostgreSQL and an empty Kafka take about half of it.
    private static final long LEAST_SPACE = 256L << 20;

    private final Path path;

    /// Never read, but a lock that nobody holds is lost.
    @SuppressWarnings("unused")
    private final FileLock lock;

    private DataFolder(Path path, FileLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /// Takes the folder, which is created where it isn't there.
    static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            DataFolder folder = new DataFolder(path, lock(path));
            long space = Files.getFileStore(path).getUsableSpace();
            if (space < LEAST_SPACE) {
                throw new CannotStart("The disk of the data folder " + path + " is full: " + (space >> 20)
                        + " MiB are free, and " + (LEAST_SPACE >> 20) + " MiB are needed.");
            }
            return folder;
        } catch (FileAlreadyExistsException e) {
            throw new CannotStart("The data folder " + path + " is a file.", e);
        } catch (AccessDeniedException e) {
            throw new CannotStart("The data folder " + path + " is not writable.", e);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + path + " can't be used: " + reason(e) + ".", e);
        }
    }

    Path path() {
        return path;
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path programs() {
        return path.resolve("programs");
    }

    Path log() {
        return path.resolve("roundwire.log");
    }

    StoryFile story() {
        return new StoryFile(path.resolve("story"));
    }

    Ports ports() {
        try {
            return Ports.rememberedIn(path.resolve("ports"));
        } catch (IOException e) {
            throw new CannotStart("The file of ports in " + path + " can't be used: " + reason(e) + ".", e);
        }
    }

    private static FileLock lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new CannotStart("Roundwire already runs on the data folder " + path
                    + "; stop it, or choose another folder with --data.");
        }
        return lock;
    }

    private static String reason(IOException e) {
        @Nullable String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return reason == null ? e.toString() : reason;
    }
}
