package dev.roundwire.ingest.ledger;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.Fact;
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
        Checked checked = checked(structuredEvent);
        return new Claim(checked.fact().key(), checked.digest());
    }

    /// The fact that a posted event comes to.
    static Fact fact(ObjectNode structuredEvent) {
        return checked(structuredEvent).fact();
    }

    private static Checked checked(ObjectNode structuredEvent) {
        Verdict verdict = CHECKER.check(StructuredMode.read(structuredEvent), Instant.EPOCH);
        return assertInstanceOf(Verdict.Sound.class, verdict).event();
    }
}
