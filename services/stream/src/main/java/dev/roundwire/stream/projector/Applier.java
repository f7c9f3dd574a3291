package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.facts.StoredFacts;
import dev.roundwire.stream.log.LogMismatch;
import dev.roundwire.stream.log.Reading;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.sql.Database;
import dev.roundwire.stream.sql.Generation;
import dev.roundwire.stream.sql.SwapLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Applies records to the tables of one schema, one transaction at a time. What fails is undone and thrown: trying
/// again is for the caller.
public final class Applier {
    /// So many records are applied at a time while somebody waits to swap the schema.
    private static final int FEW = 200;

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
        Done done = Done.NOTHING;
        int applied = 0;
        while (applied < batch.size()) {
            Part part = applyNext(batch.subList(applied, batch.size()));
            done = done.and(part.result().done());
            applied += part.records();
        }
        return done;
    }

    /// The first records of a batch, which were applied in one transaction.
    private record Part(Batch.Result result, int records) {}

    private Part applyNext(List<Reading> batch) throws SQLException {
        oneAtATime.lock();
        try {
            return applyTogether(batch);
        } catch (SQLException failed) {
            if (!DataProblem.is(failed)) {
                throw failed;
            }
            return applyOneByOne(batch);
        } finally {
            oneAtATime.unlock();
        }
    }

    /// Folds subjects anew, from what is stored of them. Records that couldn't be read are tried again first. With the
    /// rows it is committed that they changed: those who follow the rows can't see it, since their facts did not.
    ///
    /// @param keep false to only find out what would change
    /// @throws Superseded where the rows are of a later fold version
    public Refolded refold(Collection<Subject> subjects, boolean keep) throws SQLException {
        return refold(oneByOne -> {
            Database.Work<Refolded> refold = connection -> {
                Refolded refolded = shared(connection, subjects, oneByOne);
                if (!refolded.changes().isEmpty()) {
                    tellAnew(connection);
                }
                return refolded;
            };
            return keep ? database.inTransaction(refold) : database.tryOut(refold);
        });
    }

    /// Folds subjects anew as part of something longer, which tells of it at its end ({@link #finish}).
    public Refolded refoldInPart(Collection<Subject> subjects) throws SQLException {
        return refold(oneByOne -> database.inTransaction(connection -> shared(connection, subjects, oneByOne)));
    }

    /// Ends what brought all rows to the projection's fold version: folds anew what was stored past `since`, perhaps
    /// by instances of an earlier version, and notes the version. From this transaction on, which no other crosses,
    /// those write no more.
    public Refolded finish(Position since) throws SQLException {
        return refold(oneByOne -> database.inTransaction(connection -> {
            SwapLock.hold(connection, database.schema());
            List<Subject> touched = StoredFacts.subjectsPast(connection, since);
            Refolded refolded = new Refolding(connection, writer).of(touched, oneByOne);
            Generation.set(connection, writer.projection().foldVersion());
            tellAnew(connection);
            return refolded;
        }));
    }

    /// Takes over what another schema has stored of subjects, up to where the cursors of this one stand, and folds
    /// it. Nobody else may write to this schema.
    ///
    /// @return how many records were taken over
    public int takeOver(String schema, Collection<Subject> subjects) throws SQLException {
        return refold(oneByOne -> database.inTransaction(
                connection -> new Refolding(connection, writer).takeOver(schema, subjects, oneByOne)));
    }

    private Refolded shared(Connection connection, Collection<Subject> subjects, boolean oneByOne) throws SQLException {
        SwapLock.share(connection, database.schema());
        return new Refolding(connection, writer).of(subjects, oneByOne);
    }

    private void tellAnew(Connection connection) throws SQLException {
        Generation.renew(connection);
        Notices.anew(connection, database.schema());
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T of(boolean oneByOne) throws SQLException;
    }

    private <T> T refold(Attempt<T> attempt) throws SQLException {
        oneAtATime.lock();
        try {
            return attempt.of(false);
        } catch (SQLException failed) {
            if (!DataProblem.is(failed)) {
                throw failed;
            }
            return attempt.of(true);
        } finally {
            cache.clear();
            oneAtATime.unlock();
        }
    }

    private Part applyTogether(List<Reading> batch) throws SQLException {
        boolean committed = false;
        try {
            Part part = inTransaction(batch, false);
            cache.keep(part.result().states(), part.result().moved());
            committed = true;
            return part;
        } finally {
            if (!committed) {
                cache.clear();
            }
        }
    }

    private Part applyOneByOne(List<Reading> batch) throws SQLException {
        try {
            return inTransaction(batch, true);
        } finally {
            cache.clear();
        }
    }

    private Part inTransaction(List<Reading> batch, boolean oneByOne) throws SQLException {
        return database.inTransaction(connection -> {
            boolean swapping = SwapLock.share(connection, database.schema());
            int records = swapping ? Math.min(FEW, batch.size()) : batch.size();
            Batch.Result result =
                    new Batch(connection, writer, cache, whole).apply(batch.subList(0, records), oneByOne);
            if (!result.moved().isEmpty()) {
                Notices.moved(connection, database.schema(), CursorTable.position(result.moved()));
            }
            return new Part(result, records);
        });
    }
}
