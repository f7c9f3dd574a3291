package dev.roundwire.stream.sample;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SampleProfile.class)
@QuarkusTestResource(BrokerAndDatabase.class)
class SampleAuditTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String OPERATIONS = "/operations/sample";

    @Inject
    Projectors projectors;

    @Inject
    @DataSource("sample")
    AgroalDataSource dataSource;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @AfterEach
    void allIsWellAgain() {
        rebuild();
        awaitNext("rows");
        awaitNext("log");
        when().get(OPERATIONS + "/audit").then().statusCode(200).body("differing", equalTo(0));
    }

    @Test
    void aLogWithCopiesAndRecordsThatCannotBeReadIsAsItMustBe() throws Exception {
        apply("audited", "audited-1", "a", "100");
        apply("audited", "audited-1", "a", "100");
        try (LogWriter log = new LogWriter(kafka)) {
            await(log.send(List.of(new ProducerRecord<>(Topic.COMPANIES.kafkaName(), new byte[] {'{'}))));
        }

        awaitNext("log");
        awaitNext("rows");

        when().get(OPERATIONS + "/audit")
                .then()
                .body("differing", equalTo(0))
                .body("partitions.facts.sum()", greaterThan(0))
                .body("partitions.duplicates.sum()", greaterThan(0))
                .body("partitions.undecodable.sum()", greaterThan(0));
    }

    @Test
    void aRowThatWasChangedIsFoundAndLeftAsItIs() throws Exception {
        apply("changed", "changed-1", "a", "100");

        sql("update funding set raised = 999 where subject = 'company/changed'");

        assertTrue(awaitDifference("rows", "company/changed").contains("999"));
        when().get("/q/metrics")
                .then()
                .body(containsString("roundwire_audit_differences{kind=\"rows\",service=\"sample\"} 1.0"));
        given().queryParam("after", "company/change")
                .queryParam("subjects", 1)
                .when()
                .post(OPERATIONS + "/audit")
                .then()
                .body("subjects", equalTo(1))
                .body("differing", equalTo(1))
                .body("changes", hasSize(1))
                .body("changes[0].before.raised", equalTo(999))
                .body("next", equalTo("company/changed"));

        given().queryParam("subject", "company/changed").post(OPERATIONS + "/refold");
        awaitNoDifference("company/changed");
    }

    @Test
    void aRowThatWasDeletedIsFound() throws Exception {
        apply("deleted", "deleted-1", "a", "100");

        sql("delete from funding where subject = 'company/deleted'");

        assertTrue(awaitDifference("rows", "company/deleted").startsWith("the rows say nothing"));
    }

    @Test
    void aStoredFactThatWasDeletedIsFound() throws Exception {
        Position kept = apply("lost", "lost-1", "a", "100");
        Position lost = apply("lost", "lost-2", "b", "50");

        sql("delete from fact where id = 'lost-2'");

        assertEquals("the log holds it, and it isn't stored", awaitDifference("facts", lost.toString()));
        awaitDifference("rows", "company/lost");
        when().get(OPERATIONS + "/audit").then().body("differences.about", not(hasItem(kept.toString())));
    }

    @Test
    void aSubjectThatLostAllItsFactsIsFoundByItsRows() throws Exception {
        apply("orphan", "orphan-1", "a", "100");

        sql("delete from fact where id = 'orphan-1'");

        assertEquals("has rows in funding and no facts", awaitDifference("rows", "company/orphan"));
    }

    @Test
    void aStoredFactThatWasChangedIsFound() throws Exception {
        Position data = apply("forged", "forged-1", "a", "100");
        Position time = apply("forged", "forged-2", "b", "100");
        Position recordedAt = apply("forged", "forged-3", "c", "100");

        sql("update fact set payload = convert_to (replace (convert_from (payload, 'UTF8'), '100', '101'), 'UTF8')"
                + " where id = 'forged-1'");
        sql("update fact set time = '2001-01-01T00:00:00Z' where id = 'forged-2'");
        sql("update fact set recorded_at = recorded_at - interval '1 day' where id = 'forged-3'");

        assertEquals("it is stored with other data", awaitDifference("facts", data.toString()));
        assertEquals(
                "it is stored under another subject, source, id, type or time",
                awaitDifference("facts", time.toString()));
        assertTrue(awaitDifference("facts", recordedAt.toString()).startsWith("it is stored as recorded at"));
    }

    @Test
    void whoIsMentionedAndNotNotedOrNotedAndNotMentionedIsFoundAndMendedByARefold() throws Exception {
        apply("mentioning", "mentioning-1", "a", "100", "first-fund", "second-fund");
        sql("update mention set entity = 'stranger' where entity = 'first-fund' and subject = 'company/mentioning'");
        sql("insert into mention values ('stranger', 'company/nobody')");

        assertEquals(
                "first-fund: mentioned, and not noted; stranger: noted, and not mentioned",
                awaitDifference("mentions", "company/mentioning"));
        assertEquals("stranger: noted, and not mentioned", awaitDifference("mentions", "company/nobody"));
        when().get("/q/metrics")
                .then()
                .body(containsString("roundwire_audit_differences{kind=\"mentions\",service=\"sample\"} 2.0"));

        refold("company/mentioning", true).body("mentions", equalTo(2)).body("changes", hasSize(0));
        refold("company/mentioning", false).body("mentions", equalTo(2));
        refold("company/nobody", false).body("mentions", equalTo(1));
        refold("company/mentioning", true).body("mentions", equalTo(0));
        awaitNoDifference("company/mentioning");
        awaitNoDifference("company/nobody");
    }

    @Test
    void whoIsMentionedIsNotedAgainWhenAllAreFoldedAnew() throws Exception {
        apply("forgotten", "forgotten-1", "a", "100", "third-fund");
        sql("delete from mention where entity = 'third-fund'");

        given().post(OPERATIONS + "/refold").then().statusCode(200).body("mentions", equalTo(1));

        refold("company/forgotten", true).body("mentions", equalTo(0));
    }

    @Test
    void rowsOfWhomNothingIsStoredGoWithARefold() throws Exception {
        apply("real", "real-1", "a", "100");
        sql("insert into funding select (jsonb_populate_record (real, '{\"subject\": \"company/made-up\"}')).*"
                + " from funding as real where subject = 'company/real'");
        sql("insert into incomplete values ('company/nothing-of-it', 1, 0, 0, 'made up')");

        assertEquals("has rows in funding and no facts", awaitDifference("rows", "company/made-up"));
        assertEquals("is listed as incomplete and has no facts", awaitDifference("rows", "company/nothing-of-it"));

        refold("company/made-up", false).body("changes", hasSize(1)).body("changes[0].after", nullValue());
        refold("company/nothing-of-it", false);
        awaitNoDifference("company/made-up");
        awaitNoDifference("company/nothing-of-it");
    }

    @Test
    void aRowThatIsMarkedWronglyIsFoundAndMended() throws Exception {
        apply("marked", "marked-1", "a", "100");
        sql("update funding set off = off + 1000 where subject = 'company/marked'");

        assertTrue(awaitDifference("rows", "company/marked").startsWith("a row is marked as of fold version"));
        refold("company/marked", false);
        awaitNoDifference("company/marked");

        sql("update funding set fold_version = 0 where subject = 'company/marked'");

        assertTrue(awaitDifference("rows", "company/marked").startsWith("a row is marked as of fold version 0"));
        refold("company/marked", false);
        awaitNoDifference("company/marked");
    }

    @Test
    void aFactPastWhatWasReadIsFound() throws Exception {
        apply("early", "early-1", "a", "100");
        sql("update fact set off = off + 1000000 where id = 'early-1'");

        String at = query("select 'companies-' || part || ':' || off from fact where id = 'early-1'");
        assertEquals("it is stored, and the log wasn't read so far", awaitDifference("facts", at));
    }

    @Test
    void whatCannotEvenBeLookedAtIsADifference() throws Exception {
        apply("spoilt", "spoilt-1", "a", "100");
        sql("update fact set subject = 'spoilt' where id = 'spoilt-1'");

        assertTrue(awaitDifference("rows", "everything").startsWith("a look at everything broke off: "));
        assertTrue(awaitDifference("facts", "everything").startsWith("a look at everything broke off: "));
    }

    private static ValidatableResponse refold(String subject, boolean dryRun) {
        return given().queryParam("subject", subject)
                .queryParam("dryRun", dryRun)
                .post(OPERATIONS + "/refold")
                .then()
                .statusCode(200);
    }

    private static String awaitDifference(String kind, String about) {
        String path = "differences.find { it.kind == '" + kind + "' && it.about == '" + about + "' }?.detail";
        Instant end = Instant.now().plus(LONG);
        while (Instant.now().isBefore(end)) {
            String detail =
                    when().get(OPERATIONS + "/audit?limit=1000").jsonPath().getString(path);
            if (detail != null) {
                return detail;
            }
            pause();
        }
        throw new AssertionError("nothing was found about " + about + ": "
                + when().get(OPERATIONS + "/audit").asString());
    }

    private static void awaitNoDifference(String about) {
        Instant end = Instant.now().plus(LONG);
        while (when().get(OPERATIONS + "/audit")
                .jsonPath()
                .getList("differences.about")
                .contains(about)) {
            assertTrue(Instant.now().isBefore(end), about);
            pause();
        }
    }

    /// Until a look that began after this call is over.
    private static void awaitNext(String what) {
        long now = look(what, "pass");
        Instant end = Instant.now().plus(LONG);
        while (look(what, "pass") <= now + 1) {
            assertTrue(Instant.now().isBefore(end), what);
            pause();
        }
    }

    private static long look(String what, String field) {
        return when().get(OPERATIONS + "/audit").jsonPath().getLong(what + "." + field);
    }

    private static void rebuild() {
        given().queryParam("from", "log").post(OPERATIONS + "/rebuild").then().statusCode(202);
        while (when().get(OPERATIONS + "/rebuild").jsonPath().getString("state").equals("running")) {
            pause();
        }
        when().post(OPERATIONS + "/rebuild/switch").then().statusCode(200);
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }

    private Position apply(String company, String id, String round, String amount, String... investors)
            throws InterruptedException {
        String investments = Arrays.stream(investors)
                .map(investor -> "{'investor':{'id':'" + investor + "'}}")
                .collect(Collectors.joining(","));
        try (LogWriter log = new LogWriter(kafka)) {
            return await(log.write(Given.fact(
                    id,
                    "round-closed",
                    "{'company':{'id':'" + company + "'},'roundId':'" + round
                            + "','roundType':'seed','raised':{'amount':'" + amount
                            + "','currency':'USD'},'investments':[" + investments + "]}")));
        }
    }

    private Position await(Position position) throws InterruptedException {
        assertTrue(projectors.of("sample").applied().await(position, LONG), position::toString);
        return position;
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            assertTrue(result.next(), sql);
            return result.getString(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertTrue(connection.createStatement().executeUpdate(statement) > 0, statement);
        }
    }
}
