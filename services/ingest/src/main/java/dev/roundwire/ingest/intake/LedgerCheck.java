package dev.roundwire.ingest.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once events may be accepted.
@Readiness
@ApplicationScoped
class LedgerCheck implements HealthCheck {
    private final AcceptingEvents accepting;

    LedgerCheck(AcceptingEvents accepting) {
        this.accepting = accepting;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ingest-ledger")
                .status(accepting.mayBegin())
                .build();
    }
}
