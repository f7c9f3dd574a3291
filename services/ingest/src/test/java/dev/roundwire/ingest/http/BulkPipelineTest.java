package dev.roundwire.ingest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundwire.ingest.testing.Samples;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// A stream ends when one of its ends does, whatever its threads wait for at that moment.
class BulkPipelineTest {
    private static final ObjectWriter JSON = new JsonMapper().writer();
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Supplier<LineResult> REFUSED =
            () -> new LineResult.Refused(ProblemException.of(ProblemKind.TOO_FAST, "not now"));

    @Test
    void aReceiverThatIsGoneEndsItThoughTheSenderGoesOn() {
        BulkPipeline pipeline = new BulkPipeline(
                new Submissions(),
                events -> events.stream().map(event -> REFUSED).toList());
        IOException ended = assertTimeoutPreemptively(
                SOON, () -> assertThrows(IOException.class, () -> pipeline.run(new Endless(), answer(new Gone()))));
        assertEquals("gone", ended.getMessage());
    }

    @Test
    void aFaultInTheMiddleEndsItThoughTheSenderGoesOn() {
        BulkPipeline pipeline = new BulkPipeline(new Submissions(), events -> {
            throw new IllegalStateException("a fault");
        });
        IOException ended = assertTimeoutPreemptively(
                SOON,
                () -> assertThrows(
                        IOException.class, () -> pipeline.run(new Endless(), answer(new ByteArrayOutputStream()))));
        assertEquals("a fault", cause(ended).getMessage());
    }

    @Test
    void aSenderThatIsCutOffEndsIt() {
        BulkPipeline pipeline = new BulkPipeline(
                new Submissions(),
                events -> events.stream().map(event -> REFUSED).toList());
        InputStream cutOff = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut off");
            }
        };
        IOException ended = assertTimeoutPreemptively(
                SOON,
                () -> assertThrows(IOException.class, () -> pipeline.run(cutOff, answer(new ByteArrayOutputStream()))));
        assertEquals("cut off", cause(ended).getMessage());
    }

    @Test
    void refusalsAreHeldBackUpToABoundAndTheRestIsCounted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BulkAnswer answer = new BulkAnswer(JSON, out, false, 1_000, outcome -> {})) {
            for (int line = 1; line <= 100; line++) {
                answer.add(line, REFUSED.get());
            }
            answer.end();
        }
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        int told = lines.size() - 1;
        assertEquals(1_000 / (lines.getFirst().length() + 1), told);
        assertEquals(
                "{\"lines\":100,\"accepted\":0,\"duplicate\":0,\"refused\":100,\"position\":\"\",\"untold\":"
                        + (100 - told) + "}",
                lines.getLast());
    }

    private static Throwable cause(IOException ended) {
        return Objects.requireNonNull(ended.getCause());
    }

    private static BulkAnswer answer(OutputStream out) {
        return new BulkAnswer(JSON, out, true, 1_000, outcome -> {});
    }

    /// Events without end.
    private static final class Endless extends InputStream {
        private final byte[] line = (Samples.round("endless", "a") + "\n").getBytes(StandardCharsets.UTF_8);
        private int next;

        @Override
        public int read() {
            int one = line[next] & 0xff;
            next = (next + 1) % line.length;
            return one;
        }

        @Override
        public int available() {
            return Integer.MAX_VALUE;
        }
    }

    /// Whom it goes to is gone, once it is flushed.
    private static final class Gone extends OutputStream {
        @Override
        public void write(int one) {}

        @Override
        public void flush() throws IOException {
            try {
                Thread.sleep(500);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("gone");
        }
    }
}
