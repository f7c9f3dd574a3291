package dev.roundwire.stream.projector;

import dev.roundwire.stream.log.LogAdmin;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/// Makes the one {@link LogAdmin} of the JVM, from the configuration that the channels have too (`kafka.*`).
final class LogAdminProducer {

    @Produces
    @Singleton
    LogAdmin create(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        Map<String, Object> own = new HashMap<>(kafka);
        own.keySet().retainAll(AdminClientConfig.configNames());
        return new LogAdmin(Admin.create(own));
    }

    void close(@Disposes LogAdmin log) {
        log.close();
    }
}
