package dev.roundwire.stream.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.rule.Happened;
import dev.roundwire.contract.rule.Iso4217;
import dev.roundwire.contract.rule.Iso8601Duration;
import dev.roundwire.contract.rule.OneStream;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class ProblemsTest {
    @ParameterizedTest
    @EnumSource(ProblemKind.class)
    void everyKindHasItsStatusTypeAndTitle(ProblemKind kind) {
        isProblem(
                given().get("/provocations/thrown/" + kind.name()).then(), kind, "/provocations/thrown/" + kind.name());
    }

    @Test
    void faultsAreNamedByPointerRuleAndDetail() {
        given().get("/provocations/thrown/INVALID_EVENT")
                .then()
                .body("errors[0].pointer", equalTo("/raised/currency"))
                .body("errors[0].rule", equalTo("iso-4217"))
                .body("errors[0].detail", equalTo("is no currency"));
    }

    @Test
    void whatMayPassSaysWhenInWholeSeconds() {
        given().get("/provocations/thrown/LOG_UNAVAILABLE").then().header("Retry-After", "2");
    }

    @Test
    void nothingOfTheInsideIsTold() {
        given().get("/provocations/thrown/INTERNAL").then().body(not(containsString("secret")));
        isProblem(given().get("/provocations/unwritable").then(), ProblemKind.INTERNAL, "/provocations/unwritable")
                .body(not(containsString("secret")));
    }

    @Test
    void everyParameterAtFaultIsNamed() {
        isProblem(
                        given().get("/provocations/limited?limit=1001").then(),
                        ProblemKind.INVALID_PARAMETER,
                        "/provocations/limited")
                .body("errors.pointer", equalTo(List.of("/limit", "/name")))
                .body("errors.rule", equalTo(List.of("min-max", "required")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/provocations/nowhere", "/", "/nowhere/%00"})
    void whatIsNotThereIsAProblem(String path) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:roundwire:problem:not-found"));
    }

    @Test
    void aMethodThatIsNotThereIsRefusedAndThoseThatAreAreNamed() {
        isProblem(
                        given().delete("/provocations/limited").then(),
                        ProblemKind.METHOD_NOT_ALLOWED,
                        "/provocations/limited")
                .header("Allow", "GET, HEAD, OPTIONS");
        given().get("/provocations/read").then().statusCode(405).header("Allow", "OPTIONS, POST");
        given().put("/operations/sample/rebuild").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS, POST");
    }

    @Test
    void anUnknownMediaTypeIsRefused() {
        RequestSpecification post = given().contentType("text/plain").body("x");
        isProblem(post.post("/provocations/read").then(), ProblemKind.UNSUPPORTED_MEDIA_TYPE, "/provocations/read");
    }

    @Test
    void aRepresentationThatIsNotThereIsRefused() {
        isProblem(
                given().accept("image/png").get("/provocations/limited?name=x").then(),
                ProblemKind.NOT_ACCEPTABLE,
                "/provocations/limited");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"pointer\":{}}", "\"\""})
    void aBodyThatCanNotBeReadIsMalformed(String body) {
        RequestSpecification post = given().contentType("application/json").body(body);
        isProblem(post.post("/provocations/read").then(), ProblemKind.MALFORMED, "/provocations/read");
    }

    @Test
    void rulesGoByKebabCaseNames() {
        assertEquals("iso-4217", Rules.name(Iso4217.class));
        assertEquals("iso-8601-duration", Rules.name(Iso8601Duration.class));
        assertEquals("one-stream", Rules.name(OneStream.class));
        assertEquals("required", Rules.name(NotNull.class));
        assertEquals("not-future", Rules.name(Happened.class));
    }

    private static ValidatableResponse isProblem(ValidatableResponse answer, ProblemKind kind, String path) {
        return answer.statusCode(kind.status())
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("urn:roundwire:problem:" + kind.wire()))
                .body("title", equalTo(kind.title()))
                .body("status", equalTo(kind.status()))
                .body("instance", equalTo(path));
    }
}
