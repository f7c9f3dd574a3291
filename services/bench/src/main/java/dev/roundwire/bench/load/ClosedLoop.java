package dev.roundwire.bench.load;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import org.HdrHistogram.Histogram;

/// Clients that each hold one connection, and send the next request when the last is answered.
public final class ClosedLoop implements AutoCloseable {
    private static final int LOOPS = 2;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(LOOPS));

    /// What comes of a run.
    ///
    /// @param answered how many requests had a good answer; all others are `failed`
    public record Result(long answered, long failed, double seconds, Histogram nanos) {
        public double perSecond() {
            return answered / seconds;
        }

        /// In milliseconds.
        public double percentile(double percent) {
            return nanos.getValueAtPercentile(percent) / 1e6;
        }
    }

    /// What is sent.
    ///
    /// @param body of the request with this number; null for a GET
    /// @param path of the request with this number
    /// @param contentType of the bodies
    public record Requests(int port, LongFunction<String> path, LongFunction<byte[]> body, String contentType) {}

    /// Sends requests for as long, numbered from `first`, and waits until all are answered.
    public Result run(Requests requests, long first, int clients, Duration lasting)
            throws InterruptedException, ExecutionException {
        Run run = new Run(requests, first, System.nanoTime() + lasting.toNanos(), clients);
        long begin = System.nanoTime();
        List<String> deployed = new ArrayList<>();
        for (int loop = 0; loop < Math.min(LOOPS, clients); loop++) {
            int share = clients / LOOPS + (loop < clients % LOOPS ? 1 : 0);
            deployed.add(await(vertx.deployVerticle(new Clients(run, share))));
        }
        run.done.get();
        double seconds = (System.nanoTime() - begin) / 1e9;
        for (String each : deployed) {
            await(vertx.undeploy(each));
        }
        Histogram all = new Histogram(3);
        run.histograms.forEach(all::add);
        return new Result(run.answered.get(), run.failed.get(), seconds, all);
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    /// Those of one event loop.
    private static final class Clients extends AbstractVerticle {
        private final Run run;
        private final int count;

        Clients(Run run, int count) {
            this.run = run;
            this.count = count;
        }

        @Override
        public void start() {
            run.begin(vertx, count);
        }
    }

    private static final class Run {
        private final Requests requests;
        private final long deadline;
        private final AtomicLong next;
        private final AtomicLong answered = new AtomicLong();
        private final AtomicLong failed = new AtomicLong();
        private final AtomicInteger running;
        private final ConcurrentLinkedQueue<Histogram> histograms = new ConcurrentLinkedQueue<>();
        private final CompletableFuture<Void> done = new CompletableFuture<>();

        Run(Requests requests, long first, long deadline, int clients) {
            this.requests = requests;
            this.next = new AtomicLong(first);
            this.deadline = deadline;
            this.running = new AtomicInteger(clients);
        }

        void begin(Vertx vertx, int clients) {
            HttpClient client = vertx.createHttpClient(
                    new HttpClientOptions().setTcpNoDelay(true), new PoolOptions().setHttp1MaxSize(clients));
            Histogram histogram = new Histogram(3);
            histograms.add(histogram);
            for (int i = 0; i < clients; i++) {
                send(client, histogram);
            }
        }

        private void send(HttpClient client, Histogram histogram) {
            long begin = System.nanoTime();
            if (begin >= deadline) {
                if (running.decrementAndGet() == 0) {
                    done.complete(null);
                }
                return;
            }
            long number = next.getAndIncrement();
            RequestOptions options = new RequestOptions()
                    .setMethod(requests.contentType().isEmpty() ? HttpMethod.GET : HttpMethod.POST)
                    .setHost("127.0.0.1")
                    .setPort(requests.port())
                    .setURI(requests.path().apply(number));
            client.request(options)
                    .compose(request -> requests.contentType().isEmpty()
                            ? request.send()
                            : request.putHeader("Content-Type", requests.contentType())
                                    .send(Buffer.buffer(requests.body().apply(number))))
                    .compose(response -> response.end().map(_ -> response.statusCode()))
                    .onComplete(status -> {
                        if (status.succeeded() && status.result() / 100 == 2) {
                            histogram.recordValue(System.nanoTime() - begin);
                            answered.incrementAndGet();
                        } else {
                            failed.incrementAndGet();
                        }
                        send(client, histogram);
                    });
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
