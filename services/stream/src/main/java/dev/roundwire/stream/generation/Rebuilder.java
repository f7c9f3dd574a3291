package dev.roundwire.stream.generation;

import dev.roundwire.contract.value.Position;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.log.FactCodec;
import dev.roundwire.stream.log.LogMismatch;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.log.Replay;
import dev.roundwire.stream.projector.Applier;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.sql.Database;
import dev.roundwire.stream.sql.Generation;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Builds the tables of a service anew, in a schema beside the live one, which goes on as it is.
public final class Rebuilder {
    private static final Logger LOG = Logger.getLogger(Rebuilder.class);
    private static final int CACHED = 20_000;
    /// How often in turn the log may have nothing.
    private static final int PATIENCE = 60;

    private final Projector projector;
    private final Database live;
    private final Database next;
    private final Migrations migrations;
    private final Supplier<Replay> replay;
    private final Clock clock;
    private volatile @Nullable Rebuild state;

    /// @param replay opens the log at its beginning
    public Rebuilder(Projector projector, Migrations migrations, Supplier<Replay> replay, Clock clock) {
        this.projector = projector;
        this.live = projector.database();
        this.next = live.in(new Schemas(live.schema()).next());
        this.migrations = migrations;
        this.replay = replay;
        this.clock = clock;
    }

    /// The rebuild that this instance began last.
    public Optional<Rebuild> state() throws SQLException {
        Rebuild now = state;
        if (now == null || now.state() != Rebuild.State.RUNNING) {
            return Optional.ofNullable(now);
        }
        boolean begun = live.inTransaction(connection -> Schemas.exists(connection, next.schema()));
        return Optional.of(begun ? now.at(position()) : now);
    }

    /// Begins a rebuild; it goes on in a thread of its own.
    ///
    /// @throws NotNow while another is running
    public synchronized Rebuild begin(Rebuild.From from) {
        Rebuild before = state;
        if (before != null && before.state() == Rebuild.State.RUNNING) {
            throw new NotNow("a rebuild of " + live.schema() + " is running already");
        }
        Rebuild begun = Rebuild.started(from, clock.instant());
        state = begun;
        Thread.ofVirtual().name("roundwire-" + next.schema()).start(() -> run(begun));
        return begun;
    }

    private void run(Rebuild begun) {
        try {
            Comparison compared = build(begun.from());
            state = begun.at(position()).ready(compared, clock.instant());
        } catch (SQLException | RuntimeException failed) {
            LOG.errorf(failed, "the rebuild of %s failed", live.schema());
            state = begun.failed(failed, clock.instant());
        }
    }

    private Comparison build(Rebuild.From from) throws SQLException {
        live.run(connection -> Schemas.drop(connection, next.schema()));
        migrations.migrate(next.schema());
        next.run(connection -> Generation.set(connection, projector.projection().foldVersion()));
        if (from == Rebuild.From.LOG) {
            replay();
        }
        Applier applier = new Applier(projector.projection(), next, false, CACHED);
        new Follower(live, next, applier).catchUp();
        return Comparison.of(
                live, live.schema(), next.schema(), projector.projection().tables());
    }

    /// Reads the log until it has been read as far as the live schema has now.
    private void replay() throws SQLException {
        Applier applier = new Applier(projector.projection(), next, true, CACHED);
        Position target =
                CursorTable.position(live.inTransaction(CursorTable::all).values());
        next.run(connection -> CursorTable.add(connection, live.inTransaction(CursorTable::topicIds)));
        try (Replay log = replay.get()) {
            int nothing = 0;
            while (!position().covers(target, projector.projection().topics())) {
                List<LogRecord> records = log.next();
                nothing = records.isEmpty() ? nothing + 1 : 0;
                if (nothing > PATIENCE) {
                    throw new LogMismatch(
                            "The log ends before " + target + ", which was read of it before: records that"
                                    + " were acknowledged are lost, or can't be read now. Rebuild from facts instead.");
                }
                if (!records.isEmpty()) {
                    applier.apply(records.stream().map(FactCodec::decode).toList());
                }
            }
        }
    }

    private Position position() throws SQLException {
        return CursorTable.position(next.inTransaction(CursorTable::all).values());
    }
}
