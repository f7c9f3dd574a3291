package dev.roundwire.stream.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How much the audits may take, of all services in this JVM alike.
@ConfigMapping(prefix = "roundwire.stream.audit")
public interface AuditConfig {

    /// Whether tables are audited all the time. One instance of a service is enough.
    @WithDefault("true")
    boolean enabled();

    /// How many subjects of each service are folded a second at most.
    @WithDefault("50")
    int subjectsPerSecond();

    /// How many records of the log are read a second at most, for each service.
    @WithDefault("500")
    int recordsPerSecond();

    /// How long an audit waits after the start, and between one look at everything and the next.
    @WithDefault("1m")
    Duration rest();
}
