package dev.roundwire.ingest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.ingest.testing.Contenders;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// What is acknowledged is kept, and kept once, while one of the servers behind stops in the midst of posting.
@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
@TestProfile(OutageTest.OfLittlePatience.class)
class OutageTest {
    private static final int CLIENTS = 16;
    private static final int IDS = 150;
    private static final int CONTENTS = 3;

    @TestHTTPResource("/events")
    URI events;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    /// Put in by itself.
    @SuppressWarnings("NullAway.Init")
    private BrokerAndDatabase servers;

    public static final class OfLittlePatience implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "roundwire.ingest.patience", "3s",
                    "roundwire.ingest.reservation-lifetime", "10s",
                    "mp.messaging.outgoing.ingest-out.max.block.ms", "2000",
                    "mp.messaging.outgoing.ingest-out.request.timeout.ms", "1500",
                    "mp.messaging.outgoing.ingest-out.delivery.timeout.ms", "2000");
        }
    }

    @Test
    void theBrokerStopsAndComesBack() throws Exception {
        try (Contenders contenders = new Contenders(events, "broker-", CLIENTS, IDS, CONTENTS)) {
            Thread.sleep(500);
            servers.stopBroker();
            Thread.sleep(4_000);
            servers.startBroker();
            Contenders.Result result = contenders.check(kafka);
            assertTrue(result.putOff() > 0, "nobody met the outage");
        }
        repeatsAreDuplicates("broker-");
    }

    @Test
    void theDatabaseStopsAndComesBack() throws Exception {
        try (Contenders contenders = new Contenders(events, "database-", CLIENTS, IDS, CONTENTS)) {
            Thread.sleep(500);
            servers.stopDatabase();
            Thread.sleep(2_000);
            servers.startDatabase();
            Contenders.Result result = contenders.check(kafka);
            assertTrue(result.putOff() > 0, "nobody met the outage");
        }
        repeatsAreDuplicates("database-");
    }

    private void repeatsAreDuplicates(String name) throws Exception {
        try (Contenders again = new Contenders(events, name, CONTENTS, IDS, CONTENTS)) {
            assertEquals(0, again.check(kafka).accepted());
        }
    }
}
