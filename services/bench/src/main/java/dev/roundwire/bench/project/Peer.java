package dev.roundwire.bench.project;

import dev.roundwire.bench.WrongAnswer;
import dev.roundwire.bench.load.Facts;
import dev.roundwire.bench.process.World;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;

/// Another's way: each event a row of one table, with what its headers say and its data as text.
///
/// @param most how many events it is given
/// @param others what else it keeps in the database, dropped before each turn
record Peer(String name, String table, Facts facts, long most, List<String> others, Starter starter)
        implements Contestant {

    /// How it is started.
    interface Starter {
        AutoCloseable start(World world) throws Exception;
    }

    @Override
    public AutoCloseable start(World world) throws Exception {
        return starter.start(world);
    }

    @Override
    public void clear(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            for (String other : others) {
                statement.execute("drop table if exists " + other + " cascade");
            }
            statement.execute("drop table if exists " + table);
            statement.execute("create table " + table
                    + " (id text collate \"C\" primary key, subject text, type text, time text, payload text)");
        }
    }

    @Override
    public void check(Connection connection, long rows) throws Exception {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(5000);
            long found = 0;
            try (ResultSet all = statement.executeQuery("select id, payload from " + table)) {
                while (all.next()) {
                    String id = all.getString(1);
                    long number = Long.parseLong(id.substring(id.lastIndexOf('-') + 1));
                    WrongAnswer.unlessEqual(name + "'s row", facts.id(number), id);
                    WrongAnswer.unlessEqual(name + "'s data", facts.data(number), all.getString(2));
                    found++;
                }
            }
            if (found < rows) {
                WrongAnswer.unlessEqual(name + "'s rows", rows, found);
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
