package dev.roundwire.stream.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.roundwire.contract.json.Fault;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Position;
import dev.roundwire.rounds.fact.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParametersTest {
    private final QueryParameters parameters = new QueryParameters();

    @Test
    void nothingAskedIsTheDefaultQuestion() {
        assertEquals(new Query(Question.DEFAULT, Position.START, Duration.ZERO), parameters.read());
    }

    @Test
    void everyParameterIsRead() {
        parameters.asOf = "2023";
        parameters.knownAt = "2023-04-01T00:00:00Z";
        parameters.publishedBy = "2023-04";
        parameters.confidence = "rumoured";
        parameters.currency = "CNY";
        parameters.position = "companies-0:41,founders-3:9";
        parameters.wait = "250";
        Query query = parameters.read();
        assertEquals(
                "2023-12-31",
                String.valueOf(Objects.requireNonNull(query.question().asOf()).last()));
        assertEquals(Instant.parse("2023-04-01T00:00:00Z"), query.question().knownAt());
        assertEquals(LocalDate.of(2023, 4, 30), query.question().publishedBy());
        assertEquals(Confidence.RUMOURED, query.question().confidence());
        assertEquals("CNY", query.question().currency());
        assertEquals("companies-0:41,founders-3:9", query.position().toString());
        assertEquals(Duration.ofMillis(250), query.patience());
    }

    @Test
    void aPeriodWithoutAnEndHasNoEndAtWhichSomethingCouldBeTrue() {
        parameters.asOf = "2023-04/..";
        parameters.publishedBy = "2023-04/..";
        ProblemException problem = assertThrows(ProblemException.class, parameters::read);
        assertEquals(
                List.of("/asOf partial-date", "/publishedBy date"),
                problem.problem().errors().stream()
                        .map(fault -> fault.pointer() + " " + fault.rule())
                        .toList());
    }

    @Test
    void aDateOfKnowledgeMeansTheEndOfItsUtcDay() {
        parameters.knownAt = "2023-04-01";
        assertEquals(
                Instant.parse("2023-04-01T23:59:59.999999999Z"),
                parameters.read().question().knownAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-01-01T00:00:00Z", "+12021-01-01", "-0001-01-01"})
    void anInstantHasAYearOfFourDigits(String knownAt) {
        parameters.knownAt = knownAt;
        assertThrows(ProblemException.class, parameters::read);
    }

    @Test
    void allParametersAtFaultAreNamed() {
        parameters.asOf = "2023-13";
        parameters.knownAt = "yesterday";
        parameters.publishedBy = "2023/..";
        parameters.confidence = "sure";
        parameters.currency = "XXX";
        parameters.position = "companies-99:1";
        parameters.wait = "30001";
        ProblemException problem = assertThrows(ProblemException.class, parameters::read);
        assertEquals(ProblemKind.INVALID_PARAMETER, problem.kind());
        assertEquals(
                List.of("/asOf", "/knownAt", "/publishedBy", "/confidence", "/currency", "/position", "/wait"),
                problem.problem().errors().stream().map(Fault::pointer).toList());
    }

    @Test
    void aCursorGivesItsKeysBack() {
        List<@Nullable String> keys = Arrays.asList("12.5", null, "", "元象");
        assertEquals(keys, Cursor.read(Cursor.write(keys), 4));
        assertThrows(ProblemException.class, () -> Cursor.read("?", 4));
        assertThrows(ProblemException.class, () -> Cursor.read(Cursor.write(keys), 3));
    }
}
