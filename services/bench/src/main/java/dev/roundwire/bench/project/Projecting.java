package dev.roundwire.bench.project;

import dev.roundwire.bench.Bench;
import dev.roundwire.bench.Options;
import dev.roundwire.bench.load.Facts;
import dev.roundwire.bench.load.Fill;
import dev.roundwire.bench.process.Child;
import dev.roundwire.bench.process.Peers;
import dev.roundwire.bench.process.Topics;
import dev.roundwire.bench.process.World;
import dev.roundwire.bench.report.Goal;
import dev.roundwire.bench.report.Row;
import dev.roundwire.bench.report.Section;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// From the log into rows: Roundwire's valuations beside what others do, and beside what PostgreSQL can do.
public final class Projecting implements Bench {
    /// It reads from a store of its own, which has to be filled first.
    private static final int AXON_EVENTS = 60_000;

    private static final String METHOD = """
            The same events, in the log before anything starts; counted from the first row that can be seen until all are \
            there or the time is over. Roundwire keeps each fact once, folds the whole company anew for each confidence \
            level and writes the rows that changed, facts, rows and cursor in one transaction; it tells duplicates, bytes \
            that can't be read, contradictions. The others make each event a row with its data as text: no check, no fold. \
            COPY brings the very rows that Roundwire has written (facts, mentions, companies) into tables with the same \
            keys and indexes. Afterwards every fact must be there once, companies' rounds and sums must be right, and the \
            others' rows must be what was sent.
            """;

    @Override
    public Section run(Options options) throws Exception {
        int events = options.number("events", 300_000);
        Facts facts = new Facts("project", options.number("companies", 100_000));
        Duration atMost = Duration.ofSeconds(options.number("seconds", 120));
        try (World world = World.start()) {
            Topics.createLog(world);
            Topics.create(world, Debezium.TOPIC);
            List<String> last = Fill.topic(world, facts, facts::logged, 0, events);
            Fill.topic(world, facts, number -> Debezium.record(facts, number), 0, events);
            Map<Peer, Row> peers = peers(facts, events);
            Roundwire ours = new Roundwire(facts);
            Row copy = Row.beside("events", "/s", "COPY of the very rows", Goal.atLeast(0.6));
            for (int round = 0; round < options.number("rounds", 3); round++) {
                double rate = turn(world, ours, last, atMost);
                try (Connection connection = world.database().connect()) {
                    copy.add(rate, events / CopyOfRows.seconds(connection, CopyOfRows.TABLES));
                }
                for (Map.Entry<Peer, Row> peer : peers.entrySet()) {
                    Duration most = isSlow(peer.getKey()) ? atMost.dividedBy(5) : atMost;
                    peer.getValue().add(rate, turn(world, peer.getKey(), last, most));
                }
            }
            List<Row> rows = new ArrayList<>(List.of(copy));
            rows.addAll(peers.values());
            return new Section("Projecting", METHOD, rows);
        }
    }

    /// One of those that take an event a transaction would need minutes for all.
    private static boolean isSlow(Peer peer) {
        return !peer.table().equals(Debezium.TOPIC);
    }

    private static double turn(World world, Contestant contestant, List<String> last, Duration atMost)
            throws Exception {
        try (Connection connection = world.database().connect()) {
            contestant.clear(connection);
        }
        Progress progress;
        try (AutoCloseable _ = contestant.start(world)) {
            progress = Progress.of(world, contestant, last, atMost);
        }
        try (Connection connection = world.database().connect()) {
            contestant.check(connection, progress.rows());
        }
        System.out.printf("  %s %.0f/s%n", contestant.name(), progress.perSecond());
        return progress.perSecond();
    }

    private static Map<Peer, Row> peers(Facts facts, int events) {
        Map<Peer, Row> peers = new LinkedHashMap<>();
        long all = Long.MAX_VALUE;
        Peer.Starter debezium = world -> Debezium.start(world, Debezium.TOPIC);
        add(peers, 1, new Peer("Debezium's JDBC sink, tuned", Debezium.TOPIC, facts, all, List.of(), debezium));
        add(peers, 20, new Peer("Panache, one by one", "event", facts, all, List.of(), Projecting::panache));
        List<String> pekkos = List.of("pekko_projection_offset_store", "pekko_projection_management");
        Peer.Starter pekko = world -> child(world, "pekko", "PekkoPeer", "pekko_event", List.of());
        add(peers, 25, new Peer("Pekko's exactlyOnce", "pekko_event", facts, all, pekkos, pekko));
        List<String> axons = List.of("DomainEventEntry", "SnapshotEventEntry", "TokenEntry");
        int few = Math.min(events, AXON_EVENTS);
        Peer.Starter axon = world -> child(world, "axon", "AxonPeer", "axon_event", List.of(Integer.toString(few)));
        add(peers, 3, new Peer("Axon's pooled processor", "axon_event", facts, few, axons, axon));
        return peers;
    }

    private static void add(Map<Peer, Row> peers, double goal, Peer peer) {
        peers.put(peer, Row.beside("events", "/s", peer.name(), Goal.atLeast(goal)));
    }

    private static AutoCloseable child(World world, String peer, String main, String table, List<String> more)
            throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                world.bootstrapServers(),
                Facts.TOPIC,
                table,
                world.database().url(),
                world.database().user(),
                world.database().password()));
        arguments.addAll(more);
        Child child = Peers.child(peer, "dev.roundwire.bench.peer." + main, arguments);
        world.start(child);
        return child;
    }

    private static AutoCloseable panache(World world) throws Exception {
        Child child = Peers.quarkus(
                "panache",
                Map.of(
                        "quarkus.datasource.jdbc.url", world.database().url(),
                        "quarkus.datasource.username", world.database().user(),
                        "quarkus.datasource.password", world.database().password(),
                        "kafka.bootstrap.servers", world.bootstrapServers(),
                        "mp.messaging.incoming.events.group.id", "panache-" + System.nanoTime()));
        world.start(child);
        return child;
    }
}
