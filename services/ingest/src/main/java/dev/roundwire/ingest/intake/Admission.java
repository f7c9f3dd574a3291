package dev.roundwire.ingest.intake;

import dev.roundwire.ingest.IngestConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;

/// Bounds how much is in work at once, so that overload is told and not piled up.
@Singleton
public final class Admission {
    private final Semaphore requests;
    private final Semaphore streams;
    private final Semaphore mebibytes;

    Admission(IngestConfig config, MeterRegistry registry) {
        this.requests = places(registry, "requests", config.requestsInWork());
        this.streams = places(registry, "streams", config.streamsInWork());
        this.mebibytes = places(registry, "mebibytes", config.bodyMebibytesInWork());
    }

    private static Semaphore places(MeterRegistry registry, String of, int all) {
        Semaphore places = new Semaphore(all);
        Gauge.builder("roundwire.ingest.places", () -> all)
                .description("how many may be in work at once")
                .tag("of", of)
                .register(registry);
        Gauge.builder("roundwire.ingest.places.taken", () -> all - places.availablePermits())
                .description("how many are in work")
                .tag("of", of)
                .register(registry);
        return places;
    }

    /// @throws dev.roundwire.stream.http.ProblemException `too-fast` where all places are taken
    public Place forRequest() {
        return place(requests, "as many requests as can be served are in work");
    }

    /// @throws dev.roundwire.stream.http.ProblemException `too-fast` where all places are taken
    public Place forStream() {
        return place(streams, "as many streams as can be served are in work");
    }

    private Place place(Semaphore places, String taken) {
        if (!places.tryAcquire()) {
            throw Refusals.tooFast(taken);
        }
        return new Place(places, mebibytes);
    }
}
