package dev.roundwire.stream.audit;

import dev.roundwire.stream.audit.Difference.Kind;
import dev.roundwire.stream.audit.Findings.Found;
import dev.roundwire.stream.log.Log;
import dev.roundwire.stream.log.Replay;
import dev.roundwire.stream.projector.Outage;
import dev.roundwire.stream.projector.Projector;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/// Looks all the time whether the tables of one service are what they must be. It tells, and mends nothing.
public final class Auditor {
    private static final Logger LOG = Logger.getLogger(Auditor.class);

    private final Projector projector;
    private final String service;
    private final Findings findings;
    private final RowPasses rows;
    private final LogPasses log;
    private final Duration rest;

    /// Nothing runs before it is started.
    ///
    /// @param replay opens the log at its beginning
    public Auditor(
            Projector projector,
            Log log,
            Supplier<Replay> replay,
            AuditConfig config,
            MeterRegistry registry,
            Clock clock) {
        this.projector = projector;
        this.service = projector.projection().service();
        this.findings = new Findings(service, clock);
        this.rows = new RowPasses(projector, findings, config.subjectsPerSecond(), clock);
        this.log = new LogPasses(projector, log, replay, findings, config.recordsPerSecond(), clock);
        this.rest = config.rest();
        for (Kind kind : Kind.values()) {
            Gauge.builder("roundwire.audit.differences", findings, found -> found.count(kind))
                    .description("what isn't as it must be")
                    .tags("service", service, "kind", kind.wire())
                    .register(registry);
        }
        meter(registry, "subjects", "subjects whose rows were held against their facts", rows);
        meter(registry, "records", "records of the log that were held against what is stored", this.log);
    }

    private void meter(MeterRegistry registry, String what, String description, Passes passes) {
        FunctionCounter.builder("roundwire.audit." + what, passes, Passes::looked)
                .description(description)
                .tags("service", service)
                .register(registry);
        FunctionCounter.builder("roundwire.audit.passes", passes, Passes::finished)
                .description("complete looks at everything")
                .tags("service", service, "of", what)
                .register(registry);
    }

    /// A difference and since when it is known.
    public record Known(Difference difference, Instant since) {}

    /// What is known now.
    ///
    /// @param differences the first of them
    /// @param count how many there are
    public record Report(Pass rows, Pass log, long count, List<Known> differences, List<Seen> partitions) {}

    /// What is known now.
    ///
    /// @param most how many differences are told
    public Report report(int most) {
        List<Known> known = findings.list(most).stream().map(Auditor::known).toList();
        return new Report(rows.pass(), log.pass(), findings.count(), known, log.seen());
    }

    private static Known known(Found found) {
        return new Known(found.difference(), found.since());
    }

    /// Looks at everything once, now.
    public void once() throws SQLException, InterruptedException {
        rows.once();
        log.once();
    }

    /// Begins to look, again and again, until the projector is closed.
    void start() {
        start("rows", Kind.ROWS, rows);
        start("log", Kind.FACTS, log);
    }

    private void start(String what, Kind kind, Passes passes) {
        Thread.ofVirtual()
                .name(String.format(Locale.ROOT, "roundwire-%s-audit-%s", service, what))
                .start(() -> run(kind, passes));
    }

    private void run(Kind kind, Passes passes) {
        try {
            while (!projector.isClosed()) {
                Thread.sleep(rest);
                look(kind, passes);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// One look at everything. What it can't read because of how it is, and not because of an outage, is a difference.
    void look(Kind kind, Passes passes) throws InterruptedException {
        try {
            if (projector.status().caughtUp()) {
                passes.once();
            }
        } catch (SQLException | RuntimeException failed) {
            if (!projector.isClosed()) {
                LOG.warnf("%s: the audit goes on later: %s", service, failed);
                if (!isOutage(failed)) {
                    String detail = "a look at everything broke off: " + failed;
                    findings.add(
                            List.of(new Difference(kind, "everything", detail)),
                            passes.pass().number());
                }
            }
        }
    }

    private static boolean isOutage(Exception failed) {
        return failed instanceof KafkaException || Outage.isCauseOf(failed) || Outage.isGivenUp(failed);
    }
}
