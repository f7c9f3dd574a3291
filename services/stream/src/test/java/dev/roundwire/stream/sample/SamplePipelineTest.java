package dev.roundwire.stream.sample;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Projectors;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import dev.roundwire.stream.testing.LogWriter;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SampleProfile.class)
@QuarkusTestResource(BrokerAndDatabase.class)
class SamplePipelineTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    Projectors projectors;

    @Inject
    @DataSource("sample")
    AgroalDataSource dataSource;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @Test
    void aFactThatWasWrittenIsInTheRowsOnceItsPositionIsApplied() throws Exception {
        apply(
                "{'company':{'id':'acme'},'roundId':'a','roundType':'seed','raised':{'amount':'100','currency':'USD'},"
                        + "'investments':[{'investor':{'id':'acme-fund'}}]}",
                "acme-1");

        assertEquals(
                List.of("company/acme 1 1 100"),
                rows("select subject || ' ' || level || ' ' || rounds || ' ' || raised from funding"
                        + " where subject = 'company/acme' and not deleted"));
        assertEquals(
                List.of(Subject.company("acme")), projector().facts().subjectsMentioning(Topic.COMPANIES, "acme-fund"));
    }

    @Test
    void whatCannotBeReadMarksItsSubjectAndStopsNothing() throws Exception {
        try (LogWriter log = new LogWriter(kafka)) {
            Position position =
                    log.send(List.of(new ProducerRecord<>(Topic.COMPANIES.kafkaName(), "broken", new byte[] {'{'})));
            assertTrue(projector().applied().await(position, LONG));
        }
        assertEquals(
                1, projector().facts().facts(Subject.company("broken")).unread().size());

        apply("{'company':{'id':'broken'},'roundId':'a','roundType':'seed'}", "broken-1");

        assertEquals(List.of("true"), rows("select incomplete::text from funding where subject = 'company/broken'"));
    }

    @Test
    void aPositionThatLiesAheadIsWaitedForAsLongAsAsked() throws Exception {
        Position ahead = Position.parse("companies-0:1000000").orElseThrow();

        assertFalse(projector().applied().await(ahead, Duration.ofMillis(50)));
    }

    @Test
    void anIdleLogThatHasBeenReadIsSettledForThePastAndNotForTheFuture() throws Exception {
        apply("{'company':{'id':'settled'},'roundId':'a','roundType':'seed'}", "settled-1");

        assertTrue(projector().applied().settled(Instant.now()));
        assertFalse(projector().applied().settled(Instant.now().plusSeconds(60)));
    }

    @Test
    void theProjectorIsReadyOnceItHasCaughtUp() throws Exception {
        apply("{'company':{'id':'ready'},'roundId':'a','roundType':'seed'}", "ready-1");

        given().when()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'projectors' }.data.sample", equalTo("ready"));
    }

    private void apply(String roundClosed, String id) throws InterruptedException {
        try (LogWriter log = new LogWriter(kafka)) {
            Position position = log.write(Given.fact(id, "round-closed", roundClosed));
            assertTrue(projector().applied().await(position, LONG), () -> position + " isn't applied");
        }
    }

    private Projector projector() {
        return projectors.of("sample");
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
