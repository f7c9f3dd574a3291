package dev.roundwire.ingest.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.ingest.testing.Samples;
import dev.roundwire.ingest.testing.Wire;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class PostingTest {
    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyKindIsTakenAsPlainDataAndReadBackAsAStructuredEvent(EventType type) {
        ValidatableResponse receipt = Wire.post("/events/" + type.kind(), Wire.JSON, Samples.full(type))
                .statusCode(201)
                .body("id", startsWith("sha256-"))
                .body("source", equalTo("urn:roundwire:desk"))
                .body("type", equalTo(type.wireName()))
                .body("position", matchesPattern("(companies|founders)-[0-9]+:[0-9]+"))
                .body("recordedAt", endsWith("Z"))
                .body("status", equalTo("accepted"));
        String id = receipt.extract().path("id");
        String position = receipt.extract().path("position");
        receipt.header("Location", containsString("/events/" + id + "?source=urn"));
        given().get("/events/" + id + "?wait=10000&position=" + position)
                .then()
                .statusCode(200)
                .body("event.specversion", equalTo("1.0"))
                .body("event.id", equalTo(id))
                .body("event.type", equalTo(type.wireName()))
                .body("event.subject", equalTo(receipt.extract().path("subject")))
                .body("event.dataschema", equalTo(type.schemaPath()))
                .body("event.data.occurredOn", equalTo("2021-06"))
                .body("receipt.position", equalTo(position))
                .body("receipt.recordedAt", equalTo(receipt.extract().path("recordedAt")));
    }

    @Test
    void theSameEventIsTheSameInEveryMode() {
        ObjectNode event =
                Samples.round("every-mode", "a").put("id", "every-mode-1").put("mark", "x");
        String receipt = Wire.post("/events", Wire.STRUCTURED, event)
                .statusCode(201)
                .extract()
                .asString()
                .replace("accepted", "duplicate");
        assertEquals(receipt, duplicate(Wire.post("/events", Wire.JSON, event)));
        Map<String, String> headers = Map.of(
                "ce-specversion", "1.0",
                "CE-ID", "every%2Dmode-1",
                "ce-source", "urn:test",
                "ce-type", "dev.roundwire.round-closed.v1",
                "ce-subject", "company/every-mode");
        assertEquals(receipt, duplicate(Wire.post("/events", Wire.JSON, event.get("data"), headers)));
        Map<String, String> plain = Map.of("Idempotency-Key", "\"every-mode-1\"", "Ce-Source", "urn:test");
        assertEquals(receipt, duplicate(Wire.post("/events/round-closed", Wire.JSON, event.get("data"), plain)));
        Wire.post("/events", Wire.BATCH, "[" + event + "]").statusCode(200).body("[0].status", equalTo("duplicate"));
    }

    @Test
    void theSameIdWithOtherContentIsAConflict() {
        Wire.post("/events", Wire.STRUCTURED, Samples.round("conflict", "a").put("id", "conflict-1"))
                .statusCode(201);
        Wire.post("/events", Wire.STRUCTURED, Samples.round("conflict", "b").put("id", "conflict-1"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:roundwire:problem:event-id-conflict"));
        Wire.post(
                        "/events",
                        Wire.STRUCTURED,
                        Samples.round("conflict", "b").put("id", "conflict-1").put("source", "urn:other"))
                .statusCode(201);
    }

    @Test
    void aBatchAnswersEachEventInItsPlace() {
        ObjectNode good = Samples.round("batch", "a");
        ObjectNode bad = Samples.round("batch", "b");
        bad.remove("source");
        Wire.post("/events", Wire.BATCH, "[" + good + "," + bad + ",7," + good + "]")
                .statusCode(200)
                .body("$", hasSize(4))
                .body("[0].status", equalTo("accepted"))
                .body("[1].status", equalTo("refused"))
                .body("[1].problem.errors[0].pointer", equalTo("/source"))
                .body("[1].problem.errors[0].rule", equalTo("required"))
                .body("[2].problem.status", equalTo(422))
                .body("[3].status", equalTo("duplicate"));
        Wire.post("/events", Wire.BATCH, "[]").statusCode(200).body("$", hasSize(0));
        Wire.post("/events", Wire.BATCH, "{}").statusCode(400);
    }

    @Test
    void aDryRunTellsAndWritesNothing() {
        ObjectNode event = Samples.round("dry", "a").put("id", "dry-1");
        Wire.post("/events?dryRun=true", Wire.STRUCTURED, event)
                .statusCode(200)
                .body("would", equalTo("accept"))
                .body("changes", hasSize(0));
        Wire.post("/events/round-closed?dryRun=true", Wire.JSON, "{}").statusCode(422);
        given().get("/events?subject=company/dry").then().statusCode(404);
        Wire.post("/events", Wire.STRUCTURED, event).statusCode(201);
        Wire.post("/events?dryRun=true", Wire.STRUCTURED, event).statusCode(200).body("would", equalTo("duplicate"));
        Wire.post(
                        "/events?dryRun=true",
                        Wire.STRUCTURED,
                        Samples.round("dry", "b").put("id", "dry-1"))
                .statusCode(409);
        Wire.post("/events?dryRun=true", Wire.BATCH, "[" + event + ",7]")
                .statusCode(200)
                .body("[0].would", equalTo("duplicate"))
                .body("[1].status", equalTo("refused"));
    }

    @Test
    void anUnknownKindIsNotFound() {
        Wire.post("/events/round-opened", Wire.JSON, "{}")
                .statusCode(404)
                .body("type", equalTo("urn:roundwire:problem:not-found"));
        Wire.post("/events/round-closed", Wire.JSON, "{}", Map.of("ce-type", "dev.roundwire.role-sought.v1"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/ce-type"));
    }

    @Test
    void aStreamIsReadInPagesOldestFirstWithWhatCorrectsAndRetracts() {
        String first = post(Samples.round("paged", "a").put("id", "paged-1"));
        ObjectNode correction = Samples.round("paged", "a").put("id", "paged-2");
        ((ObjectNode) correction.get("data")).putObject("corrects").put("id", "paged-1");
        post(correction);
        ObjectNode retraction = Samples.structured(
                EventType.EVENT_RETRACTED, Samples.object("{'target':{'id':'paged-2','source':'urn:test'}}"));
        String last = post(retraction.put("id", "paged-3").put("subject", "company/paged"));
        String next = given().get("/events?subject=company/paged&limit=2&wait=10000&position=" + last)
                .then()
                .statusCode(200)
                .header("Link", containsString("rel=\"next\""))
                .body("items.event.id", equalTo(List.of("paged-1", "paged-2")))
                .body("items[0].receipt.position", equalTo(first))
                .body("items[0].correctedBy.id", equalTo(List.of("paged-2")))
                .body("items[1].retractedBy.id", equalTo(List.of("paged-3")))
                .body("items[1].retractedBy[0].position", equalTo(last))
                .extract()
                .path("next");
        given().get("/events?subject=company/paged&limit=2&cursor=" + next)
                .then()
                .body("items.event.id", equalTo(List.of("paged-3")))
                .body("next", nullValue());
    }

    @Test
    void anEventTellsHowWhatItClaimsWentFromRumourToCertainty() {
        post(told("progress-1", "rumoured", "2024-03-01"));
        String last = post(told("progress-2", "confirmed", "2024-05-10"));

        given().get("/events/progress-1?wait=10000&position=" + last)
                .then()
                .statusCode(200)
                .body("progress.rumoured.event.id", equalTo("progress-1"))
                .body("progress.rumoured.publishedOn", equalTo("2024-03-01"))
                .body("progress.reported", nullValue())
                .body("progress.confirmed.event.id", equalTo("progress-2"))
                .body("progress.daysToConfirmed", equalTo(70));
    }

    private static ObjectNode told(String id, String confidence, String publishedOn) {
        ObjectNode event = Samples.round("progress", "a").put("id", id);
        ((ObjectNode) event.get("data"))
                .setAll(Samples.object(
                        "{'confidence':'" + confidence + "','sources':[{'publishedOn':'" + publishedOn + "'}]}"));
        return event;
    }

    @Test
    void readsThatCanNotBeAnsweredSayWhy() {
        given().get("/events").then().statusCode(400).body("errors[0].pointer", equalTo("/subject"));
        given().get("/events?subject=investor/x").then().statusCode(400);
        given().get("/events?subject=company/x&limit=0").then().statusCode(400);
        given().get("/events?subject=company/x&cursor=x").then().statusCode(400);
        given().get("/events?subject=company/nobody-ever").then().statusCode(404);
        given().get("/events/nothing-ever").then().statusCode(404);
        given().get("/events?subject=company/x&position=nonsense").then().statusCode(400);
        given().get("/events?subject=company/x&position=companies-0:0&wait=x")
                .then()
                .statusCode(400);
        given().get("/events?subject=company/x&position=companies-0:999999")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("urn:roundwire:problem:not-yet-applied"));
    }

    @Test
    void anIdOfSeveralSourcesNeedsTheSource() {
        post(Samples.round("sources", "a").put("id", "shared").put("source", "urn:one"));
        String last = post(Samples.round("sources", "b").put("id", "shared").put("source", "urn:two"));
        String there = "/events/shared?wait=10000&position=" + last;
        given().get(there).then().statusCode(400).body("errors[0].detail", containsString("urn:one, urn:two"));
        given().get(there + "&source=urn:two").then().statusCode(200).body("event.data.roundId", equalTo("b"));
    }

    @Test
    void theSurroundingsAreServed() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/openapi").then().statusCode(200).body(containsString("openapi: 3.1"));
        given().get("/openapi?format=json")
                .then()
                .body("paths.'/events/{kind}'.post.responses.keySet()", hasItems("200", "201", "409", "422", "503"))
                .body("paths.'/events'.post.responses.keySet()", hasItems("200", "201", "413", "415", "429"))
                .body("paths.'/events/{id}'.get.responses.keySet()", hasItems("400", "404"))
                .body("components.schemas.Problem.properties.errors.items.properties.size()", equalTo(3))
                .body(
                        "paths.'/events/{kind}'.post.requestBody.content.'application/json'.schema.anyOf.'$ref'",
                        hasItem("/schemas/dev.roundwire.round-closed.v1.json"));
        given().get("/asyncapi")
                .then()
                .statusCode(200)
                .body("channels.companies.address", equalTo("roundwire.companies.v1"))
                .body("components.messages.size()", equalTo(EventType.values().length + 1));
        given().get("/schemas").then().statusCode(200).body("items", hasSize(EventType.values().length));
        given().get("/schemas/dev.roundwire.round-closed.v1.json")
                .then()
                .statusCode(200)
                .contentType("application/schema+json")
                .body("properties.roundId.description", equalTo("the round's id, within the company"));
        given().get("/schemas/nosuch.json").then().statusCode(404);
    }

    private static String post(ObjectNode event) {
        return Wire.post("/events", Wire.STRUCTURED, event)
                .statusCode(201)
                .extract()
                .path("position");
    }

    private static String duplicate(ValidatableResponse answer) {
        return answer.statusCode(200).extract().asString();
    }
}
