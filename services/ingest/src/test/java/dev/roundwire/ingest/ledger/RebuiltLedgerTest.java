package dev.roundwire.ingest.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.value.Position;
import dev.roundwire.ingest.testing.Samples;
import dev.roundwire.ingest.testing.Wire;
import dev.roundwire.stream.projector.Projectors;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The ledger holds what the log holds, whatever became of its reservations.
@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class RebuiltLedgerTest {
    @Inject
    @DataSource("ingest")
    AgroalDataSource dataSource;

    @Inject
    Projectors projectors;

    @Test
    void withoutItsReservationsAnEventIsKnownFromTheLogByWhatItSays() throws Exception {
        ObjectNode event = Samples.round("rebuilt", "a").put("id", "rebuilt-1");
        String position = Wire.post("/events", Wire.STRUCTURED, event)
                .statusCode(201)
                .extract()
                .path("position");
        projectors.of("ingest").applied().await(Position.parse(position).orElseThrow(), Duration.ofSeconds(20));
        execute("delete from ingest_reservations.reservation");
        LedgerTables ledger = Ledgers.of(dataSource, "1");
        Standing.Kept kept = assertInstanceOf(
                Standing.Kept.class, ledger.reserve(List.of(Claims.of(event))).getFirst());
        assertEquals(position, kept.receipt().position().toString());
        ObjectNode other = Samples.round("rebuilt", "b").put("id", "rebuilt-1");
        assertInstanceOf(
                Standing.Taken.class, ledger.reserve(List.of(Claims.of(other))).getFirst());
        Wire.post("/events", Wire.STRUCTURED, event).statusCode(200);
        Wire.post("/events", Wire.STRUCTURED, other).statusCode(409);
    }

    @Test
    void reservationsThatCameToNothingAreDropped() throws Exception {
        ObjectNode event = Samples.round("dropped", "a").put("id", "dropped-1");
        LedgerTables ledger = Ledgers.of(dataSource, "1");
        Claim claim = Claims.of(event);
        ledger.reserve(List.of(claim));
        assertInstanceOf(Standing.Underway.class, ledger.look(List.of(claim)).getFirst());
        Instant now = ledger.ago(Duration.ZERO);
        ledger.dropOlderThan(now.minusSeconds(60));
        assertInstanceOf(Standing.Underway.class, ledger.look(List.of(claim)).getFirst());
        ledger.dropOlderThan(now.plusSeconds(1));
        assertInstanceOf(Standing.Free.class, ledger.look(List.of(claim)).getFirst());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
