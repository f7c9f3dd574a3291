package dev.roundwire.stream.tck;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.projection.Row;
import dev.roundwire.stream.projection.Table;
import java.util.List;
import java.util.Set;

/// A projection that can't fold one fact.
record Poisoned(Projection projection, FactKey poison) implements Projection {
    @Override
    public String service() {
        return projection.service();
    }

    @Override
    public Set<Topic> topics() {
        return projection.topics();
    }

    @Override
    public int foldVersion() {
        return projection.foldVersion();
    }

    @Override
    public List<Table> tables() {
        return projection.tables();
    }

    @Override
    public List<Row> fold(Subject subject, List<RecordedFact> facts, Confidence level) {
        if (facts.stream().anyMatch(fact -> fact.key().equals(poison))) {
            throw new IllegalStateException("the poisoned fact");
        }
        return projection.fold(subject, facts, level);
    }
}
