package dev.roundwire.stream.generation;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.facts.CursorTable.Cursor;
import dev.roundwire.stream.facts.KeptLog;
import dev.roundwire.stream.facts.StoredFacts;
import dev.roundwire.stream.log.Pace;
import dev.roundwire.stream.projector.Applier;
import dev.roundwire.stream.sql.Database;
import dev.roundwire.stream.sql.Generation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes what the live schema has kept over into a new one, subject by subject, so that each is folded once, however
/// often facts told of it. What comes meanwhile is left to the {@link Follower}.
///
/// The new schema's cursors say from the beginning up to where facts are taken over; that it has them all is said by
/// its fold version. One that was given up goes on after the last subject that it has.
final class TakeOver {
    private static final int RECORDS = 4000;

    private final Database live;
    private final Database next;
    private final Applier applier;
    private final Pace pace;
    private final int foldVersion;
    private final AtomicLong records = new AtomicLong();

    /// @param applier that of `next`
    /// @param pace how fast it goes on
    /// @param foldVersion that of the rows
    TakeOver(Database live, Database next, Applier applier, Pace pace, int foldVersion) {
        this.live = live;
        this.next = next;
        this.applier = applier;
        this.pace = pace;
        this.foldVersion = foldVersion;
    }

    void run() throws SQLException, InterruptedException {
        if (next.inTransaction(TakeOver::isOver)) {
            return;
        }
        next.run(this::begin);
        records.set(next.inTransaction(KeptLog::count));
        List<Subject> subjects = after(next.inTransaction(StoredFacts::last).orElse(null));
        while (!subjects.isEmpty()) {
            int taken = applier.takeOver(live.schema(), subjects);
            records.addAndGet(taken);
            pace.done(taken);
            subjects = after(subjects.getLast());
        }
        next.run(connection -> Generation.set(connection, foldVersion));
    }

    /// How many have been taken over so far.
    long records() {
        return records.get();
    }

    /// True if all has been taken over.
    static boolean isOver(Connection connection) throws SQLException {
        return Generation.of(connection).foldVersion() != null;
    }

    private void begin(Connection connection) throws SQLException {
        if (CursorTable.all(connection).isEmpty()) {
            Collection<Cursor> upTo = live.inTransaction(CursorTable::all).values();
            CursorTable.add(connection, upTo.stream().collect(Collectors.toMap(Cursor::partition, Cursor::topicId)));
            CursorTable.move(connection, upTo);
            KeptLog.takeOverNobodys(connection, live.schema());
        }
    }

    private List<Subject> after(@Nullable Subject last) throws SQLException {
        return live.inTransaction(connection -> StoredFacts.subjectsOf(connection, last, pace.most(RECORDS)));
    }
}
