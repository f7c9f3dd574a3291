package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.log.Log;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A log of which only is said what it is asked for.
record StatedLog(String id, long begin, long end) implements Log {
    @Override
    public Map<Topic, String> ids(Collection<Topic> topics) {
        return topics.stream().collect(Collectors.toMap(Function.identity(), topic -> id + topic));
    }

    @Override
    public Map<Partition, Long> begins(Collection<Topic> topics) {
        return all(topics, begin);
    }

    @Override
    public Map<Partition, Long> ends(Collection<Topic> topics) {
        return all(topics, end);
    }

    private static Map<Partition, Long> all(Collection<Topic> topics, long offset) {
        return Log.partitions(topics).stream().collect(Collectors.toMap(Function.identity(), _ -> offset));
    }
}
