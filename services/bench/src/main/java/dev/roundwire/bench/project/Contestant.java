package dev.roundwire.bench.project;

import dev.roundwire.bench.process.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Something that brings the events of a topic into a table.
interface Contestant {
    String name();

    /// Where each event becomes a row with its `id`.
    String table();

    /// How many events it is given: not always all.
    default long most() {
        return Long.MAX_VALUE;
    }

    /// True once the last event of each partition is there.
    default boolean isDone(Connection connection, List<String> lastIds) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select count(*) from " + table() + " where id = any (?)")) {
            select.setArray(1, connection.createArrayOf("text", lastIds.toArray()));
            try (ResultSet count = select.executeQuery()) {
                count.next();
                return count.getLong(1) == lastIds.size();
            }
        }
    }

    /// Makes way for another turn.
    void clear(Connection connection) throws Exception;

    /// Starts it; it is still busy with starting when this returns.
    AutoCloseable start(World world) throws Exception;

    /// @throws dev.roundwire.bench.WrongAnswer where the rows aren't what the log says
    void check(Connection connection, long rows) throws Exception;
}
