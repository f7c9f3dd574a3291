package dev.roundwire.stream.projector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/// Settings that all services of a JVM share.
@ConfigMapping(prefix = "roundwire.stream")
public interface StreamConfig {

    /// Whether topics that aren't there are created at the start.
    @WithDefault("true")
    boolean createTopics();

    /// Replicas of created topics; -1 is what the brokers take by default.
    @WithDefault("-1")
    short replicas();

    /// How many facts each projector keeps in memory, so that it needn't read them back. About 2 KB each.
    @WithDefault("20000")
    int cachedFacts();

    /// How long a projector that lags may stand still before it counts as not ready.
    @WithDefault("30s")
    Duration stalledAfter();

    /// How long the answer to a read may take: each statement that it asks PostgreSQL, and all that is folded for it.
    /// One
    /// that takes longer is given up.
    @WithDefault("30s")
    Duration longestRead();

    /// How many clients may read feeds at once, of all services in this JVM; more are answered 429.
    @WithDefault("1000")
    @Positive
    int feedReaders();

    /// How much a dry run may look at, about, to tell what a fact would change in one view: counted in subjects that
    /// it folds and in those who occur in them. What lies beyond is left out, and the answer says so.
    @WithDefault("10000")
    @Positive
    int previewedMost();
}
