package dev.roundwire.bench.project;

import dev.roundwire.bench.process.World;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/// How fast a table fills: from its first row that can be seen until the last event of each partition is there, or the
/// time is over.
record Progress(double perSecond, long rows) {
    private static final Duration BEGIN_WITHIN = Duration.ofMinutes(5);
    private static final long LOOK_MILLIS = 20;

    /// @param lastIds the last of each partition
    static Progress of(World world, Contestant contestant, List<String> lastIds, Duration atMost)
            throws SQLException, InterruptedException {
        String table = contestant.table();
        try (Connection connection = world.database().connect()) {
            long limit = System.nanoTime() + BEGIN_WITHIN.toNanos();
            while (!hasRows(connection, table)) {
                if (System.nanoTime() > limit) {
                    throw new IllegalStateException("nothing comes into " + table);
                }
                Thread.sleep(LOOK_MILLIS);
            }
            long before = count(connection, table);
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < atMost.toNanos()
                    && !(contestant.most() == Long.MAX_VALUE
                            ? contestant.isDone(connection, lastIds)
                            : count(connection, table) >= contestant.most())) {
                Thread.sleep(LOOK_MILLIS);
            }
            long end = System.nanoTime();
            long rows = count(connection, table);
            return new Progress((rows - before) / ((end - begin) / 1e9), rows);
        }
    }

    /// Waits until so many rows are there.
    static void awaitRows(Connection connection, String table, long rows) throws SQLException, InterruptedException {
        while (!hasRows(connection, table) || count(connection, table) < rows) {
            Thread.sleep(500);
        }
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet there = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
                there.next();
                if (!there.getBoolean(1)) {
                    return false;
                }
            }
            try (ResultSet any = statement.executeQuery("select exists (select from " + table + ")")) {
                any.next();
                return any.getBoolean(1);
            }
        }
    }

    static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getLong(1);
        }
    }
}
