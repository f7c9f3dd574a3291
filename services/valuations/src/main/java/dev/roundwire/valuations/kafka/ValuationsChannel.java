package dev.roundwire.valuations.kafka;

import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Projectors;
import dev.roundwire.valuations.ValuationsProjection;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// The companies' topic, applied batch by batch.
@ApplicationScoped
class ValuationsChannel {
    private final Projector projector;

    ValuationsChannel(Projectors projectors) {
        this.projector = projectors.of(ValuationsProjection.SERVICE);
    }

    @Produces
    @Singleton
    static Projection projection() {
        return new ValuationsProjection();
    }

    @Incoming(ValuationsProjection.SERVICE)
    @Blocking
    void apply(ConsumerRecords<String, byte[]> batch) {
        projector.apply(batch);
    }
}
