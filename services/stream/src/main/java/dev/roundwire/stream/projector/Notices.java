package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Position;
import dev.roundwire.stream.facts.CursorTable;
import dev.roundwire.stream.sql.Database;
import dev.roundwire.stream.sql.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// Tells all instances of a service, through PostgreSQL, which cursors a commit has moved. One thread of each
/// instance listens, on a connection that it keeps.
final class Notices implements AutoCloseable {
    private static final int WAIT_MILLIS = 200;
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /// Says that the tables are others now.
    private static final String ANEW = "anew";

    private final Database database;
    private final Applied applied;
    private final Thread thread;
    private volatile boolean closed;

    Notices(Database database, Applied applied) {
        this.database = database;
        this.applied = applied;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("roundwire-" + database.schema() + "-notices")
                .unstarted(this::run);
    }

    /// Begins to listen, and to keep what has been applied up to date.
    void start() {
        thread.start();
    }

    /// Tells, when the transaction has committed, that it moved some cursors to `moved`.
    static void moved(Connection connection, String schema, Position moved) throws SQLException {
        send(connection, schema, moved.toString());
    }

    /// Tells, when the transaction has committed, that all cursors must be read anew.
    static void anew(Connection connection, String schema) throws SQLException {
        send(connection, schema, ANEW);
    }

    private static void send(Connection connection, String schema, String payload) throws SQLException {
        try (PreparedStatement notify = connection.prepareStatement("select pg_notify (?, ?)")) {
            notify.setString(1, channel(schema));
            notify.setString(2, payload);
            notify.execute();
        }
    }

    private static String channel(String schema) {
        return "roundwire_" + schema;
    }

    private void run() {
        Loop.run(thread.getName(), () -> closed, () -> database.read(this::listen));
    }

    private Void listen(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + Identifier.quoted(channel(database.schema())));
            readAnew(connection);
            PGConnection notifications = connection.unwrap(PGConnection.class);
            long asked = System.nanoTime();
            while (!closed) {
                PGNotification[] received = notifications.getNotifications(WAIT_MILLIS);
                if (received != null) {
                    take(connection, received);
                }
                if (System.nanoTime() - asked > QUIET.toNanos()) {
                    statement.execute("select 1");
                    asked = System.nanoTime();
                }
            }
            statement.execute("unlisten *");
        }
        return null;
    }

    private void take(Connection connection, PGNotification[] received) throws SQLException {
        for (PGNotification notification : received) {
            if (notification.getParameter().equals(ANEW)) {
                readAnew(connection);
            } else {
                Position.parse(notification.getParameter()).ifPresent(applied::moved);
            }
        }
    }

    private void readAnew(Connection connection) throws SQLException {
        applied.found(CursorTable.position(CursorTable.all(connection).values()));
    }

    /// Gives the connection back before others close it.
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (IllegalThreadStateException neverStarted) {
            return;
        }
    }
}
