package dev.roundwire.stream.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The advisory lock under which a schema is swapped for another: whoever writes shares it, whoever swaps holds it
/// alone.
public final class SwapLock {
    private SwapLock() {}

    /// Until the transaction ends nobody swaps `schema`.
    ///
    /// @return true if somebody is about to: who writes little until the next time lets them
    public static boolean share(Connection connection, String schema) throws SQLException {
        try (PreparedStatement lock = prepare(connection, "pg_try_advisory_xact_lock_shared", schema);
                ResultSet result = lock.executeQuery()) {
            result.next();
            if (result.getBoolean(1)) {
                return false;
            }
        }
        take(connection, "pg_advisory_xact_lock_shared", schema);
        return true;
    }

    /// Until the transaction ends nobody writes to `schema`.
    public static void hold(Connection connection, String schema) throws SQLException {
        take(connection, "pg_advisory_xact_lock", schema);
    }

    private static void take(Connection connection, String function, String schema) throws SQLException {
        try (PreparedStatement lock = prepare(connection, function, schema)) {
            lock.execute();
        }
    }

    private static PreparedStatement prepare(Connection connection, String function, String schema)
            throws SQLException {
        PreparedStatement lock = connection.prepareStatement("select " + function + " (hashtextextended (?, 0))");
        lock.setString(1, "roundwire swap of " + schema);
        return lock;
    }
}
