package dev.roundwire.ingest.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Holds back output until it may be sent, up to a bound: a little of it in memory, the rest in a file that is gone
/// when closed.
final class Spool extends OutputStream {
    private static final int MOST_IN_MEMORY = 256 << 10;

    private final long most;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream toFile;
    private long size;

    /// @param most in bytes
    Spool(long most) {
        this.most = most;
    }

    /// Whether another `bytes` would be held back.
    boolean takes(int bytes) {
        return size + bytes <= most;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (toFile == null && memory.size() + length > MOST_IN_MEMORY) {
            file = Files.createTempFile("roundwire-ingest", ".ndjson");
            toFile = Files.newOutputStream(file);
        }
        (toFile == null ? memory : toFile).write(bytes, from, length);
        size += length;
    }

    /// Sends what was held back, in order.
    void sendTo(OutputStream out) throws IOException {
        memory.writeTo(out);
        if (toFile != null && file != null) {
            toFile.close();
            Files.copy(file, out);
        }
    }

    @Override
    public void close() throws IOException {
        if (toFile != null && file != null) {
            toFile.close();
            Files.delete(file);
        }
    }
}
