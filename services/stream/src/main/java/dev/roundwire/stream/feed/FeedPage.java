package dev.roundwire.stream.feed;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.stream.sql.StoredRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Changed rows of one partition, in the order of the facts that changed them.
///
/// @param to how far a reader has come who has read this page
/// @param rows the changed rows
/// @param elsewhere keys that another row answers for, by confidence: a changed row that doesn't answer for
///     them any more says nothing about them
record FeedPage(Position to, List<StoredRow> rows, Set<Answered> elsewhere) {

    /// That some row answers, for one key, a reader who asks for a confidence.
    record Answered(String subject, String table, List<Object> key, Confidence confidence) {
        static Answered of(StoredRow row, Confidence confidence) {
            return new Answered(
                    row.subject().toString(), row.table().name(), row.row().key(), confidence);
        }
    }

    /// What a reader is told who asks for `confidence` and has come as far as `from`.
    List<RowEvent> events(Confidence confidence, Position from) {
        List<RowEvent> events = new ArrayList<>();
        for (StoredRow row : rows) {
            if (isPast(row.changedBy(), from)) {
                event(row, confidence).ifPresent(events::add);
            }
        }
        return events;
    }

    private Optional<RowEvent> event(StoredRow row, Confidence confidence) {
        if (!row.level().from().admittedBy(confidence)) {
            return Optional.empty();
        }
        if (row.answers(confidence)) {
            return Optional.of(RowEvent.upserted(row));
        }
        return elsewhere.contains(Answered.of(row, confidence)) ? Optional.empty() : Optional.of(RowEvent.deleted(row));
    }

    private static boolean isPast(LogOffset at, Position from) {
        return at.offset() > from.offsets().getOrDefault(new Partition(at.topic(), at.partition()), -1L);
    }
}
