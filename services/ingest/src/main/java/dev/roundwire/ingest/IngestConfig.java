package dev.roundwire.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// The settings of ingest.
@ConfigMapping(prefix = "roundwire.ingest")
public interface IngestConfig {
    /// The schema of its tables.
    @WithDefault("ingest")
    String schema();

    /// How many requests may be in work at once; more are answered 429.
    @WithDefault("2048")
    @Positive
    int requestsInWork();

    /// How many bulk streams may be in work at once; more are answered 429.
    @WithDefault("16")
    @Positive
    int streamsInWork();

    /// How many MiB those bodies in work may come to at once that are neither small (64 KiB) nor streams; more are
    /// answered 429.
    @WithDefault("64")
    @Min(16)
    int bodyMebibytesInWork();

    /// How many facts a subject may have, about; further ones are refused.
    @WithDefault("20000")
    @Positive
    int factsPerSubject();

    /// How long it may take until it is known what becomes of an event, before the answer is 503.
    @WithDefault("15s")
    Duration patience();

    /// How long after its reservation an event may still get into the log: a reservation that came to nothing by then
    /// is dropped.
    @WithDefault("60s")
    Duration reservationLifetime();

    /// Where the views are asked what an event would change: the base address of each, by the service's name.
    Map<String, URI> views();

    /// How often reservations that have served their purpose are dropped.
    @WithDefault("2s")
    Duration sweepEvery();
}
