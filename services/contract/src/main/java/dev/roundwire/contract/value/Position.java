package dev.roundwire.contract.value;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How far the log has been written or read: the highest offset of each partition. Written
/// `companies-0:41,founders-3:9`; the empty text is the position before everything.
public final class Position {
    public static final Position START = new Position(new TreeMap<>());

    private static final Pattern ENTRY = Pattern.compile("([a-z]+)-([0-9]{1,4}):([0-9]{1,18})");

    private final SortedMap<Partition, Long> offsets;
    /// Written once it is asked for: between two facts all answers have the same position.
    private @Nullable String text;

    /// One partition of one topic.
    public record Partition(Topic topic, int number) implements Comparable<Partition> {
        @Override
        public int compareTo(Partition other) {
            int byTopic = topic.compareTo(other.topic);
            return byTopic != 0 ? byTopic : Integer.compare(number, other.number);
        }

        @Override
        public String toString() {
            return topic.shortName() + "-" + number;
        }
    }

    private Position(SortedMap<Partition, Long> offsets) {
        this.offsets = offsets;
    }

    public static Position of(LogOffset offset) {
        return START.with(offset);
    }

    public static Position of(Collection<LogOffset> offsets) {
        SortedMap<Partition, Long> highest = new TreeMap<>();
        offsets.forEach(offset -> highest.merge(partitionOf(offset), offset.offset(), Math::max));
        return new Position(highest);
    }

    public static Position of(Map<Partition, Long> offsets) {
        return new Position(new TreeMap<>(offsets));
    }

    /// The position that `text` writes, or empty where it isn't one.
    public static Optional<Position> parse(String text) {
        SortedMap<Partition, Long> offsets = new TreeMap<>();
        if (text.isEmpty()) {
            return Optional.of(START);
        }
        for (String entry : text.split(",", -1)) {
            Matcher matcher = ENTRY.matcher(entry);
            Optional<Topic> topic = matcher.matches() ? Topic.ofShortName(matcher.group(1)) : Optional.empty();
            if (topic.isEmpty() || Integer.parseInt(matcher.group(2)) >= Topic.PARTITIONS) {
                return Optional.empty();
            }
            Partition partition = new Partition(topic.get(), Integer.parseInt(matcher.group(2)));
            offsets.merge(partition, Long.parseLong(matcher.group(3)), Math::max);
        }
        return Optional.of(new Position(offsets));
    }

    /// How many records there are up to here, counting each offset as one.
    public long records() {
        return offsets.values().stream().mapToLong(offset -> offset + 1).sum();
    }

    /// This position, moved on to `offset` where that is further.
    public Position with(LogOffset offset) {
        SortedMap<Partition, Long> moved = new TreeMap<>(offsets);
        moved.merge(partitionOf(offset), offset.offset(), Math::max);
        return new Position(moved);
    }

    /// This position, moved on to wherever `other` is further.
    public Position and(Position other) {
        SortedMap<Partition, Long> moved = new TreeMap<>(offsets);
        other.offsets.forEach((partition, offset) -> moved.merge(partition, offset, Math::max));
        return new Position(moved);
    }

    /// True if every offset that `other` demands of the given topics has been reached here.
    public boolean covers(Position other, Collection<Topic> topics) {
        return other.offsets.entrySet().stream()
                .filter(entry -> topics.contains(entry.getKey().topic()))
                .allMatch(entry -> offsets.getOrDefault(entry.getKey(), -1L) >= entry.getValue());
    }

    public Map<Partition, Long> offsets() {
        return Collections.unmodifiableMap(offsets);
    }

    private static Partition partitionOf(LogOffset offset) {
        return new Partition(offset.topic(), offset.partition());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position position && position.offsets.equals(offsets);
    }

    @Override
    public int hashCode() {
        return offsets.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        String written = text;
        if (written == null) {
            written = offsets.entrySet().stream()
                    .map(entry -> entry.getKey() + ":" + entry.getValue())
                    .collect(Collectors.joining(","));
            text = written;
        }
        return written;
    }
}
