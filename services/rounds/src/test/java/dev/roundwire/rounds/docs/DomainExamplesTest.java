package dev.roundwire.rounds.docs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.docs.Example.Expectation;
import dev.roundwire.rounds.portfolio.Holdings;
import dev.roundwire.rounds.portfolio.Portfolio;
import dev.roundwire.rounds.portfolio.answer.CoInvestorsAnswer;
import dev.roundwire.rounds.portfolio.answer.HoldersAnswer;
import dev.roundwire.rounds.portfolio.answer.PortfolioAnswer;
import dev.roundwire.rounds.rate.EcbRates;
import dev.roundwire.rounds.talent.Told;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.rounds.valuation.answer.CompanyAnswer;
import dev.roundwire.rounds.valuation.answer.HistoryAnswer;
import dev.roundwire.rounds.valuation.answer.RoundsAnswer;
import dev.roundwire.rounds.valuation.answer.ValuationAnswer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DomainExamplesTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @TestFactory
    Stream<DynamicTest> everyWorkedExampleOfTheDocumentHolds() throws IOException {
        List<Example> examples = Example.all();
        assertFalse(examples.isEmpty());
        return examples.stream().map(example -> dynamicTest("docs/domain.md:" + example.line(), () -> check(example)));
    }

    private static void check(Example example) {
        assertFalse(example.expectations().isEmpty());
        for (Expectation expectation : example.expectations()) {
            JsonNode answer = JSON.valueToTree(answer(example, expectation));
            JsonNode actual = expectation.pointer().equals("/") ? answer : answer.at(expectation.pointer());
            if (!holds(Shorthand.read(expectation.value()), actual)) {
                fail(expectation.answer() + " " + expectation.pointer() + " should be " + expectation.value() + ", is "
                        + actual + " in " + answer);
            }
        }
    }

    private static Object answer(Example example, Expectation expectation) {
        String[] about = expectation.answer().split(":");
        return about.length == 1 ? ofCompany(example, expectation) : ofTalent(example, expectation, about[0], about[1]);
    }

    private static Object ofTalent(Example example, Expectation expectation, String answer, String id) {
        Told told = new Told(expectation.question()).all(example.facts());
        return switch (answer) {
            case "career" -> told.founder(id);
            case "leavers" -> told.leavers(id);
            case "alumni-investments" -> told.alumni(id);
            default -> throw new IllegalArgumentException("no answer " + answer);
        };
    }

    private static Object ofCompany(Example example, Expectation expectation) {
        CompanyThings things = CompanyThings.of("x", example.facts(), expectation.question());
        Curve curve = Curve.of(things, EcbRates.bundled());
        return switch (expectation.answer()) {
            case "facts" -> facts(things);
            case "company" -> CompanyAnswer.of(curve);
            case "rounds" -> RoundsAnswer.of(curve, EcbRates.bundled());
            case "valuation" -> ValuationAnswer.of(curve, TODAY);
            case "history" -> HistoryAnswer.of(curve);
            case "holders" -> HoldersAnswer.of(Holdings.of(curve, EcbRates.bundled()));
            case "portfolio" -> PortfolioAnswer.of(portfolio(curve), curve.currency());
            case "coInvestors" -> CoInvestorsAnswer.of(portfolio(curve));
            default -> throw new IllegalArgumentException("no answer " + expectation.answer());
        };
    }

    /// Which facts count for the question, and which don't yet.
    private static Map<String, Object> facts(CompanyThings things) {
        return Map.of(
                "counting",
                things.admission().standing().stream().map(RecordedFact::key).toList(),
                "possibly",
                things.possibly(),
                "hidden",
                things.admission().hidden());
    }

    /// That of the investor `i`.
    private static Portfolio portfolio(Curve curve) {
        return Portfolio.of("i", List.of(Holdings.of(curve, EcbRates.bundled())));
    }

    /// An object may have more fields than are expected; numbers are the same whatever their zeros.
    private static boolean holds(JsonNode expected, JsonNode actual) {
        if (expected.isObject()) {
            return expected.properties().stream()
                    .map(Map.Entry::getKey)
                    .allMatch(name -> holds(expected.get(name), actual.path(name)));
        }
        if (expected.isArray()) {
            return expected.size() == actual.size()
                    && IntStream.range(0, expected.size())
                            .allMatch(index -> holds(expected.get(index), actual.path(index)));
        }
        return expected.equals(actual) || isNumber(expected) && isNumber(actual) && sameNumber(expected, actual);
    }

    private static boolean isNumber(JsonNode node) {
        return node.asText().matches("-?[0-9]+(\\.[0-9]+)?");
    }

    private static boolean sameNumber(JsonNode one, JsonNode other) {
        return new BigDecimal(one.asText()).compareTo(new BigDecimal(other.asText())) == 0;
    }
}
