package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.IncompleteTable;
import dev.roundwire.stream.facts.IncompleteTable.Incompleteness;
import dev.roundwire.stream.facts.StoredFacts;
import dev.roundwire.stream.facts.SubjectFacts;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.projection.Table;
import dev.roundwire.stream.sql.RowTable;
import dev.roundwire.stream.sql.StoredRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Loads the states of subjects, and writes their rows.
final class RowWriter {
    private static final String UNSTORABLE = "its rows can't be stored: ";

    private final Projection projection;
    private final List<RowTable> tables;

    RowWriter(Projection projection) {
        this.projection = projection;
        this.tables = projection.tables().stream().map(RowTable::new).toList();
    }

    Projection projection() {
        return projection;
    }

    /// Then nothing is folded, and of what is stored only the keys matter.
    boolean keepsFactsOnly() {
        return tables.isEmpty();
    }

    /// The states of `subjects`; one of which nothing is stored is empty.
    Map<Subject, SubjectState> load(Connection connection, Collection<Subject> subjects) throws SQLException {
        Map<Subject, SubjectState> states = new HashMap<>();
        if (subjects.isEmpty()) {
            return states;
        }
        Map<Subject, SubjectFacts> stored = StoredFacts.load(connection, subjects);
        for (Subject subject : subjects) {
            states.put(subject, new SubjectState(subject, stored.getOrDefault(subject, SubjectFacts.NONE)));
        }
        if (!stored.isEmpty()) {
            loadRows(connection, stored.keySet(), states);
        }
        return states;
    }

    /// The states of subjects of which nothing is stored, and of which there may be rows all the same.
    Collection<SubjectState> loadUnfounded(Connection connection, Collection<Subject> subjects) throws SQLException {
        Map<Subject, SubjectState> states = new HashMap<>();
        subjects.forEach(subject -> states.put(subject, new SubjectState(subject, SubjectFacts.NONE)));
        loadRows(connection, states.keySet(), states);
        return states.values();
    }

    private void loadRows(Connection connection, Set<Subject> stored, Map<Subject, SubjectState> states)
            throws SQLException {
        for (RowTable table : tables) {
            Map<Subject, List<StoredRow>> rows =
                    table.of(connection, stored).stream().collect(Collectors.groupingBy(StoredRow::subject));
            states.forEach((subject, state) -> state.put(rows.getOrDefault(subject, List.of())));
        }
        Map<Subject, Incompleteness> incomplete = IncompleteTable.of(connection, stored);
        states.forEach((subject, state) -> state.incomplete(incomplete.get(subject)));
    }

    /// Folds `states` and writes what has changed.
    ///
    /// @param anew whether rows of another fold version are written though they say the same
    /// @return how many rows were written
    int write(Connection connection, Collection<SubjectState> states, boolean anew) throws SQLException {
        List<Folded> all = states.parallelStream()
                .map(state -> new Folded(state, Refold.of(projection, state, anew)))
                .toList();
        int rows = 0;
        for (RowTable table : tables) {
            rows += write(connection, table, all);
        }
        writeIncomplete(connection, all);
        all.forEach(Folded::remember);
        return rows;
    }

    /// The rows of `states` that would say something else if they were written now.
    List<Refolded.Change> changes(Collection<SubjectState> states) {
        List<Refolded.Change> changes = new ArrayList<>();
        for (SubjectState state : states) {
            Refold refold = Refold.of(projection, state, false);
            Stream.concat(refold.created().stream(), refold.changed().stream())
                    .forEach(row -> changes.add(new Refolded.Change(state.rows().get(row.key()), row)));
        }
        return changes;
    }

    private static void writeIncomplete(Connection connection, List<Folded> all) throws SQLException {
        Map<Subject, Incompleteness> incomplete = new HashMap<>();
        List<Subject> complete = new ArrayList<>();
        for (Folded folded : all) {
            Incompleteness before = folded.state().incompleteness();
            Incompleteness now = folded.refold().incompleteness();
            if (now != null && !now.equals(before)) {
                incomplete.put(folded.state().subject(), now);
            } else if (now == null && before != null) {
                complete.add(folded.state().subject());
            }
        }
        IncompleteTable.put(connection, incomplete);
        IncompleteTable.remove(connection, complete);
    }

    /// A subject with its fold.
    private record Folded(SubjectState state, Refold refold) {
        void remember() {
            state.put(refold.created());
            state.put(refold.changed());
            state.incomplete(refold.incompleteness());
        }
    }

    /// As {@link #write}, one subject at a time: what PostgreSQL refuses to store of one marks that one alone.
    int writeOneByOne(Connection connection, Collection<SubjectState> states, boolean anew) throws SQLException {
        int rows = 0;
        for (SubjectState state : states) {
            Savepoint before = connection.setSavepoint();
            try {
                rows += write(connection, List.of(state), anew);
                connection.releaseSavepoint(before);
            } catch (SQLException refused) {
                if (!DataProblem.is(refused)) {
                    throw refused;
                }
                connection.rollback(before);
                markUnstorable(connection, state, refused);
            }
        }
        return rows;
    }

    /// True if PostgreSQL refused the rows of `state`, so that those that are there are older ones.
    static boolean isUnstorable(SubjectState state) {
        Incompleteness incomplete = state.incompleteness();
        return incomplete != null && incomplete.reason().startsWith(UNSTORABLE);
    }

    private void markUnstorable(Connection connection, SubjectState state, SQLException refused) throws SQLException {
        IncompleteTable.put(
                connection, Map.of(state.subject(), new Incompleteness(state.last(), UNSTORABLE + refused)));
        for (RowTable table : tables) {
            table.markIncomplete(connection, state.subject(), state.last());
        }
    }

    private static int write(Connection connection, RowTable table, List<Folded> all) throws SQLException {
        List<StoredRow> created = of(table.table(), all, Refold::created);
        List<StoredRow> changed = of(table.table(), all, Refold::changed);
        table.insert(connection, created);
        table.update(connection, changed);
        return created.size() + changed.size();
    }

    private static List<StoredRow> of(Table table, List<Folded> all, Function<Refold, List<StoredRow>> part) {
        return all.stream()
                .flatMap(folded -> part.apply(folded.refold()).stream())
                .filter(row -> row.table().equals(table))
                .toList();
    }
}
