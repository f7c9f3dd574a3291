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

/// Makes the one {@link Admin} of the JVM, from the configuration that the channels have too (`kafka.*`), and
/// what is made of it.
final class LogAdminProducer {

    @Produces
    @Singleton
    Admin admin(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        Map<String, Object> own = new HashMap<>(kafka);
        own.keySet().retainAll(AdminClientConfig.configNames());
        return Admin.create(own);
    }

    void close(@Disposes Admin admin) {
        admin.close();
    }

    @Produces
    @Singleton
    LogAdmin log(Admin admin) {
        return new LogAdmin(admin);
    }
}
