package dev.roundwire.ingest.http;

import dev.roundwire.ingest.check.Checked;
import dev.roundwire.ingest.http.Lines.Line;
import dev.roundwire.stream.http.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes a stream of lines in three steps at once, each in the order of the lines: read and check a block, reserve and
/// send it, wait for the log and answer. Full queues between them hold the sender up, so memory is bounded.
final class BulkPipeline {
    private static final int CHECKED_BLOCKS = 2;
    private static final int SENT_BLOCKS = 4;

    private final Submissions submissions;
    private final Work work;

    BulkPipeline(Submissions submissions, Work work) {
        this.submissions = submissions;
        this.work = work;
    }

    /// What is done with the checked events of a block.
    @FunctionalInterface
    interface Work {
        /// Begins with `events`, in order. Each result waits until it is known what became of its event.
        List<Supplier<LineResult>> begin(List<Checked> events);
    }

    /// @param events one per line
    private record CheckedBlock(List<Line> lines, List<Submitted> events) {
        static final CheckedBlock LAST = new CheckedBlock(List.of(), List.of());
    }

    /// @param results one per line
    private record SentBlock(List<Line> lines, List<Supplier<LineResult>> results) {
        static final SentBlock LAST = new SentBlock(List.of(), List.of());
    }

    /// Returns once all of `body` has been read, and answered.
    ///
    /// @throws IOException where the sender is gone: what was read by then may be kept
    void run(InputStream body, BulkAnswer answer) throws IOException {
        BlockingQueue<CheckedBlock> checked = new ArrayBlockingQueue<>(CHECKED_BLOCKS);
        BlockingQueue<SentBlock> sent = new ArrayBlockingQueue<>(SENT_BLOCKS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> reading = threads.submit(() -> readAll(body, checked));
            Future<?> sending = threads.submit(() -> sendAll(checked, sent));
            try {
                for (SentBlock block = sent.take(); block != SentBlock.LAST; block = sent.take()) {
                    answer(block, answer);
                }
                // Who reads may wait for whom has failed to send, not the other way round.
                sending.get();
                reading.get();
            } catch (ExecutionException failed) {
                throw new IOException("a stream of events ended early", failed.getCause());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IOException("the service stops", stopping);
            } finally {
                threads.shutdownNow();
            }
            answer.end();
        }
    }

    private @Nullable Void readAll(InputStream body, BlockingQueue<CheckedBlock> checked)
            throws IOException, InterruptedException {
        try {
            Lines lines = new Lines(body, Bodies.LARGEST_EVENT);
            for (List<Line> block = lines.next(); !block.isEmpty(); block = lines.next()) {
                checked.put(new CheckedBlock(
                        block, block.stream().map(this::checked).toList()));
            }
            checked.put(CheckedBlock.LAST);
        } catch (Throwable failed) {
            endAtOnce(checked, CheckedBlock.LAST);
            throw failed;
        }
        return null;
    }

    private @Nullable Void sendAll(BlockingQueue<CheckedBlock> checked, BlockingQueue<SentBlock> sent)
            throws InterruptedException {
        try {
            for (CheckedBlock block = checked.take(); block != CheckedBlock.LAST; block = checked.take()) {
                sent.put(new SentBlock(block.lines(), begun(block.events())));
            }
            sent.put(SentBlock.LAST);
        } catch (Throwable failed) {
            endAtOnce(sent, SentBlock.LAST);
            throw failed;
        }
        return null;
    }

    /// By the only one that puts, so that it never waits: it may be that nobody takes any more.
    private static <T> void endAtOnce(BlockingQueue<T> queue, T last) {
        queue.clear();
        queue.add(last);
    }

    private Submitted checked(Line line) {
        byte[] bytes = line.bytes();
        return bytes == null
                ? new Submitted.Unsound(Bodies.tooLarge(Bodies.LARGEST_EVENT))
                : Submitted.by(() -> submissions.structured(Bodies.json(bytes)));
    }

    private List<Supplier<LineResult>> begun(List<Submitted> events) {
        Iterator<Supplier<LineResult>> begun = begin(Submitted.sound(events)).iterator();
        List<Supplier<LineResult>> results = new ArrayList<>(events.size());
        for (Submitted event : events) {
            results.add(
                    switch (event) {
                        case Submitted.Sound sound -> begun.next();
                        case Submitted.Unsound unsound -> () -> new LineResult.Refused(unsound.problem());
                    });
        }
        return results;
    }

    private List<Supplier<LineResult>> begin(List<Checked> events) {
        try {
            return work.begin(events);
        } catch (ProblemException forAll) {
            return events.stream()
                    .map(event -> (Supplier<LineResult>) () -> new LineResult.Refused(forAll))
                    .toList();
        }
    }

    private static void answer(SentBlock block, BulkAnswer answer) throws IOException {
        for (int i = 0; i < block.lines().size(); i++) {
            answer.add(block.lines().get(i).number(), block.results().get(i).get());
        }
        answer.flush();
    }
}
