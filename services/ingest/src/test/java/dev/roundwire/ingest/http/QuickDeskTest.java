package dev.roundwire.ingest.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.ingest.testing.Samples;
import dev.roundwire.ingest.testing.Wire;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken on the event loop is answered as by the resource, which takes the same with a parameter beside it.
@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class QuickDeskTest {
    private static final String RESOURCE = "/events?by=resource";
    private static final String MARK = "mark";

    @TestHTTPResource("/events")
    URI events;

    @Inject
    MeterRegistry registry;

    @ParameterizedTest
    @ValueSource(strings = {Wire.STRUCTURED, Wire.JSON})
    void aReceiptIsTheSameEitherWay(String mediaType) {
        ObjectNode event = Samples.round("either-way", "a");
        ExtractableResponse<Response> quick = post("/events", mediaType, marked(event, "either q/ü?" + mediaType));
        ExtractableResponse<Response> slow = post(RESOURCE, mediaType, marked(event, "either s/ü?" + mediaType));
        assertEquals(201, quick.statusCode());
        assertEquals(201, slow.statusCode());
        assertEquals(slow.contentType(), quick.contentType());
        assertEquals(slow.header("Location").replace("either%20s", "either%20q"), quick.header("Location"));
        for (String path : List.of("/events", RESOURCE)) {
            ExtractableResponse<Response> repeat = post(path, mediaType, marked(event, "either q/ü?" + mediaType));
            assertEquals(200, repeat.statusCode());
            assertEquals(quick.asString().replace("accepted", "duplicate"), repeat.asString());
        }
    }

    @Test
    void aProblemIsTheSameEitherWay() {
        ObjectNode taken = marked(Samples.round("taken", "a"), "quick-taken");
        assertEquals(201, post("/events", Wire.STRUCTURED, taken).statusCode());
        ObjectNode other = marked(Samples.round("taken", "b"), "quick-taken");
        ObjectNode faulty = Samples.round("faulty", "a").put("time", "now").put("specversion", "2");
        for (Object body : List.of(other, faulty, "{", "", "[]", "{\"a\":1,\"a\":2}", "\u0000")) {
            ExtractableResponse<Response> quick = post("/events", Wire.STRUCTURED, body);
            ExtractableResponse<Response> slow = post(RESOURCE, Wire.STRUCTURED, body);
            assertTrue(quick.statusCode() >= 400, quick::asString);
            assertEquals(slow.statusCode(), quick.statusCode());
            assertEquals(slow.contentType(), quick.contentType());
            assertEquals(slow.asString(), quick.asString());
        }
    }

    @Test
    void whoGoesAwayInTheMiddleOfABodyGivesThePlaceBack() throws Exception {
        try (Socket socket = new Socket(events.getHost(), events.getPort())) {
            socket.getOutputStream()
                    .write(("POST /events HTTP/1.1\r\nHost: x\r\nContent-Type: " + Wire.STRUCTURED
                                    + "\r\nContent-Length: 100\r\n\r\n{")
                            .getBytes(StandardCharsets.UTF_8));
            until(1);
        }
        until(0);
    }

    @Test
    void whoGoesAwayBeforeTheAnswerGivesThePlaceBackAndTheEventIsKept() throws Exception {
        ObjectNode event = marked(Samples.round("gone", "a"), "quick-gone");
        byte[] body = event.toString().getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(events.getHost(), events.getPort())) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write(("POST /events HTTP/1.1\r\nHost: x\r\nContent-Type: " + Wire.STRUCTURED
                                    + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            Thread.sleep(2);
        }
        until(0);
        assertTrue(List.of(200, 201)
                .contains(post("/events", Wire.STRUCTURED, event).statusCode()));
    }

    @Test
    void manyRequestsOnOneConnectionAreAnsweredInTheirOrder() throws IOException {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            String body = marked(Samples.round("pipelined", "r" + i), "pipelined-" + i)
                    .toString();
            requests.append("POST /events HTTP/1.1\r\nHost: x\r\nContent-Type: " + Wire.STRUCTURED + "\r\n"
                            + (i == 19 ? "Connection: close\r\n" : "") + "Content-Length: ")
                    .append(body.length())
                    .append("\r\n\r\n")
                    .append(body);
        }
        try (Socket socket = new Socket(events.getHost(), events.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(requests.toString().getBytes(StandardCharsets.UTF_8));
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int at = -1;
            for (int i = 0; i < 20; i++) {
                int next = answers.indexOf("\"id\":\"pipelined-" + i + "\"");
                assertTrue(next > at, answers);
                at = next;
            }
        }
    }

    private void until(int taken) throws InterruptedException {
        for (int looks = 0; taken() != taken; looks++) {
            assertTrue(looks < 200, "it doesn't come to that");
            Thread.sleep(20);
        }
    }

    private int taken() {
        return (int) registry.get("roundwire.ingest.places.taken")
                .tag("of", "requests")
                .gauge()
                .value();
    }

    private static ObjectNode marked(ObjectNode event, String id) {
        return event.deepCopy().put("id", id).put(MARK, "x");
    }

    private static ExtractableResponse<Response> post(String path, String mediaType, Object body) {
        return Wire.post(path, mediaType, body).extract();
    }
}
