package dev.roundwire.talent.kafka;

import dev.roundwire.stream.projection.Projection;
import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Projectors;
import dev.roundwire.talent.TalentProjection;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Both topics, applied batch by batch.
@ApplicationScoped
class TalentChannel {
    private final Projector projector;

    TalentChannel(Projectors projectors) {
        this.projector = projectors.of(TalentProjection.SERVICE);
    }

    @Produces
    @Singleton
    static Projection projection() {
        return new TalentProjection();
    }

    @Incoming(TalentProjection.SERVICE)
    @Blocking
    void apply(ConsumerRecords<String, byte[]> batch) {
        projector.apply(batch);
    }
}
