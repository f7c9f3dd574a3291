package dev.roundwire.contract.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// The two topics of the log. Order matters within a stream only, and people's data wants its own rights.
public enum Topic {
    COMPANIES,
    FOUNDERS;

    /// The number of partitions of either topic. It never changes: growth is a new topic.
    public static final int PARTITIONS = 12;

    /// The name in positions, e.g. `companies`.
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name in Kafka, e.g. `roundwire.companies.v1`.
    public String kafkaName() {
        return "roundwire." + shortName() + ".v1";
    }

    public static Optional<Topic> ofShortName(String name) {
        return find(name, Topic::shortName);
    }

    public static Optional<Topic> ofKafkaName(String name) {
        return find(name, Topic::kafkaName);
    }

    private static Optional<Topic> find(String name, Function<Topic, String> by) {
        return Arrays.stream(values())
                .filter(topic -> by.apply(topic).equals(name))
                .findFirst();
    }
}
