package dev.roundwire.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.json.Fault;
import dev.roundwire.ingest.envelope.StructuredMode;
import dev.roundwire.ingest.testing.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckerTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-24T07:00:00Z");
    private final Checker checker = new Checker();

    @ParameterizedTest
    @EnumSource(EventType.class)
    void anEventWithEveryFieldBreaksNoRule(EventType type) {
        assertEquals(List.of(), faults(Samples.structured(type, Samples.full(type))));
    }

    @Test
    void allFaultsOfEnvelopeFormAndRulesShowAtOnceWithTheirPlaces() {
        ObjectNode event = Samples.structured(EventType.ROUND_CLOSED, Samples.object("""
                        {'company':{'id':'x verse','names':[{'lang':'zh'}]},'roundId':5,'roundType':'angle','foo':{'bar':1},
                         'closedOn':'2021-02-30','raised':{'amount':'x','currency':'USX'},
                         'investments':[{'investor':{'id':'a'},'stake':2},7,{}]}"""));
        event.put("specversion", "0.3").put("time", "yesterday").put("Bad-Name", "x");
        assertEquals(
                List.of(
                        "/Bad-Name attribute-name",
                        "/data/closedOn partial-date",
                        "/data/company/id id",
                        "/data/company/names/0/value required",
                        "/data/foo unknown-field",
                        "/data/investments/0/stake fraction",
                        "/data/investments/1 type",
                        "/data/investments/2/investor required",
                        "/data/raised/amount decimal",
                        "/data/raised/currency iso-4217",
                        "/data/roundId type",
                        "/data/roundType one-of",
                        "/specversion spec-version",
                        "/time time"),
                rules(event));
    }

    @Test
    void whatIsMissingInTheEnvelopeIsNamed() {
        assertEquals(
                List.of("/data required", "/source required", "/specversion required", "/type required"),
                rules(Samples.object("{}")));
        assertEquals(
                List.of("/data required", "/source type", "/specversion type", "/type type"),
                rules(Samples.object("{'specversion':1.0,'source':{},'type':[],'data':null}")));
    }

    @Test
    void aFaultOfFormHidesTheRulesThatFollowFromItAndNoOther() {
        ObjectNode data = Samples.full(EventType.ROUND_CLOSED);
        ((ObjectNode) data.get("raised")).put("amount", "much").remove("currency");
        assertEquals(
                List.of("/data/raised/amount decimal", "/data/raised/currency required"),
                rules(Samples.structured(EventType.ROUND_CLOSED, data)));
    }

    @Test
    void aRetractionTakesTheStreamThatTheSubjectNames() {
        ObjectNode event = Samples.structured(EventType.EVENT_RETRACTED, Samples.object("{'target':{'id':'a'}}"));
        assertEquals(List.of("/data/company one-stream"), rules(event));
        event.put("subject", "founder/yao-xing");
        assertEquals("founder/yao-xing", sound(event).fact().subject().toString());
        event.put("subject", "investor/a");
        assertEquals(List.of("/data/company one-stream", "/subject subject"), rules(event));
        event.put("subject", "company/not allowed");
        assertEquals(List.of("/data/company/id id"), rules(event));
    }

    @Test
    void aSubjectThatContradictsTheDataIsRefused() {
        assertEquals(
                List.of("/subject subject"), rules(Samples.round("xverse", "a").put("subject", "company/yuanshi")));
        assertEquals(
                "company/xverse",
                sound(Samples.round("xverse", "a").put("subject", "company/xverse"))
                        .fact()
                        .subject()
                        .toString());
    }

    @Test
    void theIdIsDerivedFromSourceTypeAndContentAndNothingElse() {
        String id = sound(Samples.round("xverse", "a")).fact().key().id();
        assertEquals(
                id,
                sound(Samples.round("xverse", "a")
                                .put("time", "2026-02-02T00:00:00+08:00")
                                .put("trace", "7"))
                        .fact()
                        .key()
                        .id());
        assertNotEquals(id, sound(Samples.round("xverse", "b")).fact().key().id());
        assertNotEquals(
                id,
                sound(Samples.round("xverse", "a").put("source", "urn:other"))
                        .fact()
                        .key()
                        .id());
    }

    @Test
    void theSameMeaningHasTheSameDigestHoweverItIsSpelt() {
        ObjectNode one = Samples.structured(
                EventType.VALUATION_REPORTED,
                Samples.object("{'company':{'id':'x'},'valuation':{'amount':'2.50E+3','currency':'USD'}}"));
        ObjectNode other = Samples.structured(
                EventType.VALUATION_REPORTED,
                Samples.object("{'valuation':{'currency':'USD','amount':2500},'company':{'names':[],'id':'x'}}"));
        assertEquals(sound(one).digest(), sound(other).digest());
        assertNotEquals(sound(one).digest(), sound(Samples.round("x", "a")).digest());
    }

    @Test
    void theTimeIsThatOfReceiptWhereNoneIsGiven() {
        ObjectNode event = Samples.round("xverse", "a");
        event.remove("time");
        assertEquals(RECEIVED, sound(event).fact().time());
        assertEquals(
                Instant.parse("2026-01-01T00:00:00.5Z"),
                sound(event.put("time", "2026-01-01T01:00:00.500+01:00")).fact().time());
    }

    @Test
    void whatIsSaidToHaveHappenedIsHeldAgainstTheTimeOfTheEvent() {
        ObjectNode event = Samples.round("xverse", "a").put("time", "2026-01-01T00:00:00Z");
        ObjectNode data = (ObjectNode) event.get("data");
        data.put("closedOn", "2026-01-02");
        assertEquals(List.of(), rules(event));
        data.put("closedOn", "2026-01-03");
        assertEquals(List.of("/data/closedOn not-future"), rules(event));
    }

    @Test
    void extensionsAreKeptAsText() {
        ObjectNode event = Samples.round("xverse", "a");
        event.put("traceparent", "00-ab").put("sequence", 7).put("final", true).putNull("nothing");
        assertEquals(
                Map.of("traceparent", "00-ab", "sequence", "7", "final", "true"),
                sound(event).fact().extensions());
        event.put("nested", 1.5).putArray("list");
        assertEquals(List.of("/list type", "/nested type"), rules(event));
    }

    @ParameterizedTest
    @CsvSource({
        "source, '', size",
        "source, 'a b', uri",
        "id, '', size",
        "type, dev.roundwire.round-opened.v1, one-of",
        "time, 2026-02-30T00:00:00Z, time",
        "time, 2026-01-01, time",
        "time, 2026-01-01T00:00Z, time",
        "dataschema, '%', uri",
        "datacontenttype, text/xml, content-type",
        "subject, company/, subject",
        "trace, 'a\u0000b', text",
        "trace, 'a\uD800b', text"
    })
    void everyAttributeHasItsRule(String attribute, String value, String rule) {
        assertEquals(
                List.of("/" + attribute + " " + rule),
                rules(Samples.round("xverse", "a").put(attribute, value)));
    }

    @Test
    void dataMayComeInBase64() {
        ObjectNode event = Samples.round("xverse", "a");
        byte[] data = event.remove("data").toString().getBytes(StandardCharsets.UTF_8);
        event.put("data_base64", Base64.getEncoder().encodeToString(data));
        assertEquals(List.of(), rules(event));
        event.put("data_base64", "{}");
        assertEquals(List.of("/data_base64 base64"), rules(event));
    }

    private Checked sound(ObjectNode event) {
        return assertInstanceOf(Verdict.Sound.class, checker.check(StructuredMode.read(event), RECEIVED))
                .event();
    }

    private List<String> rules(ObjectNode event) {
        return List.copyOf(new TreeSet<>(faults(event).stream()
                .map(fault -> fault.pointer() + " " + fault.rule())
                .toList()));
    }

    private List<Fault> faults(ObjectNode event) {
        return switch (checker.check(StructuredMode.read(event), RECEIVED)) {
            case Verdict.Sound sound -> List.of();
            case Verdict.Faulty faulty -> faulty.faults();
        };
    }
}
