package dev.roundwire.ingest.http;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundwire.ingest.testing.Samples;
import dev.roundwire.ingest.testing.Wire;
import dev.roundwire.stream.testing.BrokerAndDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BrokerAndDatabase.class)
class BulkTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TestHTTPResource("/events")
    URI events;

    @Test
    void refusedLinesAreNamedAndTheRestIsCounted() throws IOException {
        String body = Samples.round("lines", "a") + "\n\n{\n" + Samples.round("lines", "b") + "\r\n" + "7\n"
                + Samples.round("lines", "a");
        List<JsonNode> answers = lines(Wire.post("/events", Wire.LINES, body)
                .statusCode(200)
                .contentType(Wire.LINES)
                .extract()
                .asString());
        assertEquals(3, answers.size());
        assertEquals("3 refused 400", summary(answers.get(0)));
        assertEquals("5 refused 422", summary(answers.get(1)));
        assertEquals(5, answers.get(2).path("lines").asInt());
        assertEquals(2, answers.get(2).path("accepted").asInt());
        assertEquals(1, answers.get(2).path("duplicate").asInt());
        assertEquals(2, answers.get(2).path("refused").asInt());
        given().get("/events?subject=company/lines&wait=10000&position="
                        + answers.get(2).path("position").asText())
                .then()
                .statusCode(200)
                .body("items.size()", org.hamcrest.Matchers.equalTo(2));
    }

    @Test
    void aReceiptForEachLineComesInOrderForManyLines() throws IOException {
        int many = 5_000;
        String body = IntStream.range(0, many)
                .mapToObj(i -> i % 100 == 7
                        ? "nonsense"
                        : Samples.round("many-" + i % 50, "r" + i).toString())
                .collect(Collectors.joining("\n"));
        List<JsonNode> answers = lines(Wire.post("/events?receipts=each", Wire.LINES, body)
                .statusCode(200)
                .extract()
                .asString());
        assertEquals(many + 1, answers.size());
        for (int i = 0; i < many; i++) {
            assertEquals(i + 1, answers.get(i).path("line").asInt());
            assertEquals(
                    i % 100 == 7 ? "refused" : "accepted",
                    answers.get(i).path("status").asText());
        }
        assertEquals(many, answers.getLast().path("lines").asInt());
        assertEquals(many - 50, answers.getLast().path("accepted").asInt());
    }

    @Test
    void anEmptyStreamIsAnEmptyAnswer() throws IOException {
        List<JsonNode> answers = lines(Wire.post("/events", Wire.LINES, "\n \n")
                .statusCode(200)
                .extract()
                .asString());
        assertEquals(
                "{\"lines\":0,\"accepted\":0,\"duplicate\":0,\"refused\":0,\"position\":\"\"}",
                answers.getFirst().toString());
    }

    @Test
    void aSenderThatWaitsForEachReceiptGetsIt() throws IOException {
        try (Socket socket = new Socket(events.getHost(), events.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            send(
                    out,
                    "POST /events?receipts=each HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n");
            for (int i = 1; i <= 3; i++) {
                sendChunk(out, Samples.round("patient", "r" + i) + "\n");
                String answer = nextJson(in);
                assertTrue(answer.startsWith("{\"line\":" + i + ","), answer);
            }
            sendChunk(out, "");
            assertTrue(nextJson(in).contains("\"accepted\":3"));
        }
    }

    @Test
    void manyRefusedLinesAreHeldBackUntilAllHasBeenRead() throws IOException {
        int many = 4_000;
        HttpURLConnection connection = (HttpURLConnection) events.toURL().openConnection();
        connection.setDoOutput(true);
        connection.setReadTimeout(60_000);
        connection.setRequestProperty("Content-Type", Wire.LINES);
        connection.setChunkedStreamingMode(8192);
        try (OutputStream out = connection.getOutputStream()) {
            for (int i = 0; i < many; i++) {
                send(out, "{\"specversion\":\"1.0\",\"x\":\"" + "y".repeat(100) + "\"}\n");
            }
        }
        List<JsonNode> answers = lines(new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(many + 1, answers.size());
        assertEquals(many, answers.getLast().path("refused").asInt());
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void sendChunk(OutputStream out, String text) throws IOException {
        send(out, Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n");
    }

    private static String nextJson(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith("{")) {
            line = in.readLine();
        }
        return String.valueOf(line);
    }

    private static String summary(JsonNode answer) {
        return answer.path("line").asInt() + " " + answer.path("status").asText() + " "
                + answer.path("problem").path("status").asInt();
    }

    private static List<JsonNode> lines(String answer) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : answer.split("\n")) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
