package dev.roundwire.ingest.ledger;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Position.Partition;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.ingest.IngestConfig;
import dev.roundwire.ingest.Latency;
import dev.roundwire.stream.sql.Database;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Tells which events are kept already, by source and id, and reserves the keys of new ones. It is a view: what it
/// holds of written events comes from the log.
@Singleton
public final class Ledger {
    private final LedgerTables tables;
    private final Reservations reservations;
    private final Timer latency;

    Ledger(
            @DataSource("ingest") AgroalDataSource dataSource,
            IngestConfig config,
            MeterRegistry registry,
            @ConfigProperty(name = "roundwire.instance") String instance) {
        this.tables = new LedgerTables(
                new Database(dataSource, config.schema()),
                new ReservationTable(config.schema(), instance, config.reservationLifetime()));
        this.reservations = new Reservations(tables);
        this.latency = Latency.timer(
                registry, "roundwire.ingest.reserve", "time that reserving the keys of a request's events takes");
    }

    /// Reserves the keys of `claims` as far as they are free, durably, and tells how each claim stands. What depends on
    /// the result is done by the thread that reserves, in the order of the calls: it may not take long.
    ///
    /// @return fails with {@link LedgerUnavailable} where that isn't done in time
    public CompletionStage<List<Standing>> reserve(List<Claim> claims, Duration patience) {
        if (claims.isEmpty()) {
            return CompletableFuture.completedStage(List.of());
        }
        long begin = System.nanoTime();
        return reservations.reserve(claims, patience).handle((standings, failure) -> {
            latency.record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
            if (failure != null) {
                throw new LedgerUnavailable("the ledger can't be written in time", failure);
            }
            return standings;
        });
    }

    /// How `claims` stand now, reserving none.
    public List<Standing> look(List<Claim> claims) {
        return asked(() -> tables.look(claims));
    }

    /// Whether the log held `most` facts of `subject` or more, as far as it was read.
    public boolean hasAtLeast(Subject subject, int most) {
        return asked(() -> tables.hasAtLeast(subject, most));
    }

    /// Where the events of this id lie: their subjects by their sources.
    public Map<String, Subject> subjects(String id) {
        return asked(() -> tables.subjects(id));
    }

    /// The append time that each partition has been read up to.
    public Map<Partition, Instant> readUpTo() {
        return asked(tables::readUpTo);
    }

    /// Takes over the reservations of those of `claims` that are abandoned and not in the log, as far as it was read.
    /// Only for claims that nobody of this instance is at work on but the caller.
    ///
    /// @return the keys that are now reserved for the caller, who writes their events
    public Set<FactKey> takeOver(List<Claim> claims) {
        return asked(() -> tables.takeOver(claims));
    }

    /// Drops reservations whose events have been read from the log.
    public int dropKept() {
        return asked(tables::dropKept);
    }

    /// Drops the reservations made before `moment`, by the database's clock.
    public int dropOlderThan(Instant moment) {
        return asked(() -> tables.dropOlderThan(moment));
    }

    /// The moment `age` ago, by the database's clock.
    public Instant ago(Duration age) {
        return asked(() -> tables.ago(age));
    }

    void start(@Observes StartupEvent event) {
        reservations.start();
    }

    void stop(@Observes ShutdownEvent event) {
        reservations.close();
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException failed) {
            throw new LedgerUnavailable("the ledger can't be read", failed);
        }
    }
}
