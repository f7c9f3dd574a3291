package dev.roundwire.ingest.http;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.ingest.testing.Spoilt;
import dev.roundwire.ingest.testing.Wire;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing that a client sends ends in a 5xx, and whatever is wrong is named by its place.
@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class BadInputTest {
    private static final String CLOSED = "/events/company-closed";

    @Test
    void everyFieldAtFaultIsNamedInAStreamToo() throws IOException {
        List<Spoilt> spoilt = Spoilt.all(EventType.COMPANY_CLOSED);
        List<String> unnamed = new ArrayList<>();
        JsonMapper mapper = new JsonMapper();
        String[] answers = Wire.post("/events?receipts=each&dryRun=true", Wire.LINES, lines(spoilt))
                .statusCode(200)
                .extract()
                .asString()
                .split("\n");
        assertEquals(spoilt.size() + 1, answers.length);
        for (int i = 0; i < spoilt.size(); i++) {
            JsonNode problem = mapper.readTree(answers[i]).path("problem");
            if (problem.path("status").asInt() != 422 || !isNamed(spoilt.get(i), problem)) {
                unnamed.add(spoilt.get(i).what() + ": " + answers[i]);
            }
        }
        assertEquals(List.of(), unnamed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "nul",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "{\"company\":{\"id\":\"x\"},\"valuation\":{\"amount\":NaN,\"currency\":\"USD\"}}",
                "{\"company\":{\"id\":\"x\"},\"valuation\":{\"amount\":Infinity,\"currency\":\"USD\"}}",
                "{\"company\":{\"id\":\"x\"},\"valuation\":{\"amount\":1e99999999999,\"currency\":\"USD\"}}",
                "{\"company\":{\"id\":\"x\"},\"valuation\":{\"amount\":01,\"currency\":\"USD\"}}",
                "{'company':{'id':'x'}}",
                "{\"company\":{\"id\":\"x\u0000\"}}"
            })
    void whatIsNoJsonIsMalformed(String body) {
        problem(Wire.post(CLOSED, Wire.JSON, body), 400, "malformed");
        problem(Wire.post("/events", Wire.STRUCTURED, body), 400, "malformed");
        problem(Wire.post("/events", Wire.BATCH, body), 400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"x\"", "true"})
    void jsonThatIsNoObjectIsAnInvalidEvent(String body) {
        problem(Wire.post(CLOSED, Wire.JSON, body), 422, "invalid-event");
        problem(Wire.post("/events", Wire.STRUCTURED, body), 422, "invalid-event");
    }

    @Test
    void depthIsNoWayIn() {
        String deep = "[".repeat(100_000);
        problem(Wire.post(CLOSED, Wire.JSON, deep), 400, "malformed");
        problem(Wire.post("/events", Wire.STRUCTURED, "{\"data\":" + deep), 400, "malformed");
        String half = "{\"a\":".repeat(900) + "1" + "}".repeat(900);
        problem(Wire.post(CLOSED, Wire.JSON, half), 422, "invalid-event");
    }

    @Test
    void manyFaultsAreToldUpToABound() {
        String many = "{\"company\":{\"id\":\"x\"},\"sources\":[" + "7,".repeat(4_999) + "7]}";
        problem(Wire.post(CLOSED, Wire.JSON, many), 422, "invalid-event").body("errors.size()", equalTo(1_000));
        problem(Wire.post(CLOSED, Wire.JSON, many.replace("7]", "{},".repeat(200_000) + "7]")), 422, "invalid-event")
                .body("errors.pointer", equalTo(List.of("")))
                .body("errors.rule", equalTo(List.of("size")));
    }

    @Test
    void digitsWithoutEndAreRefused() {
        String digits =
                "{\"company\":{\"id\":\"x\"},\"valuation\":{\"amount\":" + "9".repeat(900) + ",\"currency\":\"USD\"}}";
        problem(Wire.post(CLOSED, Wire.JSON, digits), 422, "invalid-event");
        problem(Wire.post(CLOSED, Wire.JSON, digits.replace("9".repeat(900), "9".repeat(500_000))), 400, "malformed");
    }

    @Test
    void bytesThatAreNoUtf8AreMalformed() {
        byte[] latin = "{\"company\":{\"id\":\"x\",\"legalName\":\"é\"}}".getBytes(StandardCharsets.ISO_8859_1);
        problem(Wire.post(CLOSED, Wire.JSON, latin), 400, "malformed");
        problem(Wire.post(CLOSED, Wire.JSON, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}), 400, "malformed");
        problem(Wire.post(CLOSED, Wire.JSON + ";charset=ISO-8859-1", latin), 415, "unsupported-media-type");
        problem(Wire.post(CLOSED, Wire.JSON + ";charset=nosuch", "{}"), 415, "unsupported-media-type");
    }

    @Test
    void aByteOrderMarkIsNoFault() {
        String body = "\uFEFF{\"company\":{\"id\":\"with-a-mark\"}}";
        Wire.post(CLOSED, Wire.JSON, body).statusCode(201);
        Wire.post(CLOSED, Wire.JSON, body.substring(1).getBytes(Charset.forName("UTF-16BE")))
                .statusCode(200);
    }

    @Test
    void anEventOfOverAMebibyteIsTooLarge() {
        String large = "{\"company\":{\"id\":\"x\"},\"pad\":\"" + "x".repeat(1 << 20) + "\"}";
        problem(Wire.post(CLOSED, Wire.JSON, large), 413, "too-large");
        problem(Wire.post("/events", Wire.STRUCTURED, large), 413, "too-large");
        problem(Wire.post("/events", Wire.BATCH, "[\"" + "x".repeat(17 << 20) + "\"]"), 413, "too-large");
        assertTrue(Wire.post("/events", Wire.LINES, large + "\n{}")
                .statusCode(200)
                .extract()
                .asString()
                .contains("too-large"));
    }

    @Test
    void aBatchTakesTenThousandEventsAndEachIsBoundedForItself() {
        problem(Wire.post("/events", Wire.BATCH, "[" + "1,".repeat(10_000) + "1]"), 413, "too-large");
        problem(Wire.post("/events", Wire.BATCH, "[1,2"), 400, "malformed");
        problem(Wire.post("/events", Wire.BATCH, "[1,2] 3"), 400, "malformed");
        Wire.post("/events", Wire.BATCH, "[" + "1,".repeat(9_999) + "1]")
                .statusCode(200)
                .body("size()", equalTo(10_000));
        Wire.post("/events", Wire.BATCH, "[1,[\"" + "x".repeat(1 << 20) + "\"],{}]")
                .statusCode(200)
                .body("problem.status", equalTo(List.of(422, 413, 422)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/octet-stream", "multipart/form-data"})
    void otherMediaTypesAreRefused(String mediaType) {
        problem(Wire.post("/events", mediaType, "{}"), 415, "unsupported-media-type");
        problem(Wire.post(CLOSED, mediaType, "x".repeat(4 << 20)), 415, "unsupported-media-type");
    }

    @Test
    void headersOfBinaryModeHaveTheirFaultsToo() {
        Map<String, String> headers = Map.of("ce-specversion", "1.0", "ce-type", "nosuch", "ce-source", "a b");
        ValidatableResponse answer = Wire.post("/events", Wire.JSON, "{\"company\":{\"id\":\"\"}}", headers);
        assertEquals(
                List.of("/ce-source", "/ce-type"),
                problem(answer, 422, "invalid-event").extract().path("errors.pointer"));
        problem(Wire.post("/events", Wire.JSON, "{}", Map.of("ce-time", "now")), 422, "invalid-event");
        problem(Wire.post(CLOSED, Wire.JSON, "{}", Map.of("Idempotency-Key", "x".repeat(300))), 422, "invalid-event");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/a%00?source=urn:test", "/%00%00/"})
    void anIdThatNoDatabaseHoldsIsNotFound(String path) {
        problem(raw().get("/events" + path).then(), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?subject=company/%00", "?subject=company/", "?subject=investor/x", "/a?source=%00", "?%00=x"})
    void aParameterThatNoDatabaseHoldsIsAtFault(String query) {
        problem(raw().get("/events" + query).then(), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?dryRun=maybe", "?dryRun=", "?dryRun=true&dryRun=x", "?x=%00", "?receipts=all"})
    void parametersThatCanNotBeReadAreNoServerError(String query) {
        int status =
                raw().contentType(Wire.JSON).body("{}").post("/events" + query).statusCode();
        assertTrue(status >= 400 && status < 500, () -> query + ": " + status);
    }

    private static RequestSpecification raw() {
        return RestAssured.given().urlEncodingEnabled(false);
    }

    private static byte[] lines(List<Spoilt> spoilt) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Spoilt one : spoilt) {
            lines.writeBytes(one.json());
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private static boolean isNamed(Spoilt spoilt, JsonNode problem) {
        return StreamSupport.stream(problem.path("errors").spliterator(), false)
                .anyMatch(fault -> spoilt.isNamedBy(fault.path("pointer").asText()));
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String kind) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:roundwire:problem:" + kind));
    }
}
