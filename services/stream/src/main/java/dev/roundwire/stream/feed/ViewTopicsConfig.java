package dev.roundwire.stream.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Whether and how views are published, those of all services in this JVM alike.
@ConfigMapping(prefix = "roundwire.stream.view-topics")
public interface ViewTopicsConfig {

    /// Whether the views are published on topics.
    @WithDefault("true")
    boolean enabled();

    /// How long changes gather before they are published together.
    @WithDefault("100ms")
    Duration linger();
}
