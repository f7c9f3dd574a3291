package dev.roundwire.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    /// Shared by all runs on this machine, since unpacking takes longer than a test.
    private static final Path PROGRAMS = Path.of(System.getProperty("java.io.tmpdir"), "roundwire-test-programs");

    @TempDir
    private Path folder;

    @Test
    void aDurableServerSyncsWhatIsCommittedAndListensOnThisMachineOnly() throws Exception {
        try (PostgresServer server = start()) {
            assertEquals("on", ask(server, "show fsync"));
            assertEquals("on", ask(server, "show synchronous_commit"));
            assertEquals("127.0.0.1", ask(server, "show listen_addresses"));
        }
    }

    @Test
    void itsDataOutlivesIt() throws Exception {
        try (PostgresServer server = start()) {
            tell(server, "create table kept as select 1 as one");
        }

        try (PostgresServer server = start()) {
            assertEquals("1", ask(server, "select one from kept"));
        }
    }

    @Test
    void aServerThatAKilledProcessLeftBehindIsReplaced() throws Exception {
        PostgresServer orphan = start();
        tell(orphan, "create table kept as select 1 as one");
        long orphanProcess = process();

        try (PostgresServer server = start()) {
            assertEquals("1", ask(server, "select one from kept"));
            assertFalse(ProcessHandle.of(orphanProcess).isPresent());
        }
    }

    @Test
    void aProcessThatMerelyHasTheNumberOfADeadServerIsLeftAlone() throws Exception {
        start().close();
        long other = ProcessHandle.current().pid();
        Files.write(
                folder.resolve("data/postmaster.pid"),
                List.of(
                        Long.toString(other),
                        folder.resolve("data").toString(),
                        Long.toString(Instant.now().getEpochSecond())));

        assertTrue(Postmaster.on(folder.resolve("data")).isEmpty());
    }

    @Test
    void nobodyComesInWithoutThePassword() throws Exception {
        try (PostgresServer server = start()) {
            assertThrows(
                    SQLException.class, () -> DriverManager.getConnection(server.jdbcUrl(), server.user(), "guessed"));
        }
    }

    @Test
    void closingLeavesNoProcess() throws Exception {
        PostgresServer server = start();
        long process = process();
        assertTrue(ProcessHandle.of(process).isPresent());

        server.close();

        assertFalse(ProcessHandle.of(process).isPresent());
    }

    private PostgresServer start() throws IOException {
        return PostgresServer.startDurable(PROGRAMS, folder, FreePorts.find(1).getFirst());
    }

    private long process() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
    }

    private static String ask(PostgresServer server, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            assertTrue(answer.next());
            return answer.getString(1);
        }
    }

    private static void tell(PostgresServer server, String order) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(order);
        }
    }
}
