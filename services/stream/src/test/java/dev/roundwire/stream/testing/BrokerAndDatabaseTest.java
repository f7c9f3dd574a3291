package dev.roundwire.stream.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BrokerAndDatabaseTest {

    private static final BrokerAndDatabase RESOURCE = new BrokerAndDatabase();
    private static Map<String, String> addresses = Map.of();

    @BeforeAll
    static void start() {
        addresses = RESOURCE.start();
    }

    @AfterAll
    static void stop() {
        RESOURCE.stop();
    }

    @Test
    void theBrokerKeepsTheTopicsItIsToldToKeepAndNoOthers() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", addresses.get("kafka.bootstrap.servers")))) {
            admin.createTopics(List.of(new NewTopic("one", 12, (short) 1)))
                    .all()
                    .get();

            assertEquals(Set.of("one"), admin.listTopics().names().get());
        }
    }

    @Test
    void theDatabaseIsPostgres18() throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        addresses.get("roundwire.database.url"),
                        addresses.get("roundwire.database.user"),
                        addresses.get("roundwire.database.password"));
                ResultSet answer = connection.createStatement().executeQuery("show server_version")) {
            assertTrue(answer.next());
            assertTrue(answer.getString(1).startsWith("18."), answer.getString(1));
        }
    }
}
