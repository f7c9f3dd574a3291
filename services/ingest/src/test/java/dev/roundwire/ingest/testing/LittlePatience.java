package dev.roundwire.ingest.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/// A service that gives up soon on what it can't have, for tests that take it away.
public final class LittlePatience implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "roundwire.ingest.patience", "2s",
                "roundwire.ingest.reservation-lifetime", "10s",
                "mp.messaging.outgoing.ingest-out.max.block.ms", "1500",
                "mp.messaging.outgoing.ingest-out.request.timeout.ms", "1500",
                "mp.messaging.outgoing.ingest-out.delivery.timeout.ms", "2000");
    }
}
