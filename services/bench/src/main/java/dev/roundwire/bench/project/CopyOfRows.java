package dev.roundwire.bench.project;

import dev.roundwire.bench.WrongAnswer;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// The very rows that Roundwire has written, copied into tables of the same keys and indexes: what PostgreSQL needs for
/// them at least.
final class CopyOfRows {
    static final List<String> TABLES = List.of("fact", "mention", "company");
    private static final String SCHEMA = "copied";

    private CopyOfRows() {}

    /// @return how long it took, in seconds
    static double seconds(Connection connection, List<String> tables) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
            statement.execute("create schema " + SCHEMA);
        }
        double seconds = 0;
        for (String table : tables) {
            seconds += copied(connection, table);
        }
        return seconds;
    }

    private static double copied(Connection connection, String table) throws Exception {
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        Path file = Files.createTempFile(Path.of("target"), table, ".copy");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                copy.copyOut("copy " + Roundwire.SCHEMA + "." + table + " to stdout (format binary)", out);
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table " + SCHEMA + "." + table + " (like " + Roundwire.SCHEMA + "." + table
                        + " including all)");
            }
            long begin = System.nanoTime();
            try (InputStream in = Files.newInputStream(file)) {
                copy.copyIn("copy " + SCHEMA + "." + table + " from stdin (format binary)", in, 1 << 16);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            same(connection, table);
            return seconds;
        } finally {
            Files.delete(file);
        }
    }

    private static void same(Connection connection, String table) throws SQLException {
        WrongAnswer.unlessEqual(
                "rows copied",
                Progress.count(connection, Roundwire.SCHEMA + "." + table),
                Progress.count(connection, SCHEMA + "." + table));
    }
}
