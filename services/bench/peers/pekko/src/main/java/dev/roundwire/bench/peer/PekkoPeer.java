package dev.roundwire.bench.peer;

import com.typesafe.config.ConfigFactory;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.pekko.NotUsed;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.japi.function.Function;
import org.apache.pekko.projection.ProjectionBehavior;
import org.apache.pekko.projection.ProjectionId;
import org.apache.pekko.projection.javadsl.SourceProvider;
import org.apache.pekko.projection.jdbc.JdbcSession;
import org.apache.pekko.projection.jdbc.javadsl.JdbcHandler;
import org.apache.pekko.projection.jdbc.javadsl.JdbcProjection;
import org.apache.pekko.stream.javadsl.Source;

/// Pekko Projection, exactly once: an event, its row and its offset in one transaction. Arguments: Kafka's address, the
/// topic, the table, the database's URL, user, password.
public final class PekkoPeer {
    private static final int CONNECTIONS = 10;
    private static final String CONFIGURATION = """
            pekko.loglevel = WARNING
            pekko.projection.jdbc.dialect = "postgres-dialect"
            pekko.projection.jdbc.blocking-jdbc-dispatcher {
              type = Dispatcher
              executor = "thread-pool-executor"
              thread-pool-executor { fixed-pool-size = 10 }
              throughput = 1
            }
            """;

    private PekkoPeer() {}

    public static void main(String[] arguments) throws Exception {
        HikariDataSource pool = pool(arguments[3], arguments[4], arguments[5]);
        ActorSystem<Void> system = ActorSystem.create(
                Behaviors.empty(), "pekko", ConfigFactory.parseString(CONFIGURATION).withFallback(ConfigFactory.load()));
        JdbcProjection.createTablesIfNotExists(() -> new Session(pool), system)
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        String insert = "insert into " + arguments[2] + " (id, subject, type, time, payload) values (?, ?, ?, ?, ?)"
                + " on conflict (id) do update set payload = excluded.payload";
        system.systemActorOf(
                ProjectionBehavior.create(JdbcProjection.exactlyOnce(
                        ProjectionId.of("bench", "1"),
                        new Topic(arguments[0], arguments[1]),
                        () -> new Session(pool),
                        () -> new Handler(insert),
                        system)),
                "projection",
                Props.empty());
        System.out.println("ready");
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    private static final class Session implements JdbcSession {
        private final Connection connection;

        Session(HikariDataSource pool) {
            try {
                connection = pool.getConnection();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public <R> R withConnection(Function<Connection, R> work) throws Exception {
            return work.apply(connection);
        }

        @Override
        public void commit() throws SQLException {
            connection.commit();
        }

        @Override
        public void rollback() throws SQLException {
            connection.rollback();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static final class Handler extends JdbcHandler<Event, Session> {
        private final String insert;

        Handler(String insert) {
            this.insert = insert;
        }

        @Override
        public void process(Session session, Event event) throws Exception {
            session.withConnection(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(insert)) {
                    ConsumerRecord<byte[], byte[]> record = event.record();
                    statement.setString(1, header(record, "ce_id"));
                    statement.setString(2, header(record, "ce_subject"));
                    statement.setString(3, header(record, "ce_type"));
                    statement.setString(4, header(record, "ce_time"));
                    statement.setString(5, new String(record.value(), StandardCharsets.UTF_8));
                    return statement.executeUpdate();
                }
            });
        }

        private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
            return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }
    }

    /// @param number how many were read before it
    private record Event(long number, ConsumerRecord<byte[], byte[]> record) {}

    /// All partitions of a topic from their beginning.
    private static final class Topic extends SourceProvider<Long, Event> {
        private final String bootstrapServers;
        private final String topic;
        private final AtomicLong number = new AtomicLong();
        private final Queue<ConsumerRecord<byte[], byte[]>> polled = new ArrayDeque<>();

        Topic(String bootstrapServers, String topic) {
            this.bootstrapServers = bootstrapServers;
            this.topic = topic;
        }

        @Override
        public CompletionStage<Source<Event, NotUsed>> source(Supplier<CompletionStage<Optional<Long>>> offset) {
            return offset.get().thenApply(_ -> Source.unfoldResource(this::open, this::next, KafkaConsumer::close));
        }

        private KafkaConsumer<byte[], byte[]> open() {
            KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                    Map.of(
                            "bootstrap.servers", bootstrapServers,
                            "group.id", "pekko-" + System.nanoTime(),
                            "enable.auto.commit", "false",
                            "auto.offset.reset", "earliest",
                            "max.poll.records", "5000"),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer());
            consumer.subscribe(List.of(topic));
            return consumer;
        }

        private Optional<Event> next(KafkaConsumer<byte[], byte[]> consumer) {
            while (polled.isEmpty()) {
                consumer.poll(Duration.ofMillis(100)).forEach(polled::add);
            }
            return Optional.of(new Event(number.incrementAndGet(), polled.remove()));
        }

        @Override
        public Long extractOffset(Event event) {
            return event.number();
        }

        @Override
        public long extractCreationTime(Event event) {
            return event.record().timestamp();
        }
    }
}
