package dev.roundwire.stream.audit;

import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.audit.Difference.Kind;
import dev.roundwire.stream.facts.CursorTable.Cursor;
import dev.roundwire.stream.log.Log;
import dev.roundwire.stream.log.LogMismatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/// Whether the log is still the one that was read: the same topics, from the first record to the last one read.
final class LogIdentity {
    private LogIdentity() {}

    static List<Difference> differences(Log log, Set<Topic> topics, Collection<Cursor> cursors) {
        List<Difference> differences = new ArrayList<>();
        try {
            Map<Topic, String> ids = log.ids(topics);
            Map<Partition, Long> begins = log.begins(topics);
            Map<Partition, Long> ends = log.ends(topics);
            for (Cursor cursor : cursors) {
                Partition partition = cursor.partition();
                long begin = begins.getOrDefault(partition, 0L);
                long end = ends.getOrDefault(partition, 0L);
                if (!cursor.topicId().equals(ids.get(partition.topic()))) {
                    differences.add(of(partition, "its topic was made anew since it was read"));
                } else if (begin > 0) {
                    differences.add(of(partition, "the records before offset " + begin + " are gone"));
                } else if (end <= cursor.offset()) {
                    differences.add(of(
                            partition,
                            "it ends before offset " + end + ", and was read up to " + cursor.offset()
                                    + ": acknowledged records are lost"));
                }
            }
        } catch (UnknownTopicOrPartitionException gone) {
            topics.forEach(topic -> differences.add(
                    new Difference(Kind.LOG, topic.shortName(), "Kafka knows no topic " + topic.kafkaName())));
        } catch (LogMismatch mismatch) {
            topics.forEach(topic -> differences.add(new Difference(Kind.LOG, topic.shortName(), mismatch.sentence())));
        }
        return differences;
    }

    private static Difference of(Partition partition, String detail) {
        return new Difference(Kind.LOG, partition.toString(), detail);
    }
}
