package dev.roundwire.ingest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.ingest.testing.Contenders;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class ContentionTest {
    private static final int IDS = 20;
    private static final int CONTENTS = 5;

    @TestHTTPResource("/events")
    URI events;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ParameterizedTest
    @ValueSource(ints = {64, 256})
    void howeverManyPostTheSameIdsAtOnceOneContentOfEachIsWrittenOnce(int clients) throws Exception {
        try (Contenders contenders = new Contenders(events, "contended-" + clients + "-", clients, IDS, CONTENTS)) {
            assertEquals(new Contenders.Result(IDS, IDS), contenders.check(kafka));
        }
    }
}
