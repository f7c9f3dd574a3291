package dev.roundwire.stream.generation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How much rebuilds may take, of all services in this JVM alike.
@ConfigMapping(prefix = "roundwire.stream.rebuild")
public interface RebuildConfig {

    /// How many records a second a rebuild takes in at most, where whoever begins it doesn't say; 0 for as many as
    /// go.
    @WithDefault("0")
    int recordsPerSecond();
}
