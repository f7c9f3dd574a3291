package dev.roundwire.bench.post;

import dev.roundwire.bench.Bench;
import dev.roundwire.bench.Options;
import dev.roundwire.bench.WrongAnswer;
import dev.roundwire.bench.limit.BareHttp;
import dev.roundwire.bench.load.ClosedLoop;
import dev.roundwire.bench.load.ClosedLoop.Requests;
import dev.roundwire.bench.load.ClosedLoop.Result;
import dev.roundwire.bench.load.Facts;
import dev.roundwire.bench.load.LogDigest;
import dev.roundwire.bench.process.Child;
import dev.roundwire.bench.process.Peers;
import dev.roundwire.bench.process.Services;
import dev.roundwire.bench.process.Topics;
import dev.roundwire.bench.process.World;
import dev.roundwire.bench.report.Goal;
import dev.roundwire.bench.report.Row;
import dev.roundwire.bench.report.Section;
import dev.roundwire.embedded.FreePorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/// One event a request: Roundwire beside Camel, and beside a bare HTTP server with a bare producer.
public final class SinglePost implements Bench {
    private static final String OURS = "Roundwire";
    private static final String CAMEL = "Camel 4.17";
    private static final String BARE = "HTTP + producer";
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final int MANY = 256;
    private static final List<Integer> CLIENTS = List.of(1, 64, MANY);
    private static final String METHOD = """
            Clients that hold a connection each and send the next event when the last is acknowledged (`acks=all`), the \
            same bytes to all, in turns. Roundwire checks each event, tells duplicates by a ledger in PostgreSQL, and \
            answers with a receipt; Camel and the bare HTTP server hand the body on. Each has run for twenty seconds \
            before, so that its code is compiled. Then each log must hold every acknowledged event once.
            """;

    /// @param topic where its events end up
    private record Contestant(String name, int port, String topic, Facts facts, AtomicLong sent) {}

    @Override
    public Section run(Options options) throws Exception {
        try (World world = World.start();
                ClosedLoop load = new ClosedLoop()) {
            Ingest ingest = Ingest.start(world);
            List<Contestant> contestants = List.of(
                    contestant(OURS, ingest.address().getPort(), Facts.TOPIC),
                    peer(world, CAMEL, "camel"),
                    peer(world, BARE, "bare"));
            for (Contestant each : contestants) {
                turn(load, each, MANY, WARM_UP);
                ingest.settle();
            }
            List<Row> rows = new ArrayList<>();
            for (int clients : CLIENTS) {
                rows.addAll(measure(options, load, ingest, contestants, clients));
            }
            for (Contestant each : contestants) {
                WrongAnswer.unlessEqual(
                        "the log of " + each.name(),
                        LogDigest.of(each.facts(), 0, each.sent().get()),
                        LogDigest.of(world.bootstrapServers(), each.topic(), each.facts()));
            }
            return new Section("Single posts", METHOD, rows);
        }
    }

    private static Contestant contestant(String name, int port, String topic) {
        return new Contestant(name, port, topic, new Facts("single", 10_000), new AtomicLong());
    }

    private static Contestant peer(World world, String name, String topic) throws Exception {
        Topics.create(world, topic);
        int port = FreePorts.find(1).getFirst();
        List<String> arguments = List.of(world.bootstrapServers(), topic, Integer.toString(port));
        world.started(
                name.equals(CAMEL)
                        ? Peers.child("camel", "dev.roundwire.bench.peer.CamelPeer", arguments)
                        : Child.of(topic, BareHttp.class, Services.OPTIONS, arguments));
        return contestant(name, port, topic);
    }

    private static List<Row> measure(
            Options options, ClosedLoop load, Ingest ingest, List<Contestant> contestants, int clients)
            throws Exception {
        Duration lasting = Duration.ofSeconds(options.number("seconds", 4));
        String what = clients + (clients == 1 ? " client, " : " clients, ");
        Row camel = Row.beside(what + "events", "/s", CAMEL, clients == 64 ? Goal.atLeast(1.5) : null);
        Row bare = Row.beside(what + "events", "/s", BARE, clients == 64 ? Goal.atLeast(0.4) : null);
        Row median = Row.beside(what + "p50", "ms", CAMEL, null);
        Row worst = Row.beside(what + "p99", "ms", CAMEL, clients == 64 ? Goal.atMost(1) : null);
        for (int round = -1; round < options.number("rounds", 3); round++) {
            Map<String, Result> results = new LinkedHashMap<>();
            for (Contestant each : contestants) {
                results.put(each.name(), turn(load, each, clients, lasting));
                ingest.settle();
            }
            if (round >= 0) {
                Result ours = Objects.requireNonNull(results.get(OURS));
                Result theirs = Objects.requireNonNull(results.get(CAMEL));
                camel.add(ours.perSecond(), theirs.perSecond());
                bare.add(
                        ours.perSecond(),
                        Objects.requireNonNull(results.get(BARE)).perSecond());
                median.add(ours.percentile(50), theirs.percentile(50));
                worst.add(ours.percentile(99), theirs.percentile(99));
            }
        }
        return List.of(camel, bare, median, worst);
    }

    private static Result turn(ClosedLoop load, Contestant contestant, int clients, Duration lasting) throws Exception {
        Result result = load.run(
                new Requests(
                        contestant.port(),
                        _ -> "/events",
                        contestant.facts()::structured,
                        "application/cloudevents+json"),
                contestant.sent().get(),
                clients,
                lasting);
        WrongAnswer.unlessEqual(contestant.name() + "'s bad answers", 0L, result.failed());
        contestant.sent().addAndGet(result.answered());
        return result;
    }
}
