package dev.roundwire.contract.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.roundwire.contract.event.Event;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplesTest {
    private static final Set<String> ATTRIBUTES =
            Set.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data");

    @ParameterizedTest
    @EnumSource
    void everyLineIsAnEventWithoutFault(Sample sample) throws IOException {
        List<Sample.Line> lines = sample.lines();
        Clock whenTyped = Clock.fixed(lines.getFirst().time(), ZoneOffset.UTC);
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .clockProvider(() -> whenTyped)
                .buildValidatorFactory()) {
            for (Sample.Line line : lines) {
                Event event = line.faultless();
                assertEquals(Set.of(), factory.getValidator().validate(event), line.attribute("id"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyEnvelopeSaysWhatItsDataSays(Sample sample) throws IOException {
        List<Sample.Line> lines = sample.lines();
        assertFalse(lines.isEmpty());
        for (Sample.Line line : lines) {
            Set<String> attributes = new TreeSet<>();
            line.envelope().fieldNames().forEachRemaining(attributes::add);
            assertEquals(new TreeSet<>(ATTRIBUTES), attributes, line.attribute("id"));
            assertEquals("1.0", line.attribute("specversion"));
            assertEquals("application/json", line.attribute("datacontenttype"));
            assertEquals(sample.source(), line.attribute("source"));
            assertEquals(lines.getFirst().time(), line.time());
            assertEquals(line.faultless().subject().toString(), line.attribute("subject"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTwoLinesHaveOneId(Sample sample) throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice = sample.lines().stream()
                .map(line -> line.attribute("id"))
                .filter(id -> !seen.add(id))
                .collect(Collectors.toList());
        assertEquals(List.of(), twice);
    }

    @ParameterizedTest
    @EnumSource
    void everyEventNamesItsConfidenceAndASourceWithADay(Sample sample) throws IOException {
        for (Sample.Line line : sample.lines()) {
            Event event = line.faultless();
            assertFalse(line.envelope().at("/data/confidence").isMissingNode(), line.attribute("id"));
            assertFalse(event.sources().isEmpty(), line.attribute("id"));
            event.sources().forEach(source -> assertFalse(source.publishedOn() == null, line.attribute("id")));
        }
    }
}
