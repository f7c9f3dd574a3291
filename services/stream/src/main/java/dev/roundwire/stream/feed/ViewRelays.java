package dev.roundwire.stream.feed;

import dev.roundwire.stream.projector.Loop;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Projectors;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/// Publishes the rows of the services in this JVM on their view topics.
@Singleton
final class ViewRelays {
    private final Projectors projectors;
    private final Admin admin;
    private final Map<String, Object> kafka;
    private final ViewTopicsConfig config;
    private final MeterRegistry registry;

    ViewRelays(
            Projectors projectors,
            Admin admin,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ViewTopicsConfig config,
            MeterRegistry registry) {
        this.projectors = projectors;
        this.admin = admin;
        this.kafka = kafka;
        this.config = config;
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        for (Projector projector : projectors.all()) {
            boolean published = projector.projection().tables().stream().anyMatch(table -> table.topic() != null);
            if (config.enabled() && published) {
                start(projector);
            }
        }
    }

    private void start(Projector projector) {
        String service = projector.projection().service();
        ViewRelay relay = new ViewRelay(projector, admin, kafka, config.linger());
        Gauge.builder("roundwire.views.lag", relay, ViewRelay::lag)
                .description("records of the log that are applied and whose rows aren't published yet")
                .tags("service", service)
                .register(registry);
        FunctionCounter.builder("roundwire.views.published", relay, ViewRelay::published)
                .description("rows published on view topics")
                .tags("service", service)
                .register(registry);
        Loop.start("roundwire-" + service + "-views", projector::isClosed, () -> relay.run(() -> false));
    }
}
