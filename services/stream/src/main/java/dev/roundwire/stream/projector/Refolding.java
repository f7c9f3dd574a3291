package dev.roundwire.stream.projector;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.facts.FactTable;
import dev.roundwire.stream.facts.KeptLog;
import dev.roundwire.stream.facts.MentionTable;
import dev.roundwire.stream.facts.Mentioned;
import dev.roundwire.stream.facts.UndecodableTable;
import dev.roundwire.stream.log.Log;
import dev.roundwire.stream.log.Reading;
import dev.roundwire.stream.sql.Generation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
        CursorTable.lock(connection, partitions(subjects));
        Set<Subject> mended = new TreeSet<>();
        int readable = mend(subjects, mended);
        Collection<SubjectState> states = load(subjects);
        List<Refolded.Change> changes = writer.changes(states);
        int mentions = mention(states) + forget(subjects.size() == 1 ? subjects : mended, states);
        write(states, oneByOne);
        return new Refolded(states.size(), readable, mentions, changes);
    }

    /// Takes over what another schema has stored of subjects, up to where the cursors stand, and folds it: once,
    /// however many facts there are. Nobody else may write to this schema.
    ///
    /// @return how many records were taken over
    int takeOver(String schema, Collection<Subject> subjects, boolean oneByOne) throws SQLException {
        Superseded.check(writer.projection(), Generation.of(connection));
        int records = KeptLog.takeOver(connection, schema, subjects);
        Set<Subject> mended = new TreeSet<>();
        mend(subjects, mended);
        if (!writer.keepsFactsOnly()) {
            Collection<SubjectState> states = load(subjects);
            mention(states);
            forget(mended, states);
            write(states, oneByOne);
        }
        return records;
    }

    private void write(Collection<SubjectState> states, boolean oneByOne) throws SQLException {
        if (oneByOne) {
            writer.writeOneByOne(connection, states, true);
        } else {
            writer.write(connection, states, true);
        }
        Generation.countWritten(connection);
    }

    /// Of subjects without facts all partitions in which the first may come.
    private Set<Partition> partitions(Collection<Subject> subjects) throws SQLException {
        Set<Partition> partitions = FactTable.partitions(connection, subjects);
        if (partitions.isEmpty()) {
            subjects.forEach(subject -> partitions.addAll(Log.partitions(Set.of(subject.topic()))));
        }
        return partitions;
    }

    /// Also those without facts where they have rows all the same: rows that must go.
    private Collection<SubjectState> load(Collection<Subject> subjects) throws SQLException {
        List<SubjectState> all = new ArrayList<>();
        List<Subject> unfounded = new ArrayList<>();
        for (SubjectState state : writer.load(connection, subjects).values()) {
            if (state.size() > 0) {
                all.add(state);
            } else {
                unfounded.add(state.subject());
            }
        }
        writer.loadUnfounded(connection, unfounded).stream()
                .filter(state -> state.incompleteness() != null || !state.rows().isEmpty())
                .forEach(all::add);
        return all;
    }

    /// Notes who is mentioned in the facts of subjects.
    ///
    /// @return how many weren't noted
    private int mention(Collection<SubjectState> states) throws SQLException {
        return writer.keepsFactsOnly()
                ? 0
                : MentionTable.insert(
                        connection,
                        states.stream()
                                .flatMap(state -> state.facts().stream())
                                .map(RecordedFact::fact)
                                .toList());
    }

    /// Forgets who is noted as mentioned in subjects and isn't, at the cost of a look at all mentions for each.
    private int forget(Collection<Subject> subjects, Collection<SubjectState> states) throws SQLException {
        Map<Subject, Set<String>> mentioned = new HashMap<>();
        subjects.forEach(subject -> mentioned.put(subject, new TreeSet<>()));
        for (SubjectState state : states) {
            Set<String> entities = mentioned.getOrDefault(state.subject(), new TreeSet<>());
            state.facts().forEach(fact -> entities.addAll(Mentioned.in(fact.fact())));
        }
        int forgotten = 0;
        for (Map.Entry<Subject, Set<String>> entry : mentioned.entrySet()) {
            forgotten += MentionTable.retain(connection, entry.getKey(), entry.getValue());
        }
        return forgotten;
    }

    /// Takes in records that couldn't be read when they came and can be read now.
    ///
    /// @param mended takes whose they are
    /// @return how many they are
    private int mend(Collection<Subject> subjects, Set<Subject> mended) throws SQLException {
        List<FactTable.New> readable = new ArrayList<>();
        for (Reading reading : UndecodableTable.of(connection, subjects)) {
            if (reading instanceof Reading.Decoded decoded) {
                readable.add(new FactTable.New(decoded, decoded.record().appendedAt()));
                mended.add(decoded.fact().subject());
            }
        }
        if (!readable.isEmpty()) {
            UndecodableTable.remove(
                    connection, readable.stream().map(fact -> fact.fact().at()).toList());
            FactTable.mend(connection, readable);
        }
        return readable.size();
    }
}
