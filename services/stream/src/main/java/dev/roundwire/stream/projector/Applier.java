package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.log.LogMismatch;
import dev.roundwire.stream.log.Reading;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.sql.Database;
import dev.roundwire.stream.sql.SwapLock;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Applies records to the tables of one schema, one transaction at a time. What fails is undone and thrown: trying
/// again
/// is for the caller.
public final class Applier {
    private final Database database;
    private final RowWriter writer;
    private final SubjectCache cache;
    private final boolean whole;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /// @param whole whether a gap in the offsets is refused: true of the log, false of the facts that were kept of it
    /// @param cachedRecords how many facts it may keep in memory
    public Applier(Projection projection, Database database, boolean whole, int cachedRecords) {
        this.database = database;
        this.writer = new RowWriter(projection);
        this.cache = new SubjectCache(cachedRecords);
        this.whole = whole;
    }

    /// Applies records, those of one partition in their order; those applied before are passed over. What PostgreSQL
    /// refuses to store of one subject marks that subject, and the others go on.
    ///
    /// @throws LogMismatch where there is a gap before a record
    public Done apply(List<Reading> batch) throws SQLException {
        oneAtATime.lock();
        try {
            return applyTogether(batch);
        } catch (SQLException failed) {
            cache.clear();
            if (!DataProblem.is(failed)) {
                throw failed;
            }
            return applyOneByOne(batch);
        } catch (RuntimeException failed) {
            cache.clear();
            throw failed;
        } finally {
            oneAtATime.unlock();
        }
    }

    /// Folds subjects anew, from what is stored of them. Records that couldn't be read are tried again first.
    ///
    /// @param keep false to only find out what would change
    public Refolded refold(Collection<Subject> subjects, boolean keep) throws SQLException {
        oneAtATime.lock();
        try {
            return refold(subjects, keep, false);
        } catch (SQLException failed) {
            if (!DataProblem.is(failed)) {
                throw failed;
            }
            return refold(subjects, keep, true);
        } finally {
            cache.clear();
            oneAtATime.unlock();
        }
    }

    private Refolded refold(Collection<Subject> subjects, boolean keep, boolean oneByOne) throws SQLException {
        Database.Work<Refolded> refold = connection -> {
            SwapLock.share(connection, database.schema());
            return new Refolding(connection, writer).of(subjects, oneByOne);
        };
        return keep ? database.inTransaction(refold) : database.tryOut(refold);
    }

    private Done applyTogether(List<Reading> batch) throws SQLException {
        Batch.Result result = inTransaction(batch, false);
        cache.keep(result.states(), result.moved());
        return result.done();
    }

    private Done applyOneByOne(List<Reading> batch) throws SQLException {
        try {
            return inTransaction(batch, true).done();
        } finally {
            cache.clear();
        }
    }

    private Batch.Result inTransaction(List<Reading> batch, boolean oneByOne) throws SQLException {
        return database.inTransaction(connection -> {
            SwapLock.share(connection, database.schema());
            Batch.Result result = new Batch(connection, writer, cache, whole).apply(batch, oneByOne);
            if (!result.moved().isEmpty()) {
                Notices.moved(connection, database.schema(), CursorTable.position(result.moved()));
            }
            return result;
        });
    }
}
