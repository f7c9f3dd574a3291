package dev.roundwire.stream.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.testing.Histories;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventDocumentTest {
    @Test
    void aFactIsReadAsItWasWritten() {
        Histories histories = new Histories(1);
        List<RecordedFact> facts = new ArrayList<>(histories.company("x", 200));
        facts.addAll(histories.founder("y", 50));
        for (RecordedFact recorded : facts) {
            Fact given = recorded.fact();
            Fact fact = new Fact(given.key(), given.time(), given.event(), Map.of("traceparent", "最"));

            assertEquals(fact, EventDocument.read(EventDocument.write(fact), Given.TIME));
        }
    }
}
