package dev.roundwire.ingest.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.json.Fault;
import dev.roundwire.ingest.check.Checked;
import dev.roundwire.ingest.check.Checker;
import dev.roundwire.ingest.check.Verdict;
import dev.roundwire.ingest.envelope.Attributes;
import dev.roundwire.ingest.envelope.BinaryMode;
import dev.roundwire.ingest.envelope.Posted;
import dev.roundwire.ingest.envelope.Posted.Attribute;
import dev.roundwire.ingest.envelope.StructuredMode;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What came over the wire, as a checked event or a problem.
@Singleton
final class Submissions {
    static final String DESK = "urn:roundwire:desk";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final int MOST_FAULTS_TOLD = 1_000;

    private final Checker checker = new Checker();

    /// @throws ProblemException `invalid-event`, with all faults
    Checked structured(JsonNode document) {
        return checked(StructuredMode.read(document));
    }

    /// @throws ProblemException `invalid-event`, with all faults
    Checked binary(HttpHeaders headers, JsonNode data) {
        return checked(BinaryMode.read(headers.getRequestHeaders(), data, Map.of()));
    }

    /// The event of `type` whose data alone was posted.
    ///
    /// @throws ProblemException `invalid-event`, with all faults
    Checked plain(EventType type, HttpHeaders headers, JsonNode data) {
        Map<String, Attribute> defaults = new HashMap<>();
        defaults.put(Attributes.SPEC_VERSION, new Attribute("/ce-specversion", "1.0"));
        defaults.put(Attributes.TYPE, new Attribute("/ce-type", type.wireName()));
        defaults.put(Attributes.SOURCE, new Attribute("/ce-source", DESK));
        String key = headers.getHeaderString(IDEMPOTENCY_KEY);
        if (key != null) {
            defaults.put(Attributes.ID, new Attribute("/" + IDEMPOTENCY_KEY, BinaryMode.decoded(key)));
        }
        Posted posted = BinaryMode.read(headers.getRequestHeaders(), data, defaults);
        Attribute stated = posted.attribute(Attributes.TYPE);
        if (stated != null && !stated.text().equals(type.wireName())) {
            throw invalid(List.of(new Fault(stated.pointer(), "one-of", "this address takes " + type.wireName())));
        }
        return checked(posted);
    }

    private Checked checked(Posted posted) {
        return switch (checker.check(posted, Instant.now())) {
            case Verdict.Sound sound -> sound.event();
            case Verdict.Faulty faulty -> throw invalid(faulty.faults());
        };
    }

    private static ProblemException invalid(List<Fault> faults) {
        String count = faults.size() == 1 ? "it breaks a rule" : "it breaks " + faults.size() + " rules";
        return faults.size() <= MOST_FAULTS_TOLD
                ? ProblemException.of(ProblemKind.INVALID_EVENT, count, faults)
                : ProblemException.of(
                        ProblemKind.INVALID_EVENT,
                        count + ", of which the first " + MOST_FAULTS_TOLD + " are told",
                        faults.subList(0, MOST_FAULTS_TOLD));
    }
}
