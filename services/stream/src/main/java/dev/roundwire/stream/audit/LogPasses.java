package dev.roundwire.stream.audit;

import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.stream.audit.Difference.Kind;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.facts.CursorTable.Cursor;
import dev.roundwire.stream.log.Log;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.log.Pace;
import dev.roundwire.stream.log.Replay;
import dev.roundwire.stream.projector.Projector;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Reads the log again, slowly, and looks at what is stored of it.
final class LogPasses implements Passes {
    /// How often in turn the log may have nothing.
    private static final int PATIENCE = 20;

    private final Projector projector;
    private final Log log;
    private final Supplier<Replay> replay;
    private final FactAudit audit;
    private final Findings findings;
    private final int perSecond;
    private final Clock clock;
    private final Map<Partition, Seen> seen = new ConcurrentSkipListMap<>();
    private final AtomicLong looked = new AtomicLong();
    private final AtomicLong finished = new AtomicLong();
    private volatile Pass pass = Pass.NONE;

    LogPasses(Projector projector, Log log, Supplier<Replay> replay, Findings findings, int perSecond, Clock clock) {
        this.projector = projector;
        this.log = log;
        this.replay = replay;
        this.audit = new FactAudit(projector.database());
        this.findings = findings;
        this.perSecond = perSecond;
        this.clock = clock;
    }

    @Override
    public void once() throws SQLException, InterruptedException {
        pass = pass.next(clock.instant());
        Collection<Cursor> cursors =
                projector.database().inTransaction(CursorTable::all).values();
        List<Difference> others =
                LogIdentity.differences(log, projector.projection().topics(), cursors);
        findings.add(others, pass.number());
        findings.ended(Kind.LOG, pass.number());
        findings.add(audit.past(), pass.number());
        if (others.isEmpty() && readAll(CursorTable.position(cursors))) {
            findings.ended(Kind.FACTS, pass.number());
            pass = pass.finished(clock.instant());
            finished.incrementAndGet();
        }
    }

    /// False where it was not read to the end.
    private boolean readAll(Position target) throws SQLException, InterruptedException {
        Pace pace = new Pace(perSecond);
        Map<Partition, PartitionAudit> partitions = new TreeMap<>();
        Position reached = Position.START;
        int nothing = 0;
        try (Replay again = replay.get()) {
            while (!reached.covers(target, projector.projection().topics())) {
                List<LogRecord> records = again.next();
                nothing = records.isEmpty() ? nothing + 1 : 0;
                if (nothing > PATIENCE || projector.isClosed()) {
                    return false;
                }
                take(records, partitions);
                reached = reached.and(
                        Position.of(records.stream().map(LogRecord::at).toList()));
                pace.done(records.size());
            }
        }
        return true;
    }

    private void take(List<LogRecord> records, Map<Partition, PartitionAudit> partitions) throws SQLException {
        Map<Partition, List<LogRecord>> byPartition = records.stream()
                .collect(Collectors.groupingBy(
                        record -> new Partition(record.at().topic(), record.at().partition())));
        for (Map.Entry<Partition, List<LogRecord>> some : byPartition.entrySet()) {
            PartitionAudit partition = partitions.computeIfAbsent(some.getKey(), PartitionAudit::new);
            findings.add(audit.next(partition, some.getValue()), pass.number());
            seen.put(some.getKey(), partition.seen());
        }
        pass = pass.more(records.size());
        looked.addAndGet(records.size());
    }

    @Override
    public Pass pass() {
        return pass;
    }

    @Override
    public long looked() {
        return looked.get();
    }

    @Override
    public long finished() {
        return finished.get();
    }

    /// What there was in each partition, in this pass or in the one before.
    List<Seen> seen() {
        return List.copyOf(seen.values());
    }
}
