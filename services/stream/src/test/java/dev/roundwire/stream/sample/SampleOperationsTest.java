package dev.roundwire.stream.sample;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Position;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.projector.Projectors;
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
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SampleProfile.class)
@QuarkusTestResource(BrokerAndDatabase.class)
class SampleOperationsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String OPERATIONS = "/operations/sample";

    @Inject
    Projectors projectors;

    @Inject
    @DataSource("sample")
    AgroalDataSource source;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @BeforeEach
    void aFactAndARecordThatIsNone() throws InterruptedException {
        try (LogWriter log = new LogWriter(kafka)) {
            await(log.write(Given.fact(
                    "operated-1", "round-closed", "{'company':{'id':'operated'},'roundId':'a','roundType':'seed'}")));
            await(log.send(List.of(new ProducerRecord<>(Topic.COMPANIES.kafkaName(), "unreadable", new byte[] {'{'}))));
        }
    }

    @Test
    void theOverviewSaysHowFarTheProjectorIsAndWhatItLacks() {
        when().get(OPERATIONS)
                .then()
                .statusCode(200)
                .body("service", equalTo("sample"))
                .body("foldVersion", equalTo(1))
                .body("position", equalTo(applied().toString()))
                .body("incomplete", greaterThan(0))
                .body("undecodable", greaterThan(0))
                .body("problem", equalTo(null));
    }

    @Test
    void whatIsIncompleteOrUndecodableIsListedWithItsPlaceAndReason() {
        when().get(OPERATIONS + "/incomplete")
                .then()
                .statusCode(200)
                .body("items.subject", equalTo(List.of("company/unreadable")))
                .body("items[0].reason", equalTo("ce_specversion is absent"));
        given().queryParam("limit", 1)
                .when()
                .get(OPERATIONS + "/undecodable")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].subject", equalTo("company/unreadable"));
    }

    @Test
    void whatIsAsItMustBeIsNotChangedByRefolding() {
        refoldOperated(true).body("subjects", equalTo(1)).body("changes", hasSize(0));
        when().get(OPERATIONS + "/audit").then().statusCode(200).body("differing", equalTo(0));
    }

    @Test
    void aDryRunOfRefoldingTellsWhatWouldChangeAndWritesNothing() throws Exception {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update funding set rounds = 7 where subject = 'company/operated'");
        }
        for (int time = 0; time < 2; time++) {
            refoldOperated(true)
                    .body("subjects", equalTo(1))
                    .body("changes", hasSize(1))
                    .body("changes[0].table", equalTo("funding"))
                    .body("changes[0].subject", equalTo("company/operated"))
                    .body("changes[0].before.rounds", equalTo(7))
                    .body("changes[0].after.rounds", equalTo(1));
        }
        when().post(OPERATIONS + "/audit").then().statusCode(200).body("differing", equalTo(1));

        refoldOperated(false).body("changes[0].after.rounds", equalTo(1));

        refoldOperated(true).body("changes", hasSize(0));
    }

    private static ValidatableResponse refoldOperated(boolean dryRun) {
        return given().queryParam("subject", "company/operated")
                .queryParam("dryRun", dryRun)
                .when()
                .post(OPERATIONS + "/refold")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(dryRun));
    }

    @Test
    void aRebuildFromTheLogIsComparedAndSwitchedToWhileFactsGoOnComing() throws InterruptedException {
        given().queryParam("from", "log")
                .when()
                .post(OPERATIONS + "/rebuild")
                .then()
                .statusCode(202);
        while (when().get(OPERATIONS + "/rebuild").jsonPath().getString("state").equals("running")) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        when().get(OPERATIONS + "/rebuild")
                .then()
                .body("state", equalTo("ready"))
                .body("comparison.partitions", equalTo(24))
                .body("comparison.differing.funding", equalTo(0));
        String before = when().get(OPERATIONS).jsonPath().getString("generation");

        String after = when().post(OPERATIONS + "/rebuild/switch")
                .then()
                .statusCode(200)
                .extract()
                .path("generation");

        assertTrue(!before.equals(after));
        aFactAndARecordThatIsNone();
        when().get(OPERATIONS).then().body("position", equalTo(applied().toString()));
        when().post(OPERATIONS + "/rebuild/back").then().statusCode(200);
        aFactAndARecordThatIsNone();
        when().post(OPERATIONS + "/audit").then().statusCode(200).body("differing", equalTo(0));
    }

    @Test
    void nothingIsSwitchedToThatIsNotThere() {
        when().get("/operations/nobody").then().statusCode(404);
        given().queryParam("from", "hearsay")
                .when()
                .post(OPERATIONS + "/rebuild")
                .then()
                .statusCode(400);
    }

    private Position applied() {
        return projectors.of("sample").applied().position();
    }

    private void await(Position position) throws InterruptedException {
        assertEquals(true, projectors.of("sample").applied().await(position, LONG), position::toString);
    }
}
