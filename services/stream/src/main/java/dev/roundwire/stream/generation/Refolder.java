package dev.roundwire.stream.generation;

import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.facts.StoredFacts;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Refolded;
import dev.roundwire.stream.projector.Superseded;
import dev.roundwire.stream.sql.Generation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

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
    /// @throws NotNow where the rows are of a later fold version
    public Refolded one(Subject subject, boolean keep) throws SQLException {
        return asked(Set.of(subject), keep);
    }

    /// Folds all subjects anew. Of the changes the first are told.
    ///
    /// @param keep false to only find out what would change
    /// @throws NotNow where the rows are of a later fold version
    public Refolded all(boolean keep) throws SQLException {
        return all(subjects -> asked(subjects, keep));
    }

    private Refolded asked(Collection<Subject> subjects, boolean keep) throws SQLException {
        try {
            return projector.applier().refold(subjects, keep);
        } catch (Superseded later) {
            throw new NotNow(later.sentence());
        }
    }

    @FunctionalInterface
    private interface Fold {
        Refolded of(Collection<Subject> subjects) throws SQLException;
    }

    private Refolded all(Fold fold) throws SQLException {
        int subjects = 0;
        int mended = 0;
        int mentions = 0;
        List<Refolded.Change> changes = new ArrayList<>();
        Subject last = null;
        while (true) {
            List<Subject> next = projector.facts().subjects(last, SUBJECTS);
            if (next.isEmpty()) {
                return new Refolded(subjects, mended, mentions, changes);
            }
            Refolded refolded = fold.of(next);
            subjects += refolded.subjects();
            mended += refolded.mended();
            mentions += refolded.mentions();
            refolded.changes().stream().limit(CHANGES_SHOWN - changes.size()).forEach(changes::add);
            last = next.getLast();
        }
    }

    /// Folds all subjects anew if the rows are of an earlier fold version than the projection. Where several
    /// instances start together, each does it: the later ones find nothing to change. Where the rows are of a later
    /// version this instance stops: two that both fold all to their own version would never end.
    public void bringUpToDate() throws SQLException {
        Generation found = projector.database().inTransaction(Generation::of);
        int wanted = projector.projection().foldVersion();
        Integer stored = found.foldVersion();
        if (stored == null) {
            projector.database().run(connection -> Generation.set(connection, wanted));
        } else if (projector.maintains(found) && stored < wanted) {
            LOG.infof(
                    "%s: the rows are of fold version %d, folding all subjects anew for %d",
                    projector.projection().service(), stored, wanted);
            Position since = applied();
            Refolded refolded = all(projector.applier()::refoldInPart);
            finish(since);
            LOG.infof("%s: folded %d subjects anew", projector.projection().service(), refolded.subjects());
        }
    }

    private Position applied() throws SQLException {
        return CursorTable.position(
                projector.database().inTransaction(CursorTable::all).values());
    }

    /// What other instances have applied meanwhile is folded anew, too: first what can be without stopping them.
    private void finish(Position begun) throws SQLException {
        Position since = begun;
        while (true) {
            Position now = applied();
            Position from = since;
            List<Subject> touched =
                    projector.database().inTransaction(connection -> StoredFacts.subjectsPast(connection, from));
            if (touched.size() <= SUBJECTS) {
                projector.applier().finish(since);
                return;
            }
            for (int i = 0; i < touched.size(); i += SUBJECTS) {
                projector.applier().refoldInPart(touched.subList(i, Math.min(i + SUBJECTS, touched.size())));
            }
            since = now;
        }
    }
}
