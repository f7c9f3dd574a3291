package dev.roundwire.stream.projector;

import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.log.LogAdmin;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.sql.Database;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/// The projectors of all services in this JVM.
@Singleton
public final class Projectors {
    private static final String GROUP_PREFIX = "roundwire-";
    private static final int BEFORE_CHANNELS = Interceptor.Priority.PLATFORM_BEFORE;

    private final Map<String, Projector> byService = new TreeMap<>();
    private final LogAdmin log;
    private final StreamConfig config;

    Projectors(
            @All List<Projection> projections,
            @Any Instance<AgroalDataSource> dataSources,
            LogAdmin log,
            StreamConfig config,
            Config all,
            MeterRegistry registry) {
        this.log = log;
        this.config = config;
        for (Projection projection : projections) {
            String service = projection.service();
            String schema = all.getOptionalValue("roundwire." + service + ".schema", String.class)
                    .orElse(service);
            Database database = new Database(
                    dataSources
                            .select(new DataSource.DataSourceLiteral(service))
                            .get(),
                    schema);
            byService.put(
                    service,
                    Projector.of(projection, database, log, registry, Clock.systemUTC(), config.cachedFacts()));
        }
    }

    /// The projector of `service`.
    ///
    /// @throws IllegalArgumentException where no such service is in this JVM
    public Projector of(String service) {
        Projector projector = byService.get(service);
        if (projector == null) {
            throw new IllegalArgumentException("service " + service + " isn't here; there are " + byService.keySet());
        }
        return projector;
    }

    public Collection<Projector> all() {
        return byService.values();
    }

    /// The projector whose channel's consumer is in `group`.
    Projector ofGroup(String group) {
        if (!group.startsWith(GROUP_PREFIX)) {
            throw new IllegalArgumentException("group.id " + group + " must be " + GROUP_PREFIX + "<service>");
        }
        return of(group.substring(GROUP_PREFIX.length()));
    }

    void start(@Observes @Priority(BEFORE_CHANNELS) StartupEvent event) {
        if (config.createTopics() && !byService.isEmpty()) {
            log.create(EnumSet.allOf(Topic.class), config.replicas());
        }
        byService.values().forEach(Projector::start);
    }

    void stop(@Observes ShutdownEvent event) {
        byService.values().forEach(Projector::close);
    }
}
