package dev.roundwire.bench.peer;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// The way that Quarkus' guides show: a message, an entity, a transaction.
@ApplicationScoped
public class PanachePeer {

    @Incoming("events")
    @Blocking
    @Transactional
    public void store(ConsumerRecord<byte[], byte[]> record) {
        String id = header(record, "ce_id");
        StoredEvent event = StoredEvent.findById(id);
        boolean isNew = event == null;
        if (isNew) {
            event = new StoredEvent();
            event.id = id;
        }
        event.subject = header(record, "ce_subject");
        event.type = header(record, "ce_type");
        event.time = header(record, "ce_time");
        event.payload = new String(record.value(), StandardCharsets.UTF_8);
        if (isNew) {
            event.persist();
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
