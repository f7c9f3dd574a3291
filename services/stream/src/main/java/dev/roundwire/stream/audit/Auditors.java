package dev.roundwire.stream.audit;

import dev.roundwire.stream.log.KafkaReplay;
import dev.roundwire.stream.log.LogAdmin;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Projectors;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The auditors of the services in this JVM.
@Singleton
public final class Auditors {
    private static final int RECORDS = 200;

    private final Map<String, Auditor> byService = new TreeMap<>();
    private final AuditConfig config;

    Auditors(
            Projectors projectors,
            LogAdmin log,
            AuditConfig config,
            MeterRegistry registry,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.config = config;
        for (Projector projector : projectors.all()) {
            byService.put(
                    projector.projection().service(),
                    new Auditor(
                            projector,
                            log,
                            () -> new KafkaReplay(kafka, projector.projection().topics(), RECORDS),
                            config,
                            registry,
                            Clock.systemUTC()));
        }
    }

    /// The auditor of `service`, or null where there is no such service in this JVM.
    public @Nullable Auditor of(String service) {
        return byService.get(service);
    }

    /// Whether the auditors look by themselves.
    public boolean enabled() {
        return config.enabled();
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            byService.values().forEach(Auditor::start);
        }
    }
}
