package dev.roundwire.stream.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.IncompleteTable.Incompleteness;
import dev.roundwire.stream.facts.UndecodableTable.Lost;
import dev.roundwire.stream.generation.Comparison;
import dev.roundwire.stream.generation.Rebuild;
import dev.roundwire.stream.projector.Refolded;
import dev.roundwire.stream.sql.StoredRow;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is answered about the tables of a service.
final class OperationsAnswers {
    private OperationsAnswers() {}

    /// @param generation changes when rows come from elsewhere than the log
    /// @param foldVersion that of the rows; null as long as there are none
    /// @param position how far the log has been applied
    /// @param lag how many records lie between that and the end of the log
    /// @param incomplete how many subjects don't hold all that was reported
    /// @param undecodable how many records couldn't be read
    /// @param problem why nothing is applied now, or null
    record Overview(
            String service,
            UUID generation,
            @Nullable Integer foldVersion,
            Position position,
            long lag,
            long incomplete,
            long undecodable,
            @Nullable String problem) {}

    record Items<T>(List<T> items, long count) {}

    record IncompleteSubject(String subject, String position, String reason) {
        static IncompleteSubject of(Map.Entry<Subject, Incompleteness> incomplete) {
            return new IncompleteSubject(
                    incomplete.getKey().toString(),
                    incomplete.getValue().at().toString(),
                    incomplete.getValue().reason());
        }
    }

    record UndecodableRecord(String position, @Nullable String subject, Instant recordedAt, String reason) {
        static UndecodableRecord of(Lost lost) {
            LogOffset at = lost.at();
            Subject subject = lost.subject();
            return new UndecodableRecord(
                    at.toString(), subject == null ? null : subject.toString(), lost.recordedAt(), lost.reason());
        }
    }

    /// @param subjects how many were folded
    /// @param mended how many records that couldn't be read can be read now
    /// @param mentions how many who are mentioned in a subject weren't noted, or were and aren't
    /// @param changes rows that say something else now
    record RefoldResult(boolean dryRun, int subjects, int mended, int mentions, List<RowChange> changes) {
        static RefoldResult of(Refolded refolded, boolean dryRun) {
            return new RefoldResult(
                    dryRun,
                    refolded.subjects(),
                    refolded.mended(),
                    refolded.mentions(),
                    refolded.changes().stream().map(RowChange::of).toList());
        }
    }

    /// @param before the row's columns so far, or null where there was none
    /// @param after its columns now, or null where it is no more
    record RowChange(
            String table,
            String subject,
            String confidence,
            @Nullable Map<String, @Nullable Object> before,
            @Nullable Map<String, @Nullable Object> after) {
        static RowChange of(Refolded.Change change) {
            StoredRow row = change.after();
            return new RowChange(
                    row.table().name(),
                    row.subject().toString(),
                    row.level().from().wire(),
                    columns(change.before()),
                    columns(row));
        }

        private static @Nullable Map<String, @Nullable Object> columns(@Nullable StoredRow row) {
            if (row == null || row.deleted()) {
                return null;
            }
            Map<String, @Nullable Object> columns =
                    new LinkedHashMap<>(row.row().keyByName());
            columns.putAll(row.row().valuesByName());
            return columns;
        }
    }

    /// @param state `running`, `ready` or `failed`; `none` where there is none
    /// @param done how many records of the log the rebuilt rows hold
    /// @param total how many the live ones hold
    /// @param remainingSeconds how long it will go on, going by how long it took so far; null where that says
    ///     nothing
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RebuildAnswer(
            String state,
            @Nullable String from,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable Position position,
            @Nullable Position live,
            @Nullable Long done,
            @Nullable Long total,
            @Nullable Long remainingSeconds,
            @Nullable Comparison comparison,
            @Nullable String error) {
        static final RebuildAnswer NONE =
                new RebuildAnswer("none", null, null, null, null, null, null, null, null, null, null);

        static RebuildAnswer of(Rebuild rebuild, Position live, Instant now) {
            long done = rebuild.done();
            long total = Math.max(done, live.records());
            return new RebuildAnswer(
                    rebuild.state().wire(),
                    rebuild.from().wire(),
                    rebuild.startedAt(),
                    rebuild.finishedAt(),
                    rebuild.position(),
                    live,
                    done,
                    total,
                    rebuild.state() == Rebuild.State.RUNNING ? remaining(rebuild, done, total, now) : null,
                    rebuild.comparison(),
                    rebuild.error());
        }

        private static @Nullable Long remaining(Rebuild rebuild, long done, long total, Instant now) {
            Duration elapsed = Duration.between(rebuild.startedAt(), now);
            return done == 0
                    ? null
                    : elapsed.multipliedBy(total - done).dividedBy(done).toSeconds();
        }
    }
}
