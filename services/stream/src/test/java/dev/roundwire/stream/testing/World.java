package dev.roundwire.stream.testing;

import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.stream.audit.AuditConfig;
import dev.roundwire.stream.audit.Auditor;
import dev.roundwire.stream.generation.Comparison;
import dev.roundwire.stream.generation.Rebuild;
import dev.roundwire.stream.generation.Rebuilder;
import dev.roundwire.stream.generation.Refolder;
import dev.roundwire.stream.generation.Swap;
import dev.roundwire.stream.log.Log;
import dev.roundwire.stream.log.LogRecord;
import dev.roundwire.stream.log.Replay;
import dev.roundwire.stream.projection.Level;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.projection.Row;
import dev.roundwire.stream.projection.Table;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Refolded;
import dev.roundwire.stream.sql.Database;
import dev.roundwire.stream.sql.Identifier;
import dev.roundwire.stream.sql.RowTable;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;

/// A schema of its own with a projector on it.
public final class World implements AutoCloseable {
    private final AgroalDataSource source;
    private final List<String> locations;
    private final Projection projection;
    private final Database database;
    private final int cached;
    private final Projector projector;

    /// @param migrations the locations of the service's own migrations, separated by commas, e.g. `db/valuations`
    public World(
            AgroalDataSource source, String schema, String migrations, Projection projection, Log log, int cached) {
        this.locations = List.of(("db/stream," + migrations).split(","));
        this.source = source;
        this.projection = projection;
        migrate(schema);
        this.database = new Database(source, schema);
        this.cached = cached;
        this.projector = another(log);
        projector.assign(Log.partitions(projection.topics()));
    }

    /// Another instance of the service, on the same tables.
    public Projector another(Log itsLog) {
        return another(projection, itsLog);
    }

    /// An instance of another release of the service, on the same tables.
    public Projector another(Projection itsProjection, Log itsLog) {
        return Projector.of(itsProjection, database, itsLog, new SimpleMeterRegistry(), Clock.systemUTC(), cached);
    }

    public Projector projector() {
        return projector;
    }

    public Database database() {
        return database;
    }

    private void migrate(String schema) {
        Flyway.configure()
                .dataSource(source)
                .schemas(schema)
                .locations(locations.toArray(String[]::new))
                .load()
                .migrate();
    }

    /// Folds all subjects anew.
    public Refolded refold() throws SQLException {
        return new Refolder(projector).all(true);
    }

    /// Rebuilds beside the live schema, to the end.
    ///
    /// @param replay opens the log at its beginning
    public Rebuild rebuild(Rebuild.From from, Supplier<Replay> replay) throws SQLException {
        Rebuilder rebuilder = rebuilder(replay);
        rebuilder.begin(from, 0);
        return finished(rebuilder);
    }

    /// What rebuilds.
    public Rebuilder rebuilder(Supplier<Replay> replay) {
        return new Rebuilder(projector, this::migrate, replay, Clock.systemUTC());
    }

    /// The rebuild that is going on, once it is over.
    public Rebuild finished(Rebuilder rebuilder) throws SQLException {
        Rebuild state = rebuilder.state().orElseThrow();
        while (state.state() == Rebuild.State.RUNNING) {
            LockSupport.parkNanos(20_000_000);
            state = rebuilder.state().orElseThrow();
        }
        return state;
    }

    /// What a look at everything finds that isn't as it must be.
    public Auditor.Report audited(Log itsLog, Supplier<Replay> replay) throws SQLException, InterruptedException {
        Auditor auditor =
                new Auditor(projector, itsLog, replay, new Unbounded(), new SimpleMeterRegistry(), Clock.systemUTC());
        auditor.once();
        return auditor.report(100);
    }

    private record Unbounded(boolean enabled, int subjectsPerSecond, int recordsPerSecond, Duration rest)
            implements AuditConfig {
        Unbounded() {
            this(false, 0, 0, Duration.ZERO);
        }
    }

    public Swap swap() {
        return new Swap(projector, this::migrate);
    }

    /// That two schemas have read equally far and have the same rows.
    public Comparison everyPartition() {
        Map<String, Long> differing = new TreeMap<>();
        projection.tables().forEach(table -> differing.put(table.name(), 0L));
        return new Comparison(projection.topics().size() * Topic.PARTITIONS, differing, List.of());
    }

    public World apply(List<List<LogRecord>> batches) {
        batches.forEach(projector::apply);
        return this;
    }

    /// All that a reader can see, offsets aside, as lines in order.
    public List<String> visible() throws SQLException {
        List<String> lines = new ArrayList<>();
        for (Table table : projection.tables()) {
            lines.addAll(lines("select '" + table.name() + " ' || (to_jsonb (t) - 'off')::text from "
                    + Identifier.quoted(table.name()) + " t where not deleted order by 1"));
        }
        lines.addAll(lines("select 'fact ' || (to_jsonb (t) - 'off')::text from fact t order by 1"));
        lines.addAll(lines("select 'mention ' || (to_jsonb (t))::text from mention t order by 1"));
        lines.addAll(lines("select 'incomplete ' || subject || ': ' || reason from incomplete order by 1"));
        return lines;
    }

    /// A row that a reader sees.
    public record Shown(Subject subject, Level level, Row row) {}

    /// The rows of `subjects`, without deleted ones.
    public Set<Shown> rows(Collection<Subject> subjects) throws SQLException {
        return database.inTransaction(connection -> {
            Set<Shown> rows = new HashSet<>();
            for (Table table : projection.tables()) {
                new RowTable(table)
                        .of(connection, subjects).stream()
                                .filter(row -> !row.deleted())
                                .forEach(row -> rows.add(new Shown(row.subject(), row.level(), row.row())));
            }
            return rows;
        });
    }

    /// The lines that a query of one column gives.
    public List<String> lines(String sql) throws SQLException {
        return database.inTransaction(connection -> lines(connection, sql));
    }

    private static List<String> lines(Connection connection, String sql) throws SQLException {
        try (ResultSet result = connection.createStatement().executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (result.next()) {
                lines.add(result.getString(1));
            }
            return lines;
        }
    }

    @Override
    public void close() {
        projector.close();
        source.close();
    }
}
