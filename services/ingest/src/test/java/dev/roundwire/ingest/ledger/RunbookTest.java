package dev.roundwire.ingest.ledger;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.ingest.testing.Samples;
import dev.roundwire.ingest.testing.Wire;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What docs/operations.md has a database asked for that holds more than its log.
@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class RunbookTest {
    private static final Path RUNBOOK = Path.of("../../docs/operations.md");
    private static final Pattern QUERY = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final String SINCE = "2026-11-23T00:00:00Z";

    @Inject
    @DataSource("ingest")
    AgroalDataSource dataSource;

    @Test
    void whatTheLogHasLostIsSavedAsEventsThatAreTheSame() throws Exception {
        Instant begin = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        List<EventType> types = List.of(EventType.values());
        StringBuilder posted = new StringBuilder();
        for (EventType type : types) {
            ObjectNode event = Samples.structured(type, Samples.full(type))
                    .put("id", "saved-" + type.kind() + "-" + begin.toEpochMilli())
                    .put("trace", "a 'quoted' \"word\"");
            posted.append(event).append('\n');
        }
        JsonNode answer = post(posted.toString());
        assertEquals(types.size(), answer.path("accepted").asInt());
        given().get("/events/none?wait=20000&position="
                        + answer.path("position").asText())
                .then()
                .statusCode(404);

        List<String> saved = ask(query().replace(SINCE, begin.toString()));

        assertEquals(types.size(), saved.size());
        assertTrue(saved.stream().allMatch(line -> line.contains("a 'quoted' \\\"word\\\"")), saved::toString);
        JsonNode again = post(String.join("\n", saved));
        assertEquals(types.size(), again.path("duplicate").asInt());
    }

    private static JsonNode post(String lines) throws IOException {
        String[] answers = Wire.post("/events", Wire.LINES, lines)
                .statusCode(200)
                .extract()
                .asString()
                .split("\n");
        assertEquals(1, answers.length, answers[0]);
        return new JsonMapper().readTree(answers[0]);
    }

    private static String query() throws IOException {
        Matcher query = QUERY.matcher(Files.readString(RUNBOOK));
        assertTrue(query.find());
        String text = String.valueOf(query.group(1));
        assertTrue(text.contains(SINCE), text);
        return text;
    }

    private List<String> ask(String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                lines.add(result.getString(1));
            }
        }
        return lines;
    }
}
