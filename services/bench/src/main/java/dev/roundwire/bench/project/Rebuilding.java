package dev.roundwire.bench.project;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.acceptance.product.ServiceProcess;
import dev.roundwire.bench.Bench;
import dev.roundwire.bench.Options;
import dev.roundwire.bench.WrongAnswer;
import dev.roundwire.bench.load.Facts;
import dev.roundwire.bench.load.Fill;
import dev.roundwire.bench.process.Memory;
import dev.roundwire.bench.process.Services;
import dev.roundwire.bench.process.Topics;
import dev.roundwire.bench.process.World;
import dev.roundwire.bench.report.Goal;
import dev.roundwire.bench.report.Row;
import dev.roundwire.bench.report.Section;
import java.io.OutputStream;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/// Building all rows anew, of a fifth of the events and of all: is it linear, does memory stay flat?
public final class Rebuilding implements Bench {
    private static final int LARGER = 5;
    /// What needs more with more events doesn't get through.
    private static final List<String> SMALL_HEAP =
            List.of("-Xmx384m", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError");

    private static final String METHOD = """
            `POST /operations/valuations/rebuild?from=facts`, in a service with a heap of 384 MB that has just read the log: facts read, companies \
            folded, everything written into a schema of its own, then compared with the live one. Beside it reading the \
            stored facts and COPY of the very rows. No row may differ. Then the rebuilt tables are taken into use, and those \
            from before again, while four clients read companies and the log goes on: no read may fail, and at the end every \
            fact must be there once.
            """;

    /// @param events how many
    /// @param seconds from beginning to end, the comparison too
    /// @param least reading and COPY, in seconds
    /// @param held for how many milliseconds a switch let nothing be applied
    private record Rebuilt(int events, double seconds, double least, double megabytes, double held) {
        double perSecond() {
            return events / seconds;
        }
    }

    @Override
    public Section run(Options options) throws Exception {
        int events = options.number("events", 1_000_000);
        Row linear = Row.beside("events, all beside a fifth", "/s", "a fifth", Goal.atLeast(0.8));
        Row flat = Row.beside("memory at most, all beside a fifth", "MB", "a fifth", Goal.atMost(1.2));
        List<Row> rows = new ArrayList<>(List.of(linear, flat));
        for (int round = 0; round < options.number("rounds", 1); round++) {
            Rebuilt fewer = rebuilt(events / LARGER, options);
            Rebuilt all = rebuilt(events, options);
            linear.add(all.perSecond(), fewer.perSecond());
            flat.add(all.megabytes(), fewer.megabytes());
            for (Rebuilt each : List.of(fewer, all)) {
                rows.add(Row.beside("rebuild of " + each.events(), "/s", "read + COPY", Goal.atLeast(0.6))
                        .add(each.perSecond(), each.events() / each.least()));
                rows.add(Row.alone(
                                "switch of " + each.events() + " under load, nothing applied for",
                                "ms",
                                Goal.atMost(1000))
                        .add(each.held()));
            }
        }
        return new Section("Rebuilding", METHOD, rows);
    }

    private static Rebuilt rebuilt(int events, Options options) throws Exception {
        Facts facts = new Facts("rebuild", options.number("companies", 100_000));
        try (World world = World.start()) {
            Topics.createLog(world);
            Fill.topic(world, facts, facts::logged, 0, events);
            ServiceProcess valuations = world.service("valuations", "1", SMALL_HEAP, Map.of());
            valuations.start();
            awaitAll(world, events);
            valuations.awaitReady();
            double seconds = seconds(world, valuations);
            double megabytes = Memory.peak(valuations.handle());
            try (Connection connection = world.database().connect()) {
                new Roundwire(facts).check(connection, events);
                double least = read(connection) + CopyOfRows.seconds(connection, CopyOfRows.TABLES);
                double held = Switching.worstMillis(world, valuations, facts, events);
                awaitAll(world, events + Switching.EVENTS);
                new Roundwire(facts).check(connection, events + Switching.EVENTS);
                return new Rebuilt(events, seconds, least, megabytes, held);
            }
        }
    }

    private static void awaitAll(World world, int events) throws Exception {
        try (Connection connection = world.database().connect()) {
            Progress.awaitRows(connection, Roundwire.SCHEMA + ".fact", events);
        }
    }

    private static double seconds(World world, ServiceProcess valuations) throws Exception {
        String path = "/operations/valuations/rebuild";
        Services.post(world, valuations, path + "?from=facts");
        JsonNode state = Services.get(world, valuations, path);
        while (state.path("state").asText().equals("running")) {
            Thread.sleep(200);
            state = Services.get(world, valuations, path);
        }
        WrongAnswer.unlessEqual(
                "the rebuild's state", "ready", state.path("state").asText());
        WrongAnswer.unlessEqual(
                "partitions compared",
                Topics.PARTITIONS,
                state.at("/comparison/partitions").asInt());
        WrongAnswer.unlessEqual(
                "rows that differ", 0, state.at("/comparison/differing/company").asInt(-1));
        Duration took = Duration.between(
                Instant.parse(state.path("startedAt").asText()),
                Instant.parse(state.path("finishedAt").asText()));
        return took.toMillis() / 1e3;
    }

    private static double read(Connection connection) throws Exception {
        long begin = System.nanoTime();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy valuations.fact to stdout (format binary)", OutputStream.nullOutputStream());
        return (System.nanoTime() - begin) / 1e9;
    }
}
