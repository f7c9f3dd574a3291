package dev.roundwire.stream.feed;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.feed.FeedPage.Answered;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.sql.Database;
import dev.roundwire.stream.sql.Generation;
import dev.roundwire.stream.sql.RowSubjects;
import dev.roundwire.stream.sql.RowTable;
import dev.roundwire.stream.sql.StoredRow;
import dev.roundwire.stream.sql.SwapLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads rows for feeds, page by page.
final class FeedReader {
    private static final int ROWS = 1000;
    private static final int SUBJECTS = 500;

    private final Database database;
    private final List<RowTable> tables;

    FeedReader(Projector projector) {
        this.database = projector.database();
        this.tables =
                projector.projection().tables().stream().map(RowTable::new).toList();
    }

    /// Where a reader would begin now who has read all rows.
    FeedId now() throws SQLException {
        return database.inSnapshot(connection -> new FeedId(
                Generation.of(connection).id(),
                CursorTable.position(CursorTable.all(connection).values())));
    }

    /// Whether the rows are still those of the generation that was read before, how often rows were written beside
    /// the log, and the next page: empty where nothing has moved.
    record Next(boolean sameGeneration, long written, Optional<FeedPage> page) {}

    Next next(FeedId from) throws SQLException {
        return database.inTransaction(connection -> {
            Generation generation = Generation.of(connection);
            if (!generation.id().equals(from.generation())) {
                return new Next(false, generation.written(), Optional.empty());
            }
            return new Next(true, generation.written(), page(connection, from));
        });
    }

    private Optional<FeedPage> page(Connection connection, FeedId from) throws SQLException {
        Position applied = CursorTable.position(CursorTable.all(connection).values());
        for (Map.Entry<Partition, Long> reached : applied.offsets().entrySet()) {
            long after = from.position().offsets().getOrDefault(reached.getKey(), -1L);
            if (reached.getValue() > after) {
                return Optional.of(page(connection, from, reached.getKey(), reached.getValue()));
            }
        }
        return Optional.empty();
    }

    /// The rows that a reader sees who asks for `confidence`, of the next subjects after `subject` in the table of
    /// this number; empty where there are no more.
    List<StoredRow> visible(int table, Confidence confidence, String subject) throws SQLException {
        return database.inTransaction(connection -> tables.get(table).visible(connection, confidence, subject, ROWS));
    }

    /// All rows of some subjects, deleted ones too, as of a generation.
    ///
    /// @param last the subject to go on after; null at the end
    record Rows(
            Generation generation,
            List<StoredRow> rows,
            @Nullable String last) {}

    /// The rows of the next subjects after `subject` in the table of this number.
    Rows all(int table, String subject) throws SQLException {
        return database.inSnapshot(connection -> {
            SwapLock.share(connection, database.schema());
            RowTable rows = tables.get(table);
            List<Subject> subjects = RowSubjects.next(connection, rows.table(), subject, SUBJECTS);
            String last = subjects.size() < SUBJECTS ? null : subjects.getLast().toString();
            return new Rows(Generation.of(connection), rows.of(connection, subjects), last);
        });
    }

    int tables() {
        return tables.size();
    }

    private FeedPage page(Connection connection, FeedId from, Partition partition, long reached) throws SQLException {
        long after = from.position().offsets().getOrDefault(partition, -1L);
        long upTo = reached;
        List<StoredRow> rows = new ArrayList<>();
        for (RowTable table : tables) {
            List<StoredRow> changed = table.changed(connection, partition, after, upTo, ROWS);
            if (changed.size() >= ROWS) {
                upTo = changed.getLast().changedBy().offset();
            }
            rows.addAll(changed);
        }
        long last = upTo;
        rows.removeIf(row -> row.changedBy().offset() > last);
        rows.sort(Comparator.comparing(StoredRow::changedBy));
        Position to = from.position().with(new LogOffset(partition.topic(), partition.number(), last));
        return new FeedPage(to, rows, answeredElsewhere(connection, rows));
    }

    private Set<Answered> answeredElsewhere(Connection connection, List<StoredRow> rows) throws SQLException {
        Set<Subject> asked = rows.stream()
                .filter(row -> row.level().to() != Confidence.RUMOURED)
                .map(StoredRow::subject)
                .collect(Collectors.toSet());
        Set<Answered> answered = new HashSet<>();
        if (!asked.isEmpty()) {
            for (RowTable table : tables) {
                table.of(connection, asked).forEach(row -> addTo(answered, row));
            }
        }
        return answered;
    }

    private static void addTo(Set<Answered> answered, StoredRow row) {
        for (Confidence confidence : Confidence.values()) {
            if (row.answers(confidence)) {
                answered.add(Answered.of(row, confidence));
            }
        }
    }
}
