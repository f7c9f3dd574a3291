package dev.roundwire.stream.projector;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Ready are the projectors if each has partitions, has caught up once, and moves on where there is something to do in
/// those that are its own. Without Kafka they stay ready: what there is can be read.
@Readiness
@ApplicationScoped
final class ProjectorsReady implements HealthCheck {
    private final Projectors projectors;
    private final StreamConfig config;

    ProjectorsReady(Projectors projectors, StreamConfig config) {
        this.projectors = projectors;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("projectors");
        boolean ready = true;
        for (Projector projector : projectors.all()) {
            List<String> problems = problems(projector);
            String service = projector.projection().service();
            response.withData(service, problems.isEmpty() ? "ready" : String.join("; ", problems));
            ready &= problems.isEmpty();
        }
        return response.status(ready).build();
    }

    private List<String> problems(Projector projector) {
        Status status = projector.status();
        List<String> problems = new ArrayList<>();
        if (status.stopped().isPresent()) {
            return List.of(status.stopped().get());
        }
        if (!status.assigned()) {
            problems.add("no partitions assigned yet");
        }
        if (!status.caughtUp()) {
            problems.add("reading the log for the first time, " + projector.lag() + " records behind");
        } else if (stalled(projector)) {
            problems.add("stands still, " + projector.lagHeld() + " records behind, since "
                    + status.sinceProgress().toSeconds() + " s");
        }
        if (!problems.isEmpty()) {
            status.failure().ifPresent(problems::add);
        }
        return problems;
    }

    private boolean stalled(Projector projector) {
        return projector.lagHeld() > 0 && projector.status().sinceProgress().compareTo(config.stalledAfter()) > 0;
    }
}
