package dev.roundwire.stream.sample;

import dev.roundwire.stream.projector.Projector;
import dev.roundwire.stream.projector.Projectors;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// What a service adds so that its view is kept: its projection as a bean, and its channel.
@ApplicationScoped
@IfBuildProfile("sample")
class SampleService {
    private final Projector projector;

    SampleService(Projectors projectors) {
        this.projector = projectors.of("sample");
    }

    @Incoming("sample")
    @Blocking
    void apply(ConsumerRecords<String, byte[]> batch) {
        projector.apply(batch);
    }
}
