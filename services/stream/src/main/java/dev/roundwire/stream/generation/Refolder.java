package dev.roundwire.stream.generation;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Refolded;
import dev.roundwire.stream.sql.Generation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Folds subjects anew from what is stored of them, in transactions of so many subjects that batches need not wait
/// long.
public final class Refolder {
    private static final Logger LOG = Logger.getLogger(Refolder.class);
    private static final int SUBJECTS = 200;
    private static final int CHANGES_SHOWN = 1000;

    private final Projector projector;

    public Refolder(Projector projector) {
        this.projector = projector;
    }

    /// Folds one subject anew.
    ///
    /// @param keep false to only find out what would change
    public Refolded one(Subject subject, boolean keep) throws SQLException {
        Refolded refolded = projector.applier().refold(Set.of(subject), keep);
        tell(refolded, keep);
        return refolded;
    }

    /// Folds all subjects anew. Of the changes the first are told.
    ///
    /// @param keep false to only find out what would change
    public Refolded all(boolean keep) throws SQLException {
        int subjects = 0;
        int mended = 0;
        List<Refolded.Change> changes = new ArrayList<>();
        Subject last = null;
        while (true) {
            List<Subject> next = projector.facts().subjects(last, SUBJECTS);
            if (next.isEmpty()) {
                Refolded all = new Refolded(subjects, mended, changes);
                tell(all, keep);
                return all;
            }
            Refolded refolded = projector.applier().refold(next, keep);
            subjects += refolded.subjects();
            mended += refolded.mended();
            refolded.changes().stream().limit(CHANGES_SHOWN - changes.size()).forEach(changes::add);
            last = next.getLast();
        }
    }

    /// Those who follow the rows can't see that these changed: their facts did not.
    private void tell(Refolded refolded, boolean kept) throws SQLException {
        if (kept && !refolded.changes().isEmpty()) {
            projector.database().run(connection -> {
                Generation.renew(connection);
                projector.tellAnew(connection);
            });
        }
    }

    /// What had changed before an earlier attempt died hasn't been told yet.
    private void finish(boolean tell, int foldVersion) throws SQLException {
        projector.database().run(connection -> {
            Generation.set(connection, foldVersion);
            if (tell) {
                Generation.renew(connection);
                projector.tellAnew(connection);
            }
        });
    }

    /// Folds all subjects anew if the rows are of another fold version than the projection. Where several instances
    /// start together, each does it: the later ones find nothing to change.
    public void bringUpToDate() throws SQLException {
        int wanted = projector.projection().foldVersion();
        @Nullable
        Integer found = projector.database().inTransaction(Generation::of).foldVersion();
        if (found != null && found != wanted) {
            LOG.infof(
                    "%s: the rows are of fold version %d, folding all subjects anew for %d",
                    projector.projection().service(), found, wanted);
            Refolded refolded = all(true);
            LOG.infof("%s: folded %d subjects anew", projector.projection().service(), refolded.subjects());
        }
        if (found == null || found != wanted) {
            finish(found != null, wanted);
        }
    }
}
