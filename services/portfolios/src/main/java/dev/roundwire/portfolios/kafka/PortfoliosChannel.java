package dev.roundwire.portfolios.kafka;

import dev.roundwire.portfolios.PortfoliosProjection;
import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Projectors;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// The companies' topic, applied batch by batch.
@ApplicationScoped
class PortfoliosChannel {
    private final Projector projector;

    PortfoliosChannel(Projectors projectors) {
        this.projector = projectors.of(PortfoliosProjection.SERVICE);
    }

    @Produces
    @Singleton
    static Projection projection() {
        return new PortfoliosProjection();
    }

    @Incoming(PortfoliosProjection.SERVICE)
    @Blocking
    void apply(ConsumerRecords<String, byte[]> batch) {
        projector.apply(batch);
    }
}
