package dev.roundwire.stream.generation;

import dev.roundwire.stream.log.KafkaReplay;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Projectors;
import io.quarkus.flyway.FlywayDataSource.FlywayDataSourceLiteral;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What can be done to the tables of the services in this JVM, beside applying the log to them.
@Singleton
public final class Generations {
    private static final Logger LOG = Logger.getLogger(Generations.class);

    private final Map<String, Operations> byService = new TreeMap<>();

    Generations(
            Projectors projectors,
            @Any Instance<Flyway> flyways,
            @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        for (Projector projector : projectors.all()) {
            String service = projector.projection().service();
            Flyway flyway = flyways.select(FlywayDataSourceLiteral.of(service)).get();
            Migrations migrations = new FlywayMigrations(flyway.getConfiguration());
            Rebuilder rebuilder = new Rebuilder(
                    projector,
                    migrations,
                    () -> new KafkaReplay(kafka, projector.projection().topics()),
                    Clock.systemUTC());
            byService.put(
                    service,
                    new Operations(projector, new Refolder(projector), rebuilder, new Swap(projector, migrations)));
        }
    }

    /// What can be done to the tables of one service.
    public record Operations(Projector projector, Refolder refolder, Rebuilder rebuilder, Swap swap) {

        /// Goes back to the rows from before the last switch. Where they are of an earlier fold version they are
        /// folded anew, while they are served.
        public void back() throws SQLException {
            swap.back();
            Thread.ofVirtual()
                    .name("roundwire-" + projector.projection().service() + "-refold")
                    .start(() -> bringUpToDate(this));
        }
    }

    /// The operations of `service`, or null where there is no such service in this JVM.
    public @Nullable Operations of(String service) {
        return byService.get(service);
    }

    void start(@Observes StartupEvent event) {
        byService.forEach((service, operations) ->
                Thread.ofVirtual().name("roundwire-" + service + "-refold").start(() -> bringUpToDate(operations)));
        byService.forEach((service, operations) ->
                Thread.ofVirtual().name("roundwire-" + service + "-resume").start(() -> resume(operations)));
    }

    private static void resume(Operations operations) {
        try {
            operations.rebuilder().resume();
        } catch (SQLException | RuntimeException failed) {
            LOG.errorf(
                    failed,
                    "%s: its rebuild couldn't go on; POST /operations/%s/rebuild begins another",
                    operations.projector().projection().service(),
                    operations.projector().projection().service());
        }
    }

    private static void bringUpToDate(Operations operations) {
        try {
            operations.refolder().bringUpToDate();
        } catch (SQLException | RuntimeException failed) {
            LOG.errorf(
                    failed,
                    "%s: its rows couldn't be folded anew; POST /operations/%s/refold does it",
                    operations.projector().projection().service(),
                    operations.projector().projection().service());
        }
    }
}
