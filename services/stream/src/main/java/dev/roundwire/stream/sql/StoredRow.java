package dev.roundwire.stream.sql;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.projection.Level;
import dev.roundwire.stream.projection.Row;
import dev.roundwire.stream.projection.Table;
import java.util.List;

/// A row as it is stored.
///
/// @param row its values; where it is deleted, its key only
/// @param changedBy the fact that last changed it
public record StoredRow(
        Subject subject,
        Level level,
        Row row,
        boolean deleted,
        boolean incomplete,
        int foldVersion,
        LogOffset changedBy) {

    /// What tells a row apart in the whole schema.
    public record Key(Subject subject, Confidence level, String table, List<Object> key) {}

    public Key key() {
        return new Key(subject, level.from(), row.table().name(), row.key());
    }

    public Table table() {
        return row.table();
    }

    /// True if it answers a reader who asks for at least `confidence`.
    public boolean answers(Confidence confidence) {
        return !deleted && level.from().compareTo(confidence) <= 0 && level.to().compareTo(confidence) >= 0;
    }

    /// True if a reader would see no difference.
    public boolean says(StoredRow other) {
        return level.equals(other.level)
                && deleted == other.deleted
                && incomplete == other.incomplete
                && row.equals(other.row);
    }
}
