package dev.roundwire.stream.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The line of the table `generation`: which content a schema holds.
///
/// @param id changes whenever rows came from elsewhere than the log
/// @param written counts the times that rows were written beside the log; it only rises, across switches too, so
///     that with the offset of the fact that last changed a row it makes a version of the row
/// @param foldVersion that of the rows; null as long as there are none
public record Generation(UUID id, long written, @Nullable Integer foldVersion) {

    private static final String NO_DATA = "02000";

    public static Generation of(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select id, written, fold_version from generation");
                ResultSet result = select.executeQuery()) {
            if (!result.next()) {
                throw new SQLException("table generation is empty: the schema isn't one of ours", NO_DATA);
            }
            return new Generation(
                    result.getObject(1, UUID.class), result.getLong(2), result.getObject(3, Integer.class));
        }
    }

    /// Notes that the rows are now of `foldVersion`, unless they are of a later one.
    public static void set(Connection connection, int foldVersion) throws SQLException {
        String sql = "update generation set fold_version = ? where fold_version is null or fold_version < ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, foldVersion);
            update.setInt(2, foldVersion);
            update.executeUpdate();
        }
    }

    /// Notes that rows were written beside the log: whoever remembers rows forgets them.
    public static void countWritten(Connection connection) throws SQLException {
        update(connection, "update generation set written = written + 1");
    }

    /// Notes that the rows come from elsewhere now: whoever follows their changes begins anew.
    public static void renew(Connection connection) throws SQLException {
        update(connection, "update generation set id = gen_random_uuid(), written = written + 1");
    }

    /// As {@link #renew}, of rows that take the place of others: `written` goes on from there.
    public static void succeed(Connection connection, long writtenBefore) throws SQLException {
        countFrom(connection, writtenBefore);
        renew(connection);
    }

    /// Sees that `written` isn't below `least`: what was published under a number doesn't come again under a lower
    /// one.
    public static void countFrom(Connection connection, long least) throws SQLException {
        String sql = "update generation set written = ? where written < ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, least);
            update.setLong(2, least);
            update.executeUpdate();
        }
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (Statement update = connection.createStatement()) {
            update.executeUpdate(sql);
        }
    }
}
