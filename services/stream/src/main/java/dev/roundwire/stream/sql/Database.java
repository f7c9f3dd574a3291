package dev.roundwire.stream.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// The tables of one service: a schema, and how to get at it.
public final class Database {
    /// Before the connection is given up, which PostgreSQL would not notice: what it works at holds its locks.
    private static final int SECONDS = 50;

    private final DataSource source;
    private final String schema;

    /// @param source whose connections find the tables of `schema` first
    public Database(DataSource source, String schema) {
        this.source = source;
        this.schema = schema;
    }

    /// Something done on a connection.
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// The same connections, looking into another schema.
    public Database in(String otherSchema) {
        return new Database(source, otherSchema);
    }

    public String schema() {
        return schema;
    }

    /// Reads for somebody who waits, in the transaction of the caller where there is one: a statement that takes longer
    /// than an answer may is given up.
    public <T> T read(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        }
    }

    /// Does `work` in a transaction of its own, wholly or not at all.
    public <T> T inTransaction(Work<T> work) throws SQLException {
        return inTransaction(work, Connection::commit);
    }

    /// Does `work` in a transaction of its own, and undoes it.
    public <T> T tryOut(Work<T> work) throws SQLException {
        return inTransaction(work, Connection::rollback);
    }

    /// Reads in one snapshot: what others commit meanwhile isn't seen.
    public <T> T inSnapshot(Work<T> work) throws SQLException {
        return inTransaction(
                connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("set transaction isolation level repeatable read, read only");
                    }
                    return work.on(connection);
                },
                Connection::commit);
    }

    /// Something done on a connection, without a result.
    @FunctionalInterface
    public interface Step {
        void on(Connection connection) throws SQLException;
    }

    /// As {@link #inTransaction}, without a result.
    public void run(Step step) throws SQLException {
        inTransaction(connection -> {
            step.on(connection);
            return schema;
        });
    }

    /// Does `work` in a transaction of this, whose statements may take as long as they need from here on: others are
    /// given up after a minute.
    public static <T> T patiently(Connection connection, Work<T> work) throws SQLException {
        int before = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, 0);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local statement_timeout = 0");
            return work.on(connection);
        } finally {
            if (!connection.isClosed()) {
                connection.setNetworkTimeout(Runnable::run, before);
            }
        }
    }

    private interface End {
        void of(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work, End end) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                lookIntoSchema(connection);
                T result = work.on(connection);
                end.of(connection);
                return result;
            } catch (Throwable failed) {
                rollBack(connection, failed);
                throw failed;
            } finally {
                restore(connection);
            }
        }
    }

    private void lookIntoSchema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local search_path = " + Identifier.quoted(schema)
                    + "; set local statement_timeout = '" + SECONDS + "s'");
        }
    }

    private static void rollBack(Connection connection, Throwable failed) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            failed.addSuppressed(lost);
        }
    }

    private static void restore(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            connection.setAutoCommit(true);
        }
    }
}
