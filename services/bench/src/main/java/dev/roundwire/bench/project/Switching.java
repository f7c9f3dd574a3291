package dev.roundwire.bench.project;

import dev.roundwire.acceptance.product.ServiceProcess;
import dev.roundwire.bench.WrongAnswer;
import dev.roundwire.bench.load.ClosedLoop;
import dev.roundwire.bench.load.ClosedLoop.Requests;
import dev.roundwire.bench.load.ClosedLoop.Result;
import dev.roundwire.bench.load.Facts;
import dev.roundwire.bench.load.Fill;
import dev.roundwire.bench.process.Services;
import dev.roundwire.bench.process.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Takes rebuilt tables into use, and those from before again, while companies are read and the log goes on.
final class Switching {
    /// How many are told of meanwhile.
    static final int EVENTS = 20_000;

    private static final int TOGETHER = 500;
    private static final int READERS = 4;
    private static final Duration LASTING = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Path LOG = Path.of("target", "services", "valuations-1.log");
    private static final Pattern HELD = Pattern.compile("nothing was applied for ([0-9]+) ms");

    private Switching() {}

    /// For how many milliseconds nothing was applied, at most. No read may fail.
    ///
    /// @param first the number of the first event
    static long worstMillis(World world, ServiceProcess valuations, Facts facts, int first) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                ClosedLoop load = new ClosedLoop()) {
            CompletableFuture<Result> reading = CompletableFuture.supplyAsync(
                    () -> calling(() -> load.run(
                            new Requests(
                                    valuations.address().getPort(),
                                    number -> "/companies/" + facts.company(number * 31 % facts.companies()),
                                    _ -> new byte[0],
                                    ""),
                            0,
                            READERS,
                            LASTING)),
                    threads);
            CompletableFuture<Integer> telling =
                    CompletableFuture.supplyAsync(() -> calling(() -> tell(world, facts, first)), threads);
            Services.post(world, valuations, "/operations/valuations/rebuild/switch");
            Services.post(world, valuations, "/operations/valuations/rebuild/back");
            telling.join();
            WrongAnswer.unlessEqual("reads that failed", 0L, reading.join().failed());
        }
        List<Long> held = held();
        WrongAnswer.unlessEqual("a switch and the way back", true, held.size() >= 2);
        return Math.max(held.getLast(), held.get(held.size() - 2));
    }

    private static int tell(World world, Facts facts, int first) throws Exception {
        for (int from = 0; from < EVENTS; from += TOGETHER) {
            Fill.topic(world, facts, facts::logged, first + from, TOGETHER);
            Thread.sleep(PAUSE);
        }
        return EVENTS;
    }

    /// Of all switches, as the service has logged them.
    private static List<Long> held() throws IOException {
        try (Stream<String> lines = Files.lines(LOG)) {
            return lines.map(HELD::matcher)
                    .filter(Matcher::find)
                    .map(line -> Long.parseLong(line.group(1)))
                    .toList();
        }
    }

    private interface Work<T> {
        T call() throws Exception;
    }

    private static <T> T calling(Work<T> work) {
        try {
            return work.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
