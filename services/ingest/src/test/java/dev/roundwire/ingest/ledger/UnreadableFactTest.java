package dev.roundwire.ingest.ledger;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.roundwire.ingest.testing.Samples;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A later version has stored what this one can't read.
@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class UnreadableFactTest {
    @Inject
    @DataSource("ingest")
    AgroalDataSource dataSource;

    @AfterEach
    void takeAway() throws SQLException {
        execute("delete from fact where id = ?", "unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "dev.roundwire.round-reopened.v9, '{}'",
        "dev.roundwire.round-closed.v1, '{'",
        "dev.roundwire.round-closed.v1, '[]'",
        "dev.roundwire.round-closed.v1, '{\"company\":{\"id\":\"unreadable\"},\"roundId\":\"a\",\"roundType\":\"later\"}'"
    })
    void itIsSomethingElseThanWhatIsPostedUnderItsKeyAndTheNextKeyIsFree(String type, String payload)
            throws SQLException {
        execute(
                "insert into fact (topic, part, off, recorded_at, subject, source, id, type, time, payload)"
                        + " values (1, 0, 1000000, now(), 'company/unreadable', 'urn:test', ?, ?, '', ?)",
                "unreadable",
                type,
                payload.getBytes(StandardCharsets.UTF_8));
        LedgerTables ledger = Ledgers.of(dataSource, "1");
        Claim stored = Claims.of(
                Samples.round("unreadable", "a").put("source", "urn:test").put("id", "unreadable"));
        Claim next = Claims.of(
                Samples.round("unreadable", "a").put("source", "urn:test").put("id", "next-" + System.nanoTime()));
        List<Standing> standings = ledger.reserve(List.of(stored, next));
        assertInstanceOf(Standing.Taken.class, standings.get(0));
        assertInstanceOf(Standing.Free.class, standings.get(1));
    }

    private void execute(String sql, Object... parameters) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
