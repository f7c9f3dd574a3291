package dev.roundwire.stream.generation;

import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.log.Log;
import dev.roundwire.stream.log.Pace;
import dev.roundwire.stream.projection.Table;
import dev.roundwire.stream.projector.Applier;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Superseded;
import dev.roundwire.stream.sql.Database;
import dev.roundwire.stream.sql.Generation;
import dev.roundwire.stream.sql.Identifier;
import dev.roundwire.stream.sql.SwapLock;
import dev.roundwire.stream.sql.Tombstones;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Puts another schema in the live one's place, between two batches. Readers see the one, then the other.
public final class Swap {
    private static final Logger LOG = Logger.getLogger(Swap.class);
    private static final int CACHED = 20_000;

    /// So few records are left for when nothing is applied.
    private static final int LITTLE = 100;

    /// How long following may go on while nothing is applied, and how often this is tried.
    private static final Duration BRIEF = Duration.ofMillis(300);

    private static final int TURNS = 50;
    private static final Duration UNBOUNDED = Duration.ofDays(1);

    private final Projector projector;
    private final Database live;
    private final Schemas schemas;
    private final Migrations migrations;

    /// @param migrations bring a schema from before an upgrade to the tables of now
    public Swap(Projector projector, Migrations migrations) {
        this.projector = projector;
        this.migrations = migrations;
        this.live = projector.database();
        this.schemas = new Schemas(live.schema());
    }

    /// Takes the rebuilt schema into use. The one so far is kept, for the way back.
    ///
    /// @throws NotNow where there is none that is ready
    public void forward() throws SQLException {
        RebuildLock.holding(live, connection -> {
            Rebuild rebuild = RebuildMark.of(connection, schemas.next())
                    .orElseThrow(() -> new NotNow("there is no rebuild of " + schemas.live()));
            if (rebuild.state() != Rebuild.State.READY) {
                throw new NotNow("the rebuild of " + schemas.live() + " is "
                        + rebuild.state().wire() + ", not ready");
            }
            if (rebuild.foldVersion() != projector.projection().foldVersion()) {
                throw new NotNow("the rebuild of " + schemas.live() + " is of fold version " + rebuild.foldVersion()
                        + "; begin another one");
            }
            return swap(schemas.next(), schemas.previous());
        });
    }

    /// Takes the schema that was in use before into use again, brought up to date from the facts of the one in use
    /// now. Its rows may be of an earlier fold version.
    ///
    /// @throws NotNow where there is none
    public void back() throws SQLException {
        RebuildLock.holding(live, _ -> swap(schemas.previous(), schemas.next()));
    }

    private String swap(String taken, String kept) throws SQLException {
        if (!live.inTransaction(connection -> Schemas.exists(connection, taken))) {
            throw new NotNow("there is no schema " + taken);
        }
        migrations.migrate(taken);
        exchange(taken, kept);
        return taken;
    }

    private void exchange(String taken, String kept) throws SQLException {
        following(follower(taken)::catchUp);
        Position carried = position(taken);
        live.run(connection -> carry(connection, taken, Position.START, carried));
        live.run(connection -> Schemas.drop(connection, kept));
        // Another one: what the last has in mind of the rows is from before some were carried over.
        Follower follower = follower(taken);
        catchUpNearly(follower);
        Duration longest = Duration.ZERO;
        int turns = 0;
        boolean exchanged = false;
        while (!exchanged) {
            Duration patience = turns++ < TURNS ? BRIEF : UNBOUNDED;
            Turn turn = live.inTransaction(connection -> turn(connection, follower, taken, kept, carried, patience));
            exchanged = turn.exchanged();
            longest = longest.compareTo(turn.held()) < 0 ? turn.held() : longest;
        }
        LOG.infof(
                "%s: %s is in use; nothing was applied for %d ms at a time, turns: %d",
                schemas.live(), taken, longest.toMillis(), turns);
    }

    /// An attempt at it.
    ///
    /// @param held how long nothing was applied
    private record Turn(boolean exchanged, Duration held) {}

    /// Facts may come faster than they are followed. Those who apply them then wait in turn with this, and apply little
    /// in between.
    private Turn turn(
            Connection connection, Follower follower, String taken, String kept, Position carried, Duration patience)
            throws SQLException {
        SwapLock.hold(connection, schemas.live());
        long begin = System.nanoTime();
        boolean exchanged = following(() -> follower.catchUpWithin(patience));
        if (exchanged) {
            carry(connection, taken, carried, position(taken));
            keepEpochs(connection, taken);
            long written = Generation.of(connection).written();
            Schemas.rename(connection, schemas.live(), kept);
            Schemas.rename(connection, taken, schemas.live());
            Generation.succeed(connection, written);
            projector.tellAnew(connection);
        }
        return new Turn(exchanged, Duration.ofNanos(System.nanoTime() - begin));
    }

    private Follower follower(String taken) {
        Database other = live.in(taken);
        return new Follower(live, other, new Applier(projector.projection(), other, false, CACHED), new Pace(0));
    }

    /// Until little is left, or it doesn't get less: facts keep coming, and what is left the service stands still for.
    private static void catchUpNearly(Follower follower) throws SQLException {
        int before = Integer.MAX_VALUE;
        int last = following(follower::catchUp);
        while (last > LITTLE && last < before) {
            before = last;
            last = following(follower::catchUp);
        }
    }

    private interface Following<T> {
        T run() throws SQLException, InterruptedException;
    }

    private static <T> T following(Following<T> following) throws SQLException {
        try {
            return following.run();
        } catch (Superseded later) {
            throw new NotNow(later.sentence());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NotNow("the service stops");
        }
    }

    private Position position(String schema) throws SQLException {
        return CursorTable.position(
                live.in(schema).inTransaction(CursorTable::all).values());
    }

    /// Rows that are in the live schema only are no more; those who follow the rows learn of it. Rows that
    /// facts changed which the other schema hasn't read are none of these: they are still to come there.
    ///
    /// @param past only rows that later facts changed
    /// @param upTo how far the other schema has come
    private void carry(Connection connection, String taken, Position past, Position upTo) throws SQLException {
        Database.patiently(connection, patient -> {
            for (Table table : projector.projection().tables()) {
                for (Partition partition : Log.partitions(projector.projection().topics())) {
                    Tombstones.carry(
                            patient,
                            table,
                            schemas.live(),
                            taken,
                            new Tombstones.Range(
                                    partition,
                                    past.offsets().getOrDefault(partition, -1L),
                                    upTo.offsets().getOrDefault(partition, -1L)));
                }
            }
            return taken;
        });
    }

    /// The leaders' epochs aren't kept with the facts.
    private void keepEpochs(Connection connection, String taken) throws SQLException {
        String sql = "update " + Identifier.quoted(taken) + ".cursor taken set leader_epoch = live.leader_epoch from "
                + Identifier.quoted(schemas.live()) + ".cursor live where taken.topic = live.topic"
                + " and taken.part = live.part and taken.off = live.off";
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
