package dev.roundwire.bench.read;

import dev.roundwire.bench.limit.BareHttp;
import dev.roundwire.bench.process.Topics;
import dev.roundwire.bench.process.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// An event through Kafka into a row, by the shortest way.
final class BareVisible implements AutoCloseable {
    static final String TOPIC = "bare-visible";

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Connection connection;

    BareVisible(World world) throws SQLException {
        producer = BareHttp.producer(world.bootstrapServers());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", world.bootstrapServers(), "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(number -> new TopicPartition(TOPIC, number))
                .toList());
        connection = world.database().connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table bare_visible (part int, off bigint, value bytea, primary key (part, off))");
        }
        connection.setAutoCommit(false);
    }

    /// How long it takes until a row is committed.
    long nanos(byte[] value) throws Exception {
        long begin = System.nanoTime();
        producer.send(new ProducerRecord<>(TOPIC, value)).get();
        ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofSeconds(10));
        while (records.isEmpty()) {
            records = consumer.poll(Duration.ofSeconds(10));
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into bare_visible values (?, ?, ?)")) {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                insert.setInt(1, record.partition());
                insert.setLong(2, record.offset());
                insert.setBytes(3, record.value());
                insert.executeUpdate();
            }
        }
        connection.commit();
        return System.nanoTime() - begin;
    }

    long rows() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from bare_visible")) {
            count.next();
            return count.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        producer.close();
        consumer.close();
        connection.close();
    }
}
