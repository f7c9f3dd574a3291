package dev.roundwire.ingest.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;

/// Reserves keys for many callers at once: those who wait while a transaction commits share the next one.
final class Reservations implements AutoCloseable {
    private static final int MOST_AT_ONCE = 4_000;

    private final LedgerTables ledger;
    private final BlockingQueue<Request> waiting = new LinkedBlockingQueue<>();
    private final Thread committer;

    /// @param deadline after which it isn't begun, by {@link System#nanoTime()}
    private record Request(List<Claim> claims, long deadline, CompletableFuture<List<Standing>> answer) {
        boolean isLate() {
            return System.nanoTime() - deadline >= 0;
        }
    }

    Reservations(LedgerTables ledger) {
        this.ledger = ledger;
        // A thread of the platform waits for the database itself, without others that wake it up.
        this.committer = Thread.ofPlatform().daemon().name("ledger-commit").unstarted(this::commitAsTheyCome);
    }

    void start() {
        committer.start();
    }

    /// Reserves `claims` as far as they are free, durably. What depends on the result is done by the thread that
    /// commits, in the order of the calls; the next commit waits for it.
    ///
    /// @return fails where that can't be done, or isn't begun in time
    CompletableFuture<List<Standing>> reserve(List<Claim> claims, Duration patience) {
        Request request = new Request(claims, System.nanoTime() + patience.toNanos(), new CompletableFuture<>());
        waiting.add(request);
        return request.answer();
    }

    private void commitAsTheyCome() {
        try {
            while (true) {
                commit(next());
            }
        } catch (InterruptedException stopped) {
            waiting.forEach(request -> request.answer().completeExceptionally(stopped));
        }
    }

    private List<Request> next() throws InterruptedException {
        List<Request> batch = new ArrayList<>();
        Request request = waiting.take();
        int claims = 0;
        while (request != null) {
            if (request.isLate()) {
                request.answer().completeExceptionally(new TimeoutException("others took all the time"));
            } else {
                batch.add(request);
                claims += request.claims().size();
            }
            request = claims < MOST_AT_ONCE ? waiting.poll() : null;
        }
        return batch;
    }

    private void commit(List<Request> batch) {
        List<Claim> claims =
                batch.stream().flatMap(request -> request.claims().stream()).toList();
        try {
            List<Standing> standings = ledger.reserve(claims);
            int from = 0;
            for (Request request : batch) {
                int to = from + request.claims().size();
                request.answer().complete(standings.subList(from, to));
                from = to;
            }
        } catch (SQLException | RuntimeException failed) {
            batch.forEach(request -> request.answer().completeExceptionally(failed));
        }
    }

    @Override
    public void close() {
        committer.interrupt();
    }
}
