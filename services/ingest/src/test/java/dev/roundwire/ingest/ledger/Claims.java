package dev.roundwire.ingest.ledger;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.ingest.check.Checked;
import dev.roundwire.ingest.check.Checker;
import dev.roundwire.ingest.check.Verdict;
import dev.roundwire.ingest.envelope.StructuredMode;
import java.time.Instant;

/// Claims as they are made of posted events.
final class Claims {
    private static final Checker CHECKER = new Checker();

    private Claims() {}

    static Claim of(ObjectNode structuredEvent) {
        Verdict verdict = CHECKER.check(StructuredMode.read(structuredEvent), Instant.EPOCH);
        Checked checked = assertInstanceOf(Verdict.Sound.class, verdict).event();
        return new Claim(checked.fact().key(), checked.digest());
    }
}
