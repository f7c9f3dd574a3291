package dev.roundwire.stream.http;

import dev.roundwire.contract.value.Position;
import dev.roundwire.stream.audit.Auditor.Known;
import dev.roundwire.stream.audit.Auditor.Report;
import dev.roundwire.stream.audit.Pass;
import dev.roundwire.stream.audit.Seen;
import dev.roundwire.stream.http.OperationsAnswers.RowChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is answered about audits.
final class AuditAnswers {
    private AuditAnswers() {}

    /// @param enabled whether this instance looks by itself
    /// @param position how far the log has been applied
    /// @param rows the last look at the rows of all subjects
    /// @param log the last look at all stored facts
    /// @param differing how many differences are known; 0 if all is well
    /// @param differences the first of them
    /// @param partitions what there was in the log
    record AuditState(
            boolean enabled,
            Position position,
            Look rows,
            Look log,
            long differing,
            List<DifferenceItem> differences,
            List<PartitionItem> partitions) {
        static AuditState of(boolean enabled, Position position, Report report) {
            return new AuditState(
                    enabled,
                    position,
                    Look.of(report.rows()),
                    Look.of(report.log()),
                    report.count(),
                    report.differences().stream().map(DifferenceItem::of).toList(),
                    report.partitions().stream().map(PartitionItem::of).toList());
        }
    }

    /// One look at everything.
    ///
    /// @param pass counted from 1; 0 before the first
    /// @param finishedAt null while it is going on
    /// @param looked how many subjects, or records, it has looked at so far
    record Look(
            long pass,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            long looked) {
        static Look of(Pass pass) {
            return new Look(pass.number(), pass.startedAt(), pass.finishedAt(), pass.looked());
        }
    }

    /// @param kind `rows` (against the stored facts), `facts` (against the log), `log` (against the one read
    ///     before)
    /// @param about a subject, a record, a partition
    /// @param since when it was found
    record DifferenceItem(String kind, String about, String detail, Instant since) {
        static DifferenceItem of(Known known) {
            return new DifferenceItem(
                    known.difference().kind().wire(),
                    known.difference().about(),
                    known.difference().detail(),
                    known.since());
        }
    }

    /// @param upTo the last record looked at, e.g. `companies-0:41`
    /// @param digest the same in every service that has read the same log
    record PartitionItem(String upTo, long facts, long duplicates, long undecodable, String digest) {
        static PartitionItem of(Seen seen) {
            return new PartitionItem(
                    seen.partition() + ":" + seen.upTo(),
                    seen.facts(),
                    seen.duplicates(),
                    seen.undecodable(),
                    seen.digest());
        }
    }

    /// What folding subjects anew would change: nothing, if their rows are what they must be.
    ///
    /// @param subjects how many were folded
    /// @param differing how many of them have other rows than they must
    /// @param changes the first of their rows that would say something else
    /// @param next the subject to go on after; null where there are no more
    record AuditRun(
            Position position,
            int subjects,
            int differing,
            List<RowChange> changes,
            @Nullable String next) {}
}
