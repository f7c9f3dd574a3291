package dev.roundwire.stream.facts;

import dev.roundwire.stream.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// How many lines a table has.
final class Counting {
    private Counting() {}

    static long of(Connection connection, String table) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select count (*) from " + Identifier.quoted(table));
                ResultSet result = select.executeQuery()) {
            return result.next() ? result.getLong(1) : 0;
        }
    }
}
