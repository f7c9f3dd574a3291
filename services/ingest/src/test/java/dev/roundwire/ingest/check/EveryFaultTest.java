package dev.roundwire.ingest.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.contract.json.Fault;
import dev.roundwire.ingest.envelope.StructuredMode;
import dev.roundwire.ingest.testing.Spoilt;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryFaultTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-24T07:00:00Z");

    private final Checker checker = new Checker();

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyFieldAtFaultIsNamedWhateverIsWrongWithIt(EventType type) throws IOException {
        List<Spoilt> spoilt = Spoilt.all(type);
        List<String> unnamed = new ArrayList<>();
        for (Spoilt one : spoilt) {
            List<Fault> faults = faults(one.json());
            if (faults.stream().noneMatch(fault -> one.isNamedBy(fault.pointer()))) {
                unnamed.add(one.what() + ": " + faults);
            }
        }
        assertEquals(List.of(), unnamed);
        assertTrue(spoilt.size() > 50, () -> "only " + spoilt.size());
    }

    private List<Fault> faults(byte[] json) throws IOException {
        return switch (checker.check(StructuredMode.read(EventJson.tree(json)), RECEIVED)) {
            case Verdict.Sound sound -> List.of();
            case Verdict.Faulty faulty -> faulty.faults();
        };
    }
}
