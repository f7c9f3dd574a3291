package dev.roundwire.stream.audit;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.audit.Difference.Kind;
import dev.roundwire.stream.log.Pace;
import dev.roundwire.stream.projector.MentionAudit;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.RowAudit;
import dev.roundwire.stream.projector.RowAudit.Audited;
import dev.roundwire.stream.sql.Generation;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Looks at the rows of all subjects, a few at a time, and then at who is mentioned in them.
final class RowPasses implements Passes {
    private static final int SUBJECTS = 20;
    private static final int MENTIONING = 2000;

    private final Projector projector;
    private final RowAudit audit;
    private final MentionAudit mentions;
    private final Findings findings;
    private final int perSecond;
    private final Clock clock;
    private final AtomicLong looked = new AtomicLong();
    private final AtomicLong finished = new AtomicLong();
    private volatile Pass pass = Pass.NONE;

    RowPasses(Projector projector, Findings findings, int perSecond, Clock clock) {
        this.projector = projector;
        this.audit = new RowAudit(projector.projection(), projector.database());
        this.mentions = new MentionAudit(projector.database());
        this.findings = findings;
        this.perSecond = perSecond;
        this.clock = clock;
    }

    @Override
    public void once() throws SQLException, InterruptedException {
        Pace pace = new Pace(perSecond);
        pass = pass.next(clock.instant());
        Subject after = null;
        do {
            Optional<Audited> audited = audit.next(after, SUBJECTS);
            if (audited.isEmpty()) {
                // Rows of a later version stop this instance; those of an earlier one are being folded anew.
                projector.maintains(projector.database().inTransaction(Generation::of));
                return;
            }
            after = take(audited.get());
            pace.done(audited.get().subjects());
        } while (after != null && !projector.isClosed());
        findings.ended(Kind.ROWS, pass.number());
        if (!projector.projection().tables().isEmpty()) {
            lookAtMentions(pace);
        }
        pass = pass.finished(clock.instant());
        finished.incrementAndGet();
    }

    private void lookAtMentions(Pace pace) throws SQLException, InterruptedException {
        Subject after = null;
        do {
            MentionAudit.Audited audited = mentions.next(after, MENTIONING);
            findings.add(differences(Kind.MENTIONS, audited.wrong()), pass.number());
            after = audited.last();
            pace.done(audited.subjects());
        } while (after != null && !projector.isClosed());
        findings.ended(Kind.MENTIONS, pass.number());
    }

    private @Nullable Subject take(Audited audited) {
        findings.add(differences(Kind.ROWS, audited.wrong()), pass.number());
        pass = pass.more(audited.subjects());
        looked.addAndGet(audited.subjects());
        return audited.last();
    }

    private static List<Difference> differences(Kind kind, Map<String, String> wrong) {
        return wrong.entrySet().stream()
                .map(entry -> new Difference(kind, entry.getKey(), entry.getValue()))
                .toList();
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
}
