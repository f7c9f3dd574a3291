package dev.roundwire.stream.log;

import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The log as a whole: whether it is the one that was read before, where it begins and ends.
public interface Log {

    /// All partitions of `topics`.
    static List<Partition> partitions(Collection<Topic> topics) {
        return topics.stream()
                .sorted()
                .flatMap(topic -> IntStream.range(0, Topic.PARTITIONS).mapToObj(number -> new Partition(topic, number)))
                .toList();
    }

    /// The ids of `topics`: one made anew under the same name has another.
    ///
    /// @throws LogMismatch where a topic isn't set up as the log must be
    Map<Topic, String> ids(Collection<Topic> topics);

    /// The offsets of the first records still kept.
    Map<Partition, Long> begins(Collection<Topic> topics);

    /// The offsets that the next records will have.
    Map<Partition, Long> ends(Collection<Topic> topics);
}
