package dev.roundwire.stream.projector;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Consumers that are configured as the services' are.
final class Channel {
    private static final String FILE = "META-INF/microprofile-config.properties";
    private static final String PREFIX = "mp.messaging.connector.smallrye-kafka.";

    private Channel() {}

    /// @param name its `group.instance.id`
    /// @param different what is set otherwise than in a service
    static KafkaConsumer<String, byte[]> consumer(
            String bootstrapServers, String group, String name, Map<String, String> different) {
        Map<String, Object> settings = new HashMap<>(configured());
        settings.putAll(different);
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("group.id", group);
        settings.put("group.instance.id", name);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, String> configured() {
        Properties file = new Properties();
        try (InputStream stream =
                Objects.requireNonNull(Channel.class.getClassLoader().getResourceAsStream(FILE), FILE)) {
            file.load(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> settings = new HashMap<>();
        for (String name : file.stringPropertyNames()) {
            String setting = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
            if (ConsumerConfig.configNames().contains(setting)) {
                settings.put(setting, file.getProperty(name));
            }
        }
        return settings;
    }
}
