package dev.roundwire.stream.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// The advisory lock under which a schema is swapped for another: whoever writes shares it, whoever swaps holds it
/// alone.
public final class SwapLock {
    private SwapLock() {}

    /// Until the transaction ends nobody swaps `schema`.
    public static void share(Connection connection, String schema) throws SQLException {
        take(connection, "pg_advisory_xact_lock_shared", schema);
    }

    /// Until the transaction ends nobody writes to `schema`.
    public static void hold(Connection connection, String schema) throws SQLException {
        take(connection, "pg_advisory_xact_lock", schema);
    }

    private static void take(Connection connection, String function, String schema) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select " + function + " (hashtextextended (?, 0))")) {
            lock.setString(1, "roundwire swap of " + schema);
            lock.execute();
        }
    }
}
