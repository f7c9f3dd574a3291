package dev.roundwire.ingest.ledger;

import static io.restassured.RestAssured.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.ingest.testing.Samples;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is on its way into the log stays reserved while the ledger's tables are swapped for others.
@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class SwappedLedgerTest {
    private static final String REBUILD = "/operations/ingest/rebuild";

    @Inject
    @DataSource("ingest")
    AgroalDataSource dataSource;

    private LedgerTables ledger;

    @BeforeEach
    void aLedger() {
        ledger = Ledgers.of(dataSource, "1");
    }

    @Test
    void aReservationUnderWayOutlastsASwapForwardAndBack() throws Exception {
        assertInstanceOf(Standing.Free.class, reserve("outlasts", "a"));
        rebuild();
        when().post(REBUILD + "/switch").then().statusCode(200);
        assertInstanceOf(Standing.Disputed.class, reserve("outlasts", "b"));
        assertInstanceOf(Standing.Underway.class, reserve("outlasts", "a"));
        when().post(REBUILD + "/back").then().statusCode(200);
        assertInstanceOf(Standing.Disputed.class, reserve("outlasts", "b"));
    }

    @Test
    void ofTwoContentsOneIsReservedHoweverOftenTheTablesAreSwappedMeanwhile() throws Exception {
        rebuild();
        when().post(REBUILD + "/switch").then().statusCode(200);
        AtomicBoolean enough = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Boolean>> one = threads.submit(() -> reserveUntil(enough, "a"));
            Future<List<Boolean>> other = threads.submit(() -> reserveUntil(enough, "b"));
            for (int i = 0; i < 10; i++) {
                when().post(REBUILD + (i % 2 == 0 ? "/back" : "/switch")).then().statusCode(200);
            }
            enough.set(true);
            List<Boolean> byOne = one.get(10, TimeUnit.SECONDS);
            List<Boolean> byOther = other.get(10, TimeUnit.SECONDS);
            for (int i = 0; i < Math.min(byOne.size(), byOther.size()); i++) {
                assertEquals(true, byOne.get(i) ^ byOther.get(i), "reserved twice, or not at all: key " + i);
            }
        }
    }

    private List<Boolean> reserveUntil(AtomicBoolean enough, String content) throws SQLException {
        List<Boolean> reserved = new ArrayList<>();
        while (!enough.get()) {
            reserved.add(reserve("swapped-" + reserved.size(), content) instanceof Standing.Free);
        }
        return reserved;
    }

    private Standing reserve(String id, String content) throws SQLException {
        return ledger.reserve(
                        List.of(Claims.of(Samples.round("swapped", content).put("id", id))))
                .getFirst();
    }

    private static void rebuild() throws InterruptedException {
        when().post(REBUILD).then().statusCode(202);
        for (int looks = 0; !"ready".equals(when().get(REBUILD).jsonPath().getString("state")); looks++) {
            assertTrue(looks < 500, "the rebuild isn't ready");
            Thread.sleep(20);
        }
    }
}
