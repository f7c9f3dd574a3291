package dev.roundwire.stream.feed;

import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.stream.sql.StoredRow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a reader is told about one row.
///
/// @param table its table
/// @param subject whose row it is, e.g. `company/xverse`
/// @param key what tells it apart among the rows of its subject
/// @param row its columns; null where it is no more
/// @param incomplete true where the subject has facts that the row doesn't hold
/// @param position the fact that changed it
public record RowEvent(
        String table,
        String subject,
        Map<String, Object> key,
        @Nullable Map<String, @Nullable Object> row,
        boolean incomplete,
        String position) {

    static RowEvent upserted(StoredRow row) {
        return new RowEvent(
                row.table().name(),
                row.subject().toString(),
                row.row().keyByName(),
                row.row().valuesByName(),
                row.incomplete(),
                row.changedBy().toString());
    }

    static RowEvent deleted(StoredRow row) {
        LogOffset at = row.changedBy();
        return new RowEvent(
                row.table().name(), row.subject().toString(), row.row().keyByName(), null, false, at.toString());
    }
}
