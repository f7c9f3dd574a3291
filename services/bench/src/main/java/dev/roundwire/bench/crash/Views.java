package dev.roundwire.bench.crash;

import dev.roundwire.bench.crash.Fault.Victim;
import dev.roundwire.contract.value.Topic;
import java.util.List;
import java.util.Map;

/// What keeps facts, by service, and the tables of rows that are folded from them.
final class Views {
    static final Map<String, List<Topic>> TOPICS = Map.of(
            "ingest", List.of(Topic.COMPANIES, Topic.FOUNDERS),
            "valuations", List.of(Topic.COMPANIES),
            "portfolios", List.of(Topic.COMPANIES),
            "talent", List.of(Topic.COMPANIES, Topic.FOUNDERS));

    static final Map<String, List<String>> ROWS = Map.of(
            "valuations", List.of("company"),
            "portfolios", List.of("position"),
            "talent", List.of("departure", "founding", "money", "investment"));

    /// The instance of each service that is asked.
    static final Map<String, Victim> SERVICES =
            Map.of("valuations", Victim.VALUATIONS_1, "portfolios", Victim.PORTFOLIOS, "talent", Victim.TALENT);

    private Views() {}

    /// How ids of topics are written in tables: 0 founders, 1 companies.
    static int code(Topic topic) {
        return topic == Topic.FOUNDERS ? 0 : 1;
    }
}
