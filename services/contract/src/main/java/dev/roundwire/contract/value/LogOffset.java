package dev.roundwire.contract.value;

/// The place of one record in the log. Written `companies-0:41`.
public record LogOffset(Topic topic, int partition, long offset) implements Comparable<LogOffset> {
    @Override
    public int compareTo(LogOffset other) {
        int byTopic = topic.compareTo(other.topic);
        int byPartition = byTopic != 0 ? byTopic : Integer.compare(partition, other.partition);
        return byPartition != 0 ? byPartition : Long.compare(offset, other.offset);
    }

    /// The partition alone, `companies-0`.
    public String partitionName() {
        return topic.shortName() + "-" + partition;
    }

    @Override
    public String toString() {
        return partitionName() + ":" + offset;
    }
}
