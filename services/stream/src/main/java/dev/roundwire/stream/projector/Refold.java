package dev.roundwire.stream.projector;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.stream.facts.IncompleteTable.Incompleteness;
import dev.roundwire.stream.facts.SubjectFacts.Unread;
import dev.roundwire.stream.projection.Level;
import dev.roundwire.stream.projection.Prefix;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.projection.Row;
import dev.roundwire.stream.projection.Table;
import dev.roundwire.stream.sql.StoredRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rows of one subject, folded anew and compared with those that are there.
///
/// @param created rows whose keys aren't there
/// @param changed rows whose keys are there and that say something else now, or that are deleted
/// @param incompleteness why the rows don't hold all, or null where they do
record Refold(
        List<StoredRow> created,
        List<StoredRow> changed,
        @Nullable Incompleteness incompleteness) {

    /// @param anew whether rows are written, too, that say the same and are of another fold version, or pretend that a
    ///     later fact changed them than there is
    static Refold of(Projection projection, SubjectState state, boolean anew) {
        List<RecordedFact> facts = state.facts();
        Map<StoredRow.Key, StoredRow> wanted = new HashMap<>();
        Incompleteness missing = firstUnread(state);
        for (Level level : Level.of(facts)) {
            Prefix<List<Row>> folded = fold(projection, state, facts, level.from());
            Prefix.Unfoldable unfoldable = folded.unfoldable();
            if (unfoldable != null) {
                missing = earlier(missing, new Incompleteness(unfoldable.fact().at(), unfoldable.reason()));
            }
            boolean incomplete = unfoldable != null || !state.unread().isEmpty();
            for (Row row : folded.value()) {
                StoredRow stored = new StoredRow(
                        state.subject(), level, row, false, incomplete, projection.foldVersion(), state.last());
                wanted.put(stored.key(), stored);
            }
        }
        return compared(state, wanted, missing, anew);
    }

    private static Prefix<List<Row>> fold(
            Projection projection, SubjectState state, List<RecordedFact> facts, Confidence level) {
        return Prefix.of(
                facts,
                prefix -> prefix.isEmpty()
                        ? List.of()
                        : distinct(projection, projection.fold(state.subject(), prefix, level)));
    }

    private static List<Row> distinct(Projection projection, List<Row> rows) {
        Set<List<Object>> keys = new HashSet<>();
        for (Row row : rows) {
            if (!projection.tables().contains(row.table())) {
                throw new IllegalStateException(
                        "fold returns a row of " + row.table().name() + ", no table of its own");
            }
            if (!keys.add(List.of(row.table().name(), row.key()))) {
                throw new IllegalStateException(
                        "fold returns two rows of " + row.table().name() + " with key " + row.key());
            }
        }
        return rows;
    }

    private static Refold compared(
            SubjectState state, Map<StoredRow.Key, StoredRow> wanted, @Nullable Incompleteness missing, boolean anew) {
        List<StoredRow> created = new ArrayList<>();
        List<StoredRow> changed = new ArrayList<>();
        wanted.forEach((key, row) -> {
            StoredRow there = state.rows().get(key);
            if (there == null) {
                created.add(row);
            } else if (!row.says(there) || (anew && !isMarkedRightly(there, row))) {
                changed.add(row);
            }
        });
        for (StoredRow there : state.rows().values()) {
            if (!there.deleted() && !wanted.containsKey(there.key())) {
                changed.add(deleted(there, state.size() == 0 ? there.changedBy() : state.last()));
            }
        }
        return new Refold(created, changed, missing);
    }

    private static boolean isMarkedRightly(StoredRow there, StoredRow row) {
        return there.foldVersion() == row.foldVersion() && there.changedBy().compareTo(row.changedBy()) <= 0;
    }

    /// What is left of a row that is no more: its key, so that those who follow the rows learn of it.
    private static StoredRow deleted(StoredRow row, LogOffset last) {
        Table table = row.table();
        @Nullable Object[] values = new @Nullable Object[table.all().size()];
        for (int i = 0; i < table.keys().size(); i++) {
            values[i] = row.row().key().get(i);
        }
        return new StoredRow(row.subject(), row.level(), table.row(values), true, false, row.foldVersion(), last);
    }

    private static @Nullable Incompleteness firstUnread(SubjectState state) {
        Incompleteness first = null;
        for (Unread record : state.unread()) {
            first = earlier(first, new Incompleteness(record.at(), record.reason()));
        }
        return first;
    }

    private static Incompleteness earlier(@Nullable Incompleteness one, Incompleteness other) {
        return one == null || other.at().compareTo(one.at()) < 0 ? other : one;
    }
}
