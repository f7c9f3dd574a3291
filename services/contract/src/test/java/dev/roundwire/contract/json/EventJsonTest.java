package dev.roundwire.contract.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.Event;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.testing.Histories;
import dev.roundwire.contract.testing.Seeds;
import dev.roundwire.contract.value.Confidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
    private static final String ROUND = """
            {'company':{'id':'xverse','names':[{'value':'元象唯思','lang':'zh'}]},'roundId':'xverse-angel',
             'roundType':'angel','closedOn':'2021-06','raised':{'amount':40000000,'currency':'USD'},
             'investments':[{'investor':{'id':'tencent','kind':'corporate'},'stake':0.1},
                            {'investor':{'id':'5y-capital'},'stake':{'min':'0.1','max':'0.2'}}]}
            """;

    @Test
    void anEventIsReadWithItsRangesPartialDatesAndNames() {
        RoundClosed round = (RoundClosed) Given.event("round-closed", ROUND);
        assertEquals("元象唯思", round.company().names().getFirst().value());
        assertEquals(
                "2021-06-30",
                String.valueOf(Objects.requireNonNull(round.closedOn()).last()));
        assertEquals(
                "40000000",
                String.valueOf(Objects.requireNonNull(round.raised()).amount()));
        assertTrue(Objects.requireNonNull(round.investments().get(0).stake()).isExact());
        assertEquals(
                "0.2",
                Objects.requireNonNull(round.investments().get(1).stake()).max().toPlainString());
        assertEquals(Confidence.REPORTED, round.sureness());
        assertEquals("company/xverse", round.subject().toString());
    }

    @Test
    void everyEventIsReadBackAsItWasWritten() throws IOException {
        Event event = Given.event("round-closed", ROUND);
        EventJson.Read again = EventJson.readStrictly(EventType.ROUND_CLOSED, EventJson.tree(EventJson.write(event)));
        assertEquals(List.of(), again.faults());
        assertEquals(event, again.event());
    }

    @Test
    void whatHasNoFaultIsReadTheSameWithoutATree() throws IOException {
        for (int seed = 0; seed < Seeds.of(100); seed++) {
            for (RecordedFact fact : new Histories(seed).company("company-0", 20)) {
                byte[] json = EventJson.write(fact.event());
                assertEquals(
                        fact.event(),
                        EventJson.readFaultless(fact.fact().type(), json).orElseThrow());
            }
        }
    }

    @Test
    void whatHasAFaultOrAnUnknownFieldNeedsATree() {
        for (String json : List.of(
                ROUND.replace("'roundId'", "'roundid'"),
                ROUND.replace("'angel'", "'angle'"),
                ROUND.replace("2021-06", "2021-13"),
                ROUND.replace("40000000", "'4o'"),
                ROUND.replace("'roundType'", "'roundId':'again','roundType'"),
                ROUND + "{}",
                "null",
                "[]",
                "")) {
            byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            assertEquals(Optional.empty(), EventJson.readFaultless(EventType.ROUND_CLOSED, bytes), json);
        }
    }

    @Test
    void theSameMeaningHasTheSameCanonicalBytes() {
        Event spelt =
                Given.event("round-closed", ROUND.replace("40000000", "'4.0E7'").replace(":0.1}", ":0.10}"));
        Event normal = Given.event("round-closed", ROUND);
        assertArrayEquals(EventJson.canonical(normal), EventJson.canonical(spelt));
        assertArrayEquals(
                EventJson.written(normal).meaning(), EventJson.written(spelt).meaning());
        assertFalse(Arrays.equals(
                EventJson.written(normal).data(), EventJson.written(spelt).data()));
    }

    @Test
    void whatIsWrittenIsTheMeaningUnlessItsNumbersEndInZeros() {
        for (String number : List.of("0", "7", "100", "0.1", "1.50", "0.0", "1e3", "100.00", "1.05")) {
            Event event = Given.event("round-closed", ROUND.replace("40000000", "'" + number + "'"));
            EventJson.Written written = EventJson.written(event);
            assertArrayEquals(EventJson.write(event), written.data(), number);
            assertArrayEquals(EventJson.meaning(event), written.meaning(), number);
        }
    }

    @Test
    void aDefaultThatIsSpeltOutMeansTheSame() {
        String report = "{'company':{'id':'x'},'role':'ceo'%s}";
        assertEquals(
                canonical("role-sought", report.formatted("")),
                canonical("role-sought", report.formatted(",'confidence':'reported'")));
        assertNotEquals(
                canonical("role-sought", report.formatted("")),
                canonical("role-sought", report.formatted(",'confidence':'confirmed'")));
        String retraction = "{'company':{'id':'x'},'target':{'id':'a'}%s}";
        assertEquals(
                canonical("event-retracted", retraction.formatted("")),
                canonical("event-retracted", retraction.formatted(",'confidence':'confirmed'")));
        assertNotEquals(
                canonical("event-retracted", retraction.formatted("")),
                canonical("event-retracted", retraction.formatted(",'confidence':'reported'")));
    }

    private static List<String> canonical(String kind, String data) {
        Event event = Given.event(kind, data);
        return Stream.of(EventJson.canonical(event), EventJson.written(event).meaning())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void allFaultsOfFormAreNamedAtOnce() throws IOException {
        EventJson.Read read = read("""
                {"company":"xverse","roundId":7,"roundType":"series_z","closedOn":"2021-02-30","raisd":1,
                 "raised":{"amount":"1e400","currency":"USD","x":{}},"investments":[{"stake":1.5},3],
                 "announcedOn":{"a":1},"roundLabel":"a\\u0000b","sources":{},"trancheOf":"\\ud800"}
                """);
        assertEquals(
                Set.of(
                        "/company type",
                        "/roundId type",
                        "/roundType one-of",
                        "/closedOn partial-date",
                        "/raisd unknown-field",
                        "/raised/amount digits",
                        "/raised/x unknown-field",
                        "/investments/0/stake fraction",
                        "/investments/1 type",
                        "/announcedOn type",
                        "/roundLabel text",
                        "/sources type",
                        "/trancheOf text"),
                read.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.rule())
                        .collect(Collectors.toSet()));
        assertNotNull(read.event());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.", ".5", "-.5", "5.e3", ".", "", "1.2.3", "0x1", "1_0"})
    void whatTheSchemaTakesForNoNumberIsNone(String text) throws IOException {
        EventJson.Read read = read("{\"raised\":{\"amount\":\"" + text + "\",\"currency\":\"USD\"}}");
        assertEquals(
                List.of("/raised/amount decimal"),
                read.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.rule())
                        .toList());
    }

    private static EventJson.Read read(String json) throws IOException {
        return EventJson.readStrictly(EventType.ROUND_CLOSED, EventJson.tree(json.getBytes(StandardCharsets.UTF_8)));
    }
}
