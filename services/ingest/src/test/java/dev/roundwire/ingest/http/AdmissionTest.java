package dev.roundwire.ingest.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.roundwire.ingest.IngestConfig;
import dev.roundwire.ingest.intake.Admission;
import dev.roundwire.ingest.intake.Place;
import dev.roundwire.ingest.testing.Samples;
import dev.roundwire.ingest.testing.Wire;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// What is more than can be done at once is told so, and a place that was given back is free again.
@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class AdmissionTest {
    private static final String BULK = "POST /events?receipts=each HTTP/1.1\r\nHost: x\r\n"
            + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String CLOSED = "/events/company-closed";

    @TestHTTPResource("/events")
    URI events;

    @Inject
    Admission admission;

    @Inject
    IngestConfig config;

    @Inject
    MeterRegistry registry;

    @Test
    void moreRequestsThanCanBeServedAreTooFastAndTheNextIsTakenAgain() {
        List<Place> all = taken(config.requestsInWork(), admission::forRequest);
        try {
            tooFast(post("requests"));
            tooFast(Wire.post("/events", Wire.STRUCTURED, Samples.round("requests", "a")));
            tooFast(Wire.post("/events", Wire.BATCH, "[]"));
            tooFast(Wire.post("/events?dryRun=true", Wire.STRUCTURED, Samples.round("requests", "a")));
        } finally {
            all.forEach(Place::close);
        }
        post("requests").statusCode(201);
    }

    @Test
    void moreStreamsThanCanBeServedAreTooFastAndTheNextIsTakenAgain() {
        List<Place> all = taken(config.streamsInWork(), admission::forStream);
        try {
            tooFast(Wire.post("/events", Wire.LINES, Samples.round("streams", "a")));
            tooFast(Wire.post("/events?receipts=each", Wire.LINES, Samples.round("streams", "a")));
            post("streams").statusCode(201);
        } finally {
            all.forEach(Place::close);
        }
        Wire.post("/events", Wire.LINES, Samples.round("streams", "b")).statusCode(200);
    }

    @Test
    void moreLargeBodiesThanThereIsRoomForAreTooFastAndSmallOnesGoOn() {
        String large = "{\"company\":{\"id\":\"large\"},\"pad\":\"" + "x".repeat(64 << 10) + "\"}";
        try (Place place = admission.forRequest()) {
            place.takeRoom(config.bodyMebibytesInWork());
            tooFast(Wire.post(CLOSED, Wire.JSON, large));
            tooFast(Wire.post("/events", Wire.BATCH, "[" + large + "]"));
            post("small").statusCode(201);
        }
        Wire.post(CLOSED, Wire.JSON, large).statusCode(422);
        Wire.post("/events", Wire.BATCH, "[" + large + "]").statusCode(200);
        try (Place place = admission.forRequest()) {
            place.takeRoom(config.bodyMebibytesInWork());
        }
    }

    @Test
    void sendersThatGoAwayWithoutReadingTheirReceiptsGiveTheirPlacesBack() throws Exception {
        List<Socket> unread = new ArrayList<>();
        try {
            takeAllUnread(unread);
            until(() -> taken("streams") == config.streamsInWork());
            assertEquals(429, bulkStatus());
        } finally {
            for (Socket socket : unread) {
                socket.close();
            }
        }
        until(() -> taken("streams") == 0);
        assertEquals(200, bulkStatus());
    }

    @Test
    void whoIsRefusedAndSendsOnAllTheSameIsCutOff() throws Exception {
        List<Place> all = taken(config.streamsInWork(), admission::forStream);
        try (Socket refused = connected()) {
            Thread sender = Thread.ofPlatform().daemon().start(() -> sendUntilItIsGone(refused));
            assertTrue(sender.join(Duration.ofMinutes(1)), "it is still read from");
        } finally {
            all.forEach(Place::close);
        }
    }

    private void takeAllUnread(List<Socket> unread) throws IOException {
        for (int i = 0; i < config.streamsInWork(); i++) {
            Socket socket = connected();
            unread.add(socket);
            Thread.ofPlatform().daemon().start(() -> sendUntilItIsGone(socket));
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4 << 10);
        socket.setSoLinger(true, 0);
        socket.connect(new InetSocketAddress(events.getHost(), events.getPort()));
        return socket;
    }

    private int taken(String of) {
        return (int) registry.get("roundwire.ingest.places.taken")
                .tag("of", of)
                .gauge()
                .value();
    }

    /// In a thread of the platform: a virtual one that never has to wait would keep the service's own from running.
    private static void sendUntilItIsGone(Socket socket) {
        byte[] lines = "7\n".repeat(500).getBytes(StandardCharsets.UTF_8);
        byte[] chunk = (Integer.toHexString(lines.length) + "\r\n").getBytes(StandardCharsets.UTF_8);
        try {
            OutputStream out = socket.getOutputStream();
            out.write(BULK.getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write(chunk);
                out.write(lines);
                out.write('\r');
                out.write('\n');
                out.flush();
            }
        } catch (IOException refusedOrClosed) {
            Thread.yield();
        }
    }

    private static int bulkStatus() {
        return Wire.post("/events", Wire.LINES, "").extract().statusCode();
    }

    private static void until(Callable<Boolean> come) throws Exception {
        for (int looks = 0; !come.call(); looks++) {
            assertTrue(looks < 200, "it doesn't come to that");
            Thread.sleep(50);
        }
    }

    private static List<Place> taken(int number, Supplier<Place> take) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            places.add(take.get());
        }
        return places;
    }

    private static ValidatableResponse post(String company) {
        return Wire.post(CLOSED, Wire.JSON, "{\"company\":{\"id\":\"" + company + "-" + System.nanoTime() + "\"}}");
    }

    private static void tooFast(ValidatableResponse answer) {
        answer.statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:roundwire:problem:too-fast"));
    }
}
