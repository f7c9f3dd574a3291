package dev.roundwire.stream.generation;

import dev.roundwire.contract.value.Position;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.facts.KeptLog;
import dev.roundwire.stream.log.FactCodec;
import dev.roundwire.stream.log.LogMismatch;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.log.Pace;
import dev.roundwire.stream.log.Replay;
import dev.roundwire.stream.projector.Applier;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.sql.Database;
import dev.roundwire.stream.sql.Generation;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Builds the tables of a service anew, in a schema beside the live one, which goes on as it is.
public final class Rebuilder {
    private static final Logger LOG = Logger.getLogger(Rebuilder.class);
    private static final int CACHED = 20_000;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /// How often in turn the log may have nothing.
    private static final int PATIENCE = 60;

    private final Projector projector;
    private final Database live;
    private final Database next;
    private final Migrations migrations;
    private final Supplier<Replay> replay;
    private final Clock clock;
    private volatile @Nullable Comparison comparison;
    private volatile @Nullable String problem;
    /// What is going on here; to count is dear.
    private volatile @Nullable TakeOver takeOver;

    /// @param replay opens the log at its beginning
    public Rebuilder(Projector projector, Migrations migrations, Supplier<Replay> replay, Clock clock) {
        this.projector = projector;
        this.live = projector.database();
        this.next = live.in(new Schemas(live.schema()).next());
        this.migrations = migrations;
        this.replay = replay;
        this.clock = clock;
    }

    /// The last rebuild, whichever instance began it. How its rows compare only that instance knows.
    public Optional<Rebuild> state() throws SQLException {
        Optional<Rebuild> marked = live.inTransaction(connection -> RebuildMark.of(connection, next.schema()));
        if (marked.isEmpty()) {
            return Optional.empty();
        }
        boolean begun = live.inTransaction(connection -> Schemas.exists(connection, next.schema()));
        Rebuild rebuild = begun ? progress(marked.get()) : marked.get();
        return Optional.of(
                switch (rebuild.state()) {
                    case READY -> rebuild.compared(comparison);
                    case RUNNING -> rebuild.troubled(problem);
                    case FAILED -> rebuild;
                });
    }

    /// Begins a rebuild; it goes on in a thread of its own.
    ///
    /// @param recordsPerSecond how many records it takes in a second at most; 0 for as many as go
    /// @throws NotNow while another is running
    public Rebuild begin(Rebuild.From from, int recordsPerSecond) throws SQLException {
        Rebuild begun = Rebuild.started(from, foldVersion(), recordsPerSecond, clock.instant());
        start(begun, true);
        return begun;
    }

    /// Goes on with a rebuild whose instance has died, and clears away one that failed. Does nothing where another
    /// instance is at it.
    public void resume() throws SQLException {
        Rebuild left = live.inTransaction(connection -> RebuildMark.of(connection, next.schema()))
                .orElse(null);
        if (left == null || left.state() == Rebuild.State.READY) {
            return;
        }
        try {
            if (left.state() == Rebuild.State.FAILED) {
                RebuildLock.holding(live, _ -> drop(left));
            } else if (left.foldVersion() == foldVersion()) {
                LOG.infof("%s: the rebuild that was begun at %s goes on", live.schema(), left.startedAt());
                start(left, false);
            } else {
                begin(left.from(), left.recordsPerSecond());
            }
        } catch (NotNow anotherIsAtIt) {
            LOG.debugf("%s: %s", live.schema(), anotherIsAtIt.sentence());
        }
    }

    private Rebuild drop(Rebuild failed) throws SQLException {
        live.run(connection -> Schemas.drop(connection, next.schema()));
        return failed;
    }

    /// Returns once it is sure that nobody else builds.
    private void start(Rebuild rebuild, boolean anew) throws SQLException {
        CompletableFuture<Rebuild> taken = new CompletableFuture<>();
        Thread.ofVirtual().name("roundwire-" + next.schema()).start(() -> run(rebuild, anew, taken));
        try {
            taken.join();
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof NotNow reason) {
                throw reason;
            }
            throw new SQLException(refused.getCause());
        }
    }

    /// Where Kafka or PostgreSQL fail it goes on once they are back.
    private void run(Rebuild rebuild, boolean anew, CompletableFuture<Rebuild> taken) {
        while (!projector.isClosed()) {
            try {
                RebuildLock.holding(live, _ -> hold(rebuild, anew && !taken.isDone(), taken));
                return;
            } catch (SQLException | KafkaException failed) {
                if (taken.completeExceptionally(failed)) {
                    return;
                }
                problem = String.valueOf(failed);
                LOG.warnf("the rebuild of %s failed, trying again: %s", live.schema(), failed);
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (RuntimeException failed) {
                if (!taken.completeExceptionally(failed)) {
                    LOG.errorf(failed, "the rebuild of %s failed", live.schema());
                }
                return;
            }
        }
    }

    private Rebuild hold(Rebuild rebuild, boolean anew, CompletableFuture<Rebuild> taken) throws SQLException {
        if (anew) {
            prepare(rebuild);
        }
        problem = null;
        taken.complete(rebuild);
        build(rebuild);
        return rebuild;
    }

    private void prepare(Rebuild rebuild) throws SQLException {
        comparison = null;
        live.run(connection -> {
            Schemas.drop(connection, next.schema());
            Schemas.create(connection, next.schema());
            RebuildMark.put(connection, next.schema(), rebuild);
        });
    }

    private void build(Rebuild rebuild) throws SQLException {
        try {
            migrations.migrate(next.schema());
            fill(rebuild);
            next.run(connection -> Schemas.analyze(connection, next.schema()));
            comparison = compared();
            mark(rebuild.ready(clock.instant()));
        } catch (KafkaException failed) {
            throw failed;
        } catch (RuntimeException failed) {
            mark(rebuild.failed(failed, clock.instant()));
            throw failed;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// Brought up to date twice: what the second time is left for those who write to wait for is little.
    private Comparison compared() throws SQLException, InterruptedException {
        Follower follower = follower(new Pace(0));
        follower.catchUp();
        return Comparison.of(live, next.schema(), projector.projection().tables(), _ -> catchUp(follower));
    }

    private static void catchUp(Follower follower) throws SQLException {
        try {
            follower.catchUp();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SQLException(stopping);
        }
    }

    private Follower follower(Pace pace) {
        return new Follower(live, next, applier(false), pace);
    }

    private Applier applier(boolean whole) {
        return new Applier(projector.projection(), next, whole, CACHED);
    }

    private int foldVersion() {
        return projector.projection().foldVersion();
    }

    private void mark(Rebuild rebuild) throws SQLException {
        live.run(connection -> RebuildMark.put(connection, next.schema(), rebuild));
    }

    private void fill(Rebuild rebuild) throws SQLException, InterruptedException {
        Pace pace = new Pace(rebuild.recordsPerSecond());
        switch (rebuild.from()) {
            case LOG -> replay(pace);
            case FACTS -> takeOver(pace);
        }
        follower(pace).catchUp();
    }

    private void takeOver(Pace pace) throws SQLException, InterruptedException {
        TakeOver here = new TakeOver(live, next, applier(false), pace, foldVersion());
        takeOver = here;
        try {
            here.run();
        } finally {
            takeOver = null;
        }
    }

    /// Reads the log until it has been read as far as the live schema has now. What was taken in before is passed
    /// over.
    private void replay(Pace pace) throws SQLException, InterruptedException {
        next.run(connection -> Generation.set(connection, foldVersion()));
        Applier applier = applier(true);
        Position target =
                CursorTable.position(live.inTransaction(CursorTable::all).values());
        next.run(connection -> CursorTable.add(connection, live.inTransaction(CursorTable::topicIds)));
        try (Replay log = replay.get()) {
            int nothing = 0;
            while (!position().covers(target, projector.projection().topics())) {
                List<LogRecord> records = log.next();
                nothing = records.isEmpty() ? nothing + 1 : 0;
                if (nothing > PATIENCE && log.isAtEnd()) {
                    throw new LogMismatch(
                            "The log ends before " + target + ", which was read of it before: records that"
                                    + " were acknowledged are lost, or can't be read now. Rebuild from facts instead.");
                }
                applyPaced(applier, records, pace);
            }
        }
    }

    private static void applyPaced(Applier applier, List<LogRecord> records, Pace pace)
            throws SQLException, InterruptedException {
        int most = pace.most(Math.max(1, records.size()));
        for (int from = 0; from < records.size(); from += most) {
            List<LogRecord> some = records.subList(from, Math.min(records.size(), from + most));
            applier.apply(some.stream().map(FactCodec::decode).toList());
            pace.done(some.size());
        }
    }

    private Position position() throws SQLException {
        return CursorTable.position(next.inTransaction(CursorTable::all).values());
    }

    /// Until all that the facts tell has been taken over, the rows are of no position.
    private Rebuild progress(Rebuild rebuild) throws SQLException {
        TakeOver here = takeOver;
        return next.inTransaction(connection -> {
            if (TakeOver.isOver(connection)) {
                return rebuild.at(
                        CursorTable.position(CursorTable.all(connection).values()));
            }
            return rebuild.having(here == null ? KeptLog.count(connection) : here.records());
        });
    }
}
