package dev.roundwire.stream.generation;

import dev.roundwire.stream.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The schemas of one service: the live one, one that is built to take its place, and the one that had it before.
record Schemas(String live) {
    String next() {
        return live + "_next";
    }

    String previous() {
        return live + "_previous";
    }

    /// True if the schema is there, with its tables.
    static boolean exists(Connection connection, String schema) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select to_regclass (?) is not null")) {
            select.setString(1, Identifier.quoted(schema) + ".cursor");
            try (ResultSet result = select.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    static void create(Connection connection, String schema) throws SQLException {
        execute(connection, "create schema " + Identifier.quoted(schema));
    }

    static void drop(Connection connection, String schema) throws SQLException {
        execute(connection, "drop schema if exists " + Identifier.quoted(schema) + " cascade");
    }

    static void rename(Connection connection, String schema, String to) throws SQLException {
        execute(connection, "alter schema " + Identifier.quoted(schema) + " rename to " + Identifier.quoted(to));
    }

    /// Has PostgreSQL look at what the tables hold, so that it knows how to find something in them.
    static void analyze(Connection connection, String schema) throws SQLException {
        String sql = "select string_agg (format ('%I.%I', schemaname, tablename), ', ') from pg_tables"
                + " where schemaname = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, schema);
            try (ResultSet result = select.executeQuery()) {
                result.next();
                execute(connection, "analyze " + result.getString(1));
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
