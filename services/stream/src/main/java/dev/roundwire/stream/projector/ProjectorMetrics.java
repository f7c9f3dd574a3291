package dev.roundwire.stream.projector;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// What a projector counts.
final class ProjectorMetrics {
    private final MeterRegistry registry;
    private final Tags tags;
    private final Timer batches;
    private final Counter facts;
    private final Counter undecodable;
    private final Counter rows;

    ProjectorMetrics(MeterRegistry registry, String service) {
        this.registry = registry;
        this.tags = Tags.of("service", service);
        this.batches = Timer.builder("roundwire.projector.batch")
                .description("time that a batch takes, commit included")
                .tags(tags)
                .register(registry);
        this.facts = counter("roundwire.projector.facts", "facts stored, each once");
        this.undecodable = counter("roundwire.projector.undecodable", "records that could not be read");
        this.rows = counter("roundwire.projector.rows", "rows written");
    }

    void count(Done done, long nanos) {
        batches.record(nanos, TimeUnit.NANOSECONDS);
        facts.increment(done.facts());
        undecodable.increment(done.undecodable());
        rows.increment(done.rows());
    }

    void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).tags(tags).register(registry);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).tags(tags).register(registry);
    }
}
