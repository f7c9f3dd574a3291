package dev.roundwire.ingest.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads lines off a stream in memory that the stream's length doesn't bound, and in blocks that a slow sender doesn't
/// hold up.
final class Lines {
    private static final int BUFFER = 64 << 10;
    private static final int MOST_LINES = 500;
    private static final int MOST_BYTES = 1 << 20;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    private long number;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// One line.
    ///
    /// @param number from 1
    /// @param bytes without the line's end; null where it is longer than allowed
    record Line(long number, byte @Nullable [] bytes) {}

    /// The next lines that aren't blank, at least one: as many as are there by now, up to a bound. Empty at the end.
    List<Line> next() throws IOException {
        List<Line> lines = new ArrayList<>();
        int bytes = 0;
        while (lines.size() < MOST_LINES && bytes < MOST_BYTES && (lines.isEmpty() || isMoreThere())) {
            Line line = line();
            if (line == null) {
                return lines;
            }
            if (line.bytes() == null || !isBlank(line.bytes())) {
                lines.add(line);
                bytes += line.bytes() == null ? 0 : line.bytes().length;
            }
        }
        return lines;
    }

    private boolean isMoreThere() throws IOException {
        return next < end || in.available() > 0;
    }

    private @Nullable Line line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean begun = false;
        boolean tooLong = false;
        while (fill()) {
            begun = true;
            int from = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            tooLong |= line.size() + next - from > longest;
            if (!tooLong) {
                line.write(buffer, from, next - from);
            }
            if (next < end) {
                next++;
                break;
            }
        }
        return begun ? new Line(++number, tooLong ? null : line.toByteArray()) : null;
    }

    private boolean fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, in.read(buffer));
        }
        return end > 0;
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }
}
