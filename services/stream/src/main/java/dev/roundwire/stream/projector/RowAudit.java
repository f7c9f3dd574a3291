package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.IncompleteTable.Incompleteness;
import dev.roundwire.stream.facts.StoredFacts;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.projection.Table;
import dev.roundwire.stream.sql.Database;
import dev.roundwire.stream.sql.Generation;
import dev.roundwire.stream.sql.Identifier;
import dev.roundwire.stream.sql.StoredRow;
import dev.roundwire.stream.sql.SwapLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Folds stored facts and holds the rows against them, in one snapshot: nobody waits for it, and nothing is
/// written.
public final class RowAudit {
    private static final int SHOWN = 500;

    private final Projection projection;
    private final Database database;
    private final RowWriter writer;

    public RowAudit(Projection projection, Database database) {
        this.projection = projection;
        this.database = database;
        this.writer = new RowWriter(projection);
    }

    /// What an audit of some subjects found.
    ///
    /// @param subjects how many it looked at
    /// @param last where to go on after; null at the end
    /// @param changes rows that would say something else if they were folded now
    /// @param wrong by subject, in words
    public record Audited(
            int subjects, @Nullable Subject last, List<Refolded.Change> changes, Map<String, String> wrong) {}

    /// Looks at the next `most` subjects. Empty while the rows are of another fold version: they are being
    /// refolded.
    ///
    /// @param after the subject before the first; null to begin
    public Optional<Audited> next(@Nullable Subject after, int most) throws SQLException {
        return database.inSnapshot(connection -> {
            SwapLock.share(connection, database.schema());
            Integer version = Generation.of(connection).foldVersion();
            if (version != null && version != projection.foldVersion()) {
                return Optional.empty();
            }
            return Optional.of(audit(connection, after == null ? "" : after.toString(), most));
        });
    }

    private Audited audit(Connection connection, String after, int most) throws SQLException {
        List<Subject> subjects = StoredFacts.subjects(connection, after, most);
        Subject last = subjects.size() < most ? null : subjects.getLast();
        List<Refolded.Change> changes = new ArrayList<>();
        Map<String, String> wrong = new TreeMap<>();
        for (SubjectState state : writer.load(connection, subjects).values()) {
            if (state.size() > 0 && !RowWriter.isUnstorable(state)) {
                hold(state, changes, wrong);
            }
        }
        for (Table table : projection.tables()) {
            for (String subject : unfounded(connection, table.name(), " and not deleted", after, last)) {
                wrong.put(subject, "has rows in " + table.name() + " and no facts");
            }
        }
        for (String subject : unfounded(connection, "incomplete", "", after, last)) {
            wrong.put(subject, "is listed as incomplete and has no facts");
        }
        return new Audited(subjects.size(), last, changes, wrong);
    }

    private void hold(SubjectState state, List<Refolded.Change> changes, Map<String, String> wrong) {
        List<Refolded.Change> different = writer.changes(List.of(state));
        Incompleteness listed = state.incompleteness();
        Refold refold = Refold.of(projection, state, true);
        Incompleteness folded = refold.incompleteness();
        if (!different.isEmpty()) {
            changes.addAll(different);
            wrong.put(state.subject().toString(), words(different));
        } else if (!refold.changed().isEmpty()) {
            StoredRow first = refold.changed().getFirst();
            StoredRow there = state.rows().get(first.key());
            wrong.put(state.subject().toString(), "a row is marked " + marks(there) + ", must be " + marks(first));
        } else if (!Objects.equals(at(listed), at(folded))) {
            wrong.put(
                    state.subject().toString(),
                    "is listed as incomplete from " + at(listed) + ", must be from " + at(folded));
        }
    }

    private static String marks(@Nullable StoredRow row) {
        return row == null
                ? "nothing"
                : "as of fold version " + row.foldVersion() + ", changed by " + row.changedBy() + " or before";
    }

    private static @Nullable LogOffset at(@Nullable Incompleteness incompleteness) {
        return incompleteness == null ? null : incompleteness.at();
    }

    private static String words(List<Refolded.Change> changes) {
        Refolded.Change first = changes.getFirst();
        String more = changes.size() == 1 ? "" : ", and " + (changes.size() - 1) + " more rows";
        return "the rows say " + words(first.before()) + ", the facts say " + words(first.after()) + more;
    }

    private static String words(@Nullable StoredRow row) {
        if (row == null || row.deleted()) {
            return "nothing";
        }
        String said = row.row() + (row.incomplete() ? " (incomplete)" : "");
        return said.length() <= SHOWN ? said : said.substring(0, SHOWN) + "…";
    }

    /// Subjects with rows and without facts; a subject that lost all its facts isn't among those that have some.
    private static List<String> unfounded(
            Connection connection, String table, String condition, String after, @Nullable Subject last)
            throws SQLException {
        String sql = "select distinct subject from " + Identifier.quoted(table) + " as rows where subject > ?"
                + " and (?::text is null or subject <= ?)" + condition
                + " and not exists (select from fact where fact.subject = rows.subject)"
                + " and not exists (select from undecodable where undecodable.subject = rows.subject) order by 1";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            String end = last == null ? null : last.toString();
            select.setString(1, after);
            select.setString(2, end);
            select.setString(3, end);
            try (ResultSet result = select.executeQuery()) {
                List<String> subjects = new ArrayList<>();
                while (result.next()) {
                    subjects.add(result.getString(1));
                }
                return subjects;
            }
        }
    }
}
