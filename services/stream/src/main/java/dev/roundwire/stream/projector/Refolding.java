package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.facts.FactTable;
import dev.roundwire.stream.facts.MentionTable;
import dev.roundwire.stream.facts.UndecodableTable;
import dev.roundwire.stream.log.Reading;
import dev.roundwire.stream.sql.Generation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Folds subjects anew in one transaction, which no batch of their partitions crosses.
final class Refolding {
    private final Connection connection;
    private final RowWriter writer;

    Refolding(Connection connection, RowWriter writer) {
        this.connection = connection;
        this.writer = writer;
    }

    /// @param oneByOne whether rows are written a subject at a time, after PostgreSQL refused them together
    Refolded of(Collection<Subject> subjects, boolean oneByOne) throws SQLException {
        Superseded.check(writer.projection(), Generation.of(connection));
        Set<Partition> partitions = FactTable.partitions(connection, subjects);
        CursorTable.lock(connection, partitions);
        int mended = mend(subjects);
        Collection<SubjectState> states = writer.load(connection, subjects).values().stream()
                .filter(state -> state.size() > 0)
                .toList();
        List<Refolded.Change> changes = writer.changes(states);
        if (oneByOne) {
            writer.writeOneByOne(connection, states, true);
        } else {
            writer.write(connection, states, true);
        }
        Generation.countWritten(connection);
        return new Refolded(states.size(), mended, changes);
    }

    /// Takes in records that couldn't be read when they came and can be read now.
    private int mend(Collection<Subject> subjects) throws SQLException {
        List<FactTable.New> readable = new ArrayList<>();
        for (Reading reading : UndecodableTable.of(connection, subjects)) {
            if (reading instanceof Reading.Decoded decoded) {
                readable.add(new FactTable.New(decoded, decoded.record().appendedAt()));
            }
        }
        if (!readable.isEmpty()) {
            UndecodableTable.remove(
                    connection, readable.stream().map(fact -> fact.fact().at()).toList());
            FactTable.mend(connection, readable);
            MentionTable.insert(
                    connection,
                    readable.stream().map(fact -> fact.reading().fact()).toList());
        }
        return readable.size();
    }
}
