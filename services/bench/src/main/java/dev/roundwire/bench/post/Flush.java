package dev.roundwire.bench.post;

import dev.roundwire.bench.Bench;
import dev.roundwire.bench.Options;
import dev.roundwire.bench.WrongAnswer;
import dev.roundwire.bench.load.ClosedLoop;
import dev.roundwire.bench.load.ClosedLoop.Requests;
import dev.roundwire.bench.load.ClosedLoop.Result;
import dev.roundwire.bench.load.Facts;
import dev.roundwire.bench.load.LogDigest;
import dev.roundwire.bench.process.Topics;
import dev.roundwire.bench.process.World;
import dev.roundwire.bench.report.Row;
import dev.roundwire.bench.report.Section;
import java.time.Duration;
import java.util.List;

/// What it would cost to have the one broker sync every batch to the disk before it is acknowledged.
public final class Flush implements Bench {
    private static final String KEY = "flush.messages";
    private static final String NEVER = Long.toString(Long.MAX_VALUE);
    private static final int CLIENTS = 64;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final String METHOD = """
            Single posts by 64 clients, with the topic's `flush.messages` at 1 (each batch is on the disk before it is \
            acknowledged, so that a power cut costs nothing that was) beside its default (the operating system writes \
            when it likes), in turns, once all code is compiled. The ratio is the price.
            """;

    private final Facts facts = new Facts("flush", 10_000);

    @Override
    public Section run(Options options) throws Exception {
        Duration lasting = Duration.ofSeconds(options.number("seconds", 4));
        Row events = Row.beside("`flush.messages=1`, events", "/s", "default", null);
        Row median = Row.beside("`flush.messages=1`, p50", "ms", "default", null);
        Row worst = Row.beside("`flush.messages=1`, p99", "ms", "default", null);
        try (World world = World.start();
                ClosedLoop load = new ClosedLoop()) {
            Ingest ingest = Ingest.start(world);
            long sent = 0;
            for (int round = -1; round < options.number("rounds", 3); round++) {
                Duration each = round < 0 ? WARM_UP : lasting;
                Topics.set(world, Facts.TOPIC, KEY, "1");
                Result synced = turn(load, ingest, sent, each);
                Topics.set(world, Facts.TOPIC, KEY, NEVER);
                Result cached = turn(load, ingest, sent + synced.answered(), each);
                sent += synced.answered() + cached.answered();
                if (round >= 0) {
                    events.add(synced.perSecond(), cached.perSecond());
                    median.add(synced.percentile(50), cached.percentile(50));
                    worst.add(synced.percentile(99), cached.percentile(99));
                }
            }
            WrongAnswer.unlessEqual(
                    "the log",
                    LogDigest.of(facts, 0, sent),
                    LogDigest.of(world.bootstrapServers(), Facts.TOPIC, facts));
        }
        return new Section("Syncing each batch", METHOD, List.of(events, median, worst));
    }

    private Result turn(ClosedLoop load, Ingest ingest, long first, Duration lasting) throws Exception {
        Result result = load.run(
                new Requests(
                        ingest.address().getPort(), _ -> "/events", facts::structured, "application/cloudevents+json"),
                first,
                CLIENTS,
                lasting);
        WrongAnswer.unlessEqual("bad answers", 0L, result.failed());
        ingest.settle();
        return result;
    }
}
