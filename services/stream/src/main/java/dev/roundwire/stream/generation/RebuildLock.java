package dev.roundwire.stream.generation;

import dev.roundwire.stream.sql.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// The advisory lock of whoever builds or takes schemas of a service: of all instances one at a time, and nobody
/// once it has died.
final class RebuildLock {
    /// A rebuild says that it is ready a moment before it gives the lock back.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private RebuildLock() {}

    /// Does `work` while nobody else builds or takes schemas.
    ///
    /// @throws NotNow where somebody does, and goes on for a second
    static <T> T holding(Database live, Database.Work<T> work) throws SQLException {
        return live.read(connection -> {
            if (!take(connection, live.schema())) {
                throw new NotNow("a rebuild of " + live.schema() + " is running already, or a switch is under way");
            }
            try {
                return work.on(connection);
            } finally {
                release(connection, live.schema());
            }
        });
    }

    private static boolean take(Connection connection, String schema) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ask(connection, "pg_try_advisory_lock", schema)) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /// With a lost connection the lock is gone.
    private static void release(Connection connection, String schema) throws SQLException {
        if (!connection.isClosed() && connection.isValid(1)) {
            ask(connection, "pg_advisory_unlock", schema);
        }
    }

    private static boolean ask(Connection connection, String function, String schema) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select " + function + " (hashtextextended (?, 0))")) {
            lock.setString(1, "roundwire rebuild of " + schema);
            try (ResultSet result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
