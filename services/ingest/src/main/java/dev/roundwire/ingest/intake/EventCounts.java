package dev.roundwire.ingest.intake;

import dev.roundwire.stream.http.ProblemKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts events by what their senders were told.
@Singleton
public final class EventCounts {
    private final Counter accepted;
    private final Counter duplicate;
    private final Map<ProblemKind, Counter> refused;

    EventCounts(MeterRegistry registry) {
        this.accepted = counter(registry, "accepted", "none");
        this.duplicate = counter(registry, "duplicate", "none");
        this.refused = Stream.of(ProblemKind.values())
                .collect(Collectors.toMap(
                        kind -> kind,
                        kind -> counter(
                                registry,
                                kind == ProblemKind.EVENT_ID_CONFLICT ? "conflict" : "refused",
                                kind.wire())));
    }

    public void count(Outcome told) {
        switch (told) {
            case Outcome.Kept kept -> {
                switch (kept.receipt().status()) {
                    case ACCEPTED -> accepted.increment();
                    case DUPLICATE -> duplicate.increment();
                }
            }
            case Outcome.Refused refusal ->
                Objects.requireNonNull(refused.get(refusal.problem().kind())).increment();
        }
    }

    private static Counter counter(MeterRegistry registry, String outcome, String problem) {
        return Counter.builder("roundwire.ingest.events")
                .description("events by what their senders were told")
                .tags("outcome", outcome, "problem", problem)
                .register(registry);
    }
}
