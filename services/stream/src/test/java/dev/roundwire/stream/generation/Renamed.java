package dev.roundwire.stream.generation;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.projection.Row;
import dev.roundwire.stream.projection.Table;
import dev.roundwire.stream.sample.SampleProjection;
import java.util.List;
import java.util.Set;

/// The sample as a later version folds it: each funding has another name.
final class Renamed implements Projection {
    private final SampleProjection sample = new SampleProjection();

    @Override
    public String service() {
        return sample.service();
    }

    @Override
    public Set<Topic> topics() {
        return sample.topics();
    }

    @Override
    public int foldVersion() {
        return sample.foldVersion() + 1;
    }

    @Override
    public List<Table> tables() {
        return sample.tables();
    }

    @Override
    public List<Row> fold(Subject subject, List<RecordedFact> facts, Confidence level) {
        return sample.fold(subject, facts, level).stream()
                .map(row -> row.table().equals(SampleProjection.FUNDING) ? renamed(row) : row)
                .toList();
    }

    private static Row renamed(Row row) {
        Object[] values = row.values().toArray();
        values[0] = values[0] + " anew";
        return row.table().row(values);
    }
}
