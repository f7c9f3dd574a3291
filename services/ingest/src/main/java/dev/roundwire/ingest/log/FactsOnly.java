package dev.roundwire.ingest.log;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.projection.Row;
import dev.roundwire.stream.projection.Table;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What ingest keeps of the log: the facts themselves, and no rows made of them.
@Singleton
final class FactsOnly implements Projection {
    @Override
    public String service() {
        return "ingest";
    }

    @Override
    public Set<Topic> topics() {
        return EnumSet.allOf(Topic.class);
    }

    @Override
    public int foldVersion() {
        return 1;
    }

    @Override
    public List<Table> tables() {
        return List.of();
    }

    @Override
    public List<Row> fold(Subject subject, List<RecordedFact> facts, Confidence level) {
        return List.of();
    }
}
