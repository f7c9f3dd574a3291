package dev.roundwire.ingest.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.value.Position;
import dev.roundwire.ingest.testing.LittlePatience;
import dev.roundwire.ingest.testing.Samples;
import dev.roundwire.ingest.testing.WholeLog;
import dev.roundwire.ingest.testing.Wire;
import dev.roundwire.stream.sql.SwapLock;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import dev.roundwire.stream.testing.LogWriter;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a writer leaves behind that dies between two steps: a reservation, and with it a record in the log or none. The
/// service under test is instance 1.
@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
@TestProfile(LittlePatience.class)
class AfterACrashTest {
    @Inject
    @DataSource("ingest")
    AgroalDataSource dataSource;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private LogWriter log;

    @BeforeEach
    void open() {
        log = new LogWriter(kafka);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whatAnInstanceReservedAndNeverWroteItWritesAtTheRetry() throws Exception {
        ObjectNode event = reservedBy("1", "unwritten");
        post(event).statusCode(201);
        post(event).statusCode(200).body("status", equalTo("duplicate"));
        assertEquals(1, recordsOf("unwritten"));
    }

    @Test
    void whatAnInstanceWroteWithoutAnsweringIsADuplicateAtTheRetry() throws Exception {
        ObjectNode event = reservedBy("1", "unanswered");
        Position position = log.write(Claims.fact(event));
        post(event).statusCode(200).body("position", equalTo(position.toString()));
        assertEquals(1, recordsOf("unanswered"));
    }

    @Test
    void whatLiesInTheLogUnreadIsADuplicateHoweverLongReadingTakes() throws Exception {
        ObjectNode event = reservedBy("1", "unread");
        try (Connection reading = heldUp();
                ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Position position = log.write(Claims.fact(event));
            Future<ValidatableResponse> answer = thread.submit(() -> post(event));
            Thread.sleep(1_000);
            reading.rollback();
            answer.get().statusCode(200).body("position", equalTo(position.toString()));
        }
        assertEquals(1, recordsOf("unread"));
    }

    @Test
    void whatCanNotBeReadInTimeIsRefusedForNow() throws Exception {
        ObjectNode event = reservedBy("1", "too-late");
        try (Connection reading = heldUp()) {
            log.write(Claims.fact(event));
            post(event).statusCode(503).header("Retry-After", notNullValue());
            reading.rollback();
        }
        post(event).statusCode(200);
        assertEquals(1, recordsOf("too-late"));
    }

    @Test
    void whatCanNotBeReservedInTimeIsRefusedForNow() throws Exception {
        ObjectNode event = Samples.round("locked", "a").put("id", "locked");
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table ingest_reservations.reservation in exclusive mode");
            long begin = System.nanoTime();
            post(event).statusCode(503).header("Retry-After", notNullValue());
            post(event).statusCode(503).header("Retry-After", notNullValue());
            assertTrue(System.nanoTime() - begin < 8_000_000_000L, "that is more than its patience of two seconds");
            other.rollback();
        }
        post(event).statusCode(201);
        assertEquals(1, recordsOf("locked"));
    }

    @Test
    void whatAnotherInstanceReservedJustNowIsLeftToIt() throws Exception {
        ObjectNode event = reservedBy("2", "left-to-it");
        post(event).statusCode(503).header("Retry-After", notNullValue());
        Position position = log.write(Claims.fact(event));
        post(event).statusCode(200).body("position", equalTo(position.toString()));
        assertEquals(1, recordsOf("left-to-it"));
    }

    @Test
    void whatAnotherInstanceReservedLongAgoAndNeverWroteIsWritten() throws Exception {
        ObjectNode event = reservedBy("2", "long-ago");
        execute("update ingest_reservations.reservation set reserved_at = reserved_at - interval '60 seconds'"
                + " where id = 'long-ago'");
        post(event).statusCode(201);
        assertEquals(1, recordsOf("long-ago"));
    }

    @Test
    void ofManyRetriesAtOnceOneIsAccepted() throws Exception {
        ObjectNode event = reservedBy("1", "many");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit(() -> post(event).extract().statusCode()))
                    .toList();
            int accepted = 0;
            for (Future<Integer> answer : answers) {
                accepted += answer.get() == 201 ? 1 : 0;
            }
            assertEquals(1, accepted);
        }
        assertEquals(1, recordsOf("many"));
    }

    @Test
    void otherContentIsRefusedForNowAndForGoodOnlyOnceTheFirstIsInTheLog() throws Exception {
        ObjectNode event = reservedBy("1", "disputed");
        ObjectNode other = Samples.round("disputed", "other").put("id", "disputed");
        post(other).statusCode(503).header("Retry-After", notNullValue());
        post(event).statusCode(201);
        post(other).statusCode(409);
        assertEquals(1, recordsOf("disputed"));
    }

    private ObjectNode reservedBy(String instance, String id) throws SQLException {
        ObjectNode event = Samples.round(id, "a").put("id", id);
        assertInstanceOf(
                Standing.Free.class,
                Ledgers.of(dataSource, instance)
                        .reserve(List.of(Claims.of(event)))
                        .getFirst());
        return event;
    }

    private static ValidatableResponse post(ObjectNode event) {
        return Wire.post("/events", Wire.STRUCTURED, event);
    }

    /// The ledger reads nothing until the transaction ends.
    private Connection heldUp() throws SQLException {
        Connection connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        SwapLock.hold(connection, "ingest");
        return connection;
    }

    private long recordsOf(String id) {
        return WholeLog.read(kafka).stream()
                .filter(found -> found.fact().key().id().equals(id))
                .count();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
