package dev.roundwire.bench.peer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.json.JacksonSerializer;

/// Axon's pooled streaming processor: from its own event store in PostgreSQL, which is filled first, into a row per
/// event; rows and token in one transaction. Arguments: Kafka's address, the topic, the table, the database's URL, user,
/// password, how many events.
public final class AxonPeer {
    private static final int CONNECTIONS = 12;
    private static final int BATCH = 5000;
    private static final int SEGMENTS = 2;
    private static final int APPENDED_TOGETHER = 500;

    private AxonPeer() {}

    /// What is stored.
    public record Funded(String id, String subject, String type, String time, String payload) {}

    public static void main(String[] arguments) throws Exception {
        Transactions transactions = new Transactions(pool(arguments[3], arguments[4], arguments[5]));
        JacksonSerializer serializer = JacksonSerializer.builder()
                .objectMapper(new ObjectMapper().registerModule(new JavaTimeModule()))
                .build();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(transactions)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .batchSize(BATCH)
                .build();
        JdbcTokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(transactions)
                .serializer(serializer)
                .build();
        transactions.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        transactions.executeInTransaction(() -> tokens.createSchema(PostgresTokenTableFactory.INSTANCE));
        Configuration axon = configuration(engine, tokens, serializer, transactions, arguments[2]);
        fill(axon, transactions, events(arguments[0], arguments[1], Integer.parseInt(arguments[6])));
        axon.start();
        System.out.println("ready");
        Thread.currentThread().join();
    }

    private static Configuration configuration(
            JdbcEventStorageEngine engine,
            JdbcTokenStore tokens,
            JacksonSerializer serializer,
            Transactions transactions,
            String table) {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(_ -> serializer)
                .configureMessageSerializer(_ -> serializer)
                .configureEventSerializer(_ -> serializer)
                .configureEmbeddedEventStore(_ -> engine)
                .configureTransactionManager(_ -> transactions)
                .registerComponent(TokenStore.class, _ -> tokens)
                .eventProcessing(processing -> processing
                        .registerEventHandler(_ -> new Rows(transactions, table))
                        .byDefaultAssignTo("rows")
                        .registerPooledStreamingEventProcessor(
                                "rows",
                                Configuration::eventStore,
                                (_, builder) -> builder.batchSize(BATCH)
                                        .initialSegmentCount(SEGMENTS)
                                        .initialToken(source -> source.createTailToken())))
                .buildConfiguration();
    }

    private static void fill(Configuration axon, Transactions transactions, List<Funded> events) {
        for (int from = 0; from < events.size(); from += APPENDED_TOGETHER) {
            List<EventMessage<?>> part = new ArrayList<>();
            for (Funded event : events.subList(from, Math.min(events.size(), from + APPENDED_TOGETHER))) {
                part.add(new GenericDomainEventMessage<>("Company", event.id(), 0, event));
            }
            UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
            work.attachTransaction(transactions);
            axon.eventStore().publish(part);
            work.commit();
        }
    }

    private static List<Funded> events(String bootstrapServers, String topic, int count) {
        List<Funded> events = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "group.id", "axon-" + System.nanoTime(),
                        "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (events.size() < count) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (events.size() < count) {
                        events.add(new Funded(
                                header(record, "ce_id"),
                                header(record, "ce_subject"),
                                header(record, "ce_type"),
                                header(record, "ce_time"),
                                new String(record.value(), StandardCharsets.UTF_8)));
                    }
                }
            }
        }
        return events;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
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

    /// A row per event.
    public static final class Rows {
        private final Transactions transactions;
        private final String upsert;

        Rows(Transactions transactions, String table) {
            this.transactions = transactions;
            this.upsert = "insert into " + table + " (id, subject, type, time, payload) values (?, ?, ?, ?, ?)"
                    + " on conflict (id) do update set payload = excluded.payload";
        }

        @EventHandler
        public void on(Funded event) throws SQLException {
            try (PreparedStatement statement = transactions.getConnection().prepareStatement(upsert)) {
                statement.setString(1, event.id());
                statement.setString(2, event.subject());
                statement.setString(3, event.type());
                statement.setString(4, event.time());
                statement.setString(5, event.payload());
                statement.executeUpdate();
            }
        }
    }

    /// One connection a thread, as long as its transaction lasts.
    private static final class Transactions implements TransactionManager, ConnectionProvider {
        private final HikariDataSource pool;
        private final ThreadLocal<Connection> current = new ThreadLocal<>();

        Transactions(HikariDataSource pool) {
            this.pool = pool;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = current.get();
            return connection == null ? pool.getConnection() : Uncloseable.of(connection);
        }

        @Override
        public Transaction startTransaction() {
            if (current.get() != null) {
                return NESTED;
            }
            try {
                Connection connection = pool.getConnection();
                current.set(connection);
                return new Transaction() {
                    @Override
                    public void commit() {
                        end(Connection::commit);
                    }

                    @Override
                    public void rollback() {
                        end(Connection::rollback);
                    }
                };
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private interface End {
            void of(Connection connection) throws SQLException;
        }

        private void end(End end) {
            try (Connection connection = current.get()) {
                current.remove();
                end.of(connection);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private static final Transaction NESTED = new Transaction() {
            @Override
            public void commit() {}

            @Override
            public void rollback() {}
        };
    }

    /// A transaction's connection, which its users close and Axon's engine commits when they like.
    private static final class Uncloseable {
        private Uncloseable() {}

        static Connection of(Connection connection) {
            return (Connection) Proxy.newProxyInstance(
                    Uncloseable.class.getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                        if (method.getName().equals("close") || method.getName().equals("commit")) {
                            return null;
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }
    }
}
