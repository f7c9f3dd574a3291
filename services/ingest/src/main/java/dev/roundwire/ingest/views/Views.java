package dev.roundwire.ingest.views;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.roundwire.contract.Fact;
import dev.roundwire.contract.value.Position;
import dev.roundwire.ingest.IngestConfig;
import dev.roundwire.stream.http.ProblemException;
import dev.roundwire.stream.http.ProblemKind;
import dev.roundwire.stream.preview.Changes;
import dev.roundwire.stream.preview.EventDocument;
import dev.roundwire.stream.projector.Projectors;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The views, over HTTP: they are asked the same way whether they run in this process or in others.
@Singleton
public final class Views {
    private static final String INGEST = "ingest";
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);
    private static final Duration CATCHES_UP_WITHIN = Duration.ofSeconds(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final Map<String, URI> addresses;
    private final Projectors projectors;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTS_WITHIN)
            .build();

    Views(IngestConfig config, Projectors projectors, ObjectMapper json) {
        this.addresses = new TreeMap<>(config.views());
        this.projectors = projectors;
        this.json = json;
    }

    /// What `fact` would change, told by each view, by name. Each knows at least of the events that are in the ledger.
    ///
    /// @throws ProblemException `unavailable` where one of them can't tell: without it the list would look whole
    public List<Changes> changes(Fact fact) {
        byte[] event = EventDocument.write(fact);
        Position known = projectors.of(INGEST).applied().position();
        Map<String, CompletableFuture<HttpResponse<String>>> asked = new TreeMap<>();
        addresses.forEach((view, address) ->
                asked.put(view, http.sendAsync(request(address, view, event, known), BodyHandlers.ofString())));
        List<Changes> told = new ArrayList<>();
        asked.forEach((view, answer) -> told.add(read(view, answer)));
        return told;
    }

    private static HttpRequest request(URI address, String view, byte[] event, Position known) {
        String path = "/operations/" + view + "/preview?wait=" + CATCHES_UP_WITHIN.toMillis() + "&position="
                + URLEncoder.encode(known.toString(), StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(ANSWERS_WITHIN)
                .header("Content-Type", EventDocument.MEDIA_TYPE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(event))
                .build();
    }

    private Changes read(String view, CompletableFuture<HttpResponse<String>> asked) {
        try {
            HttpResponse<String> answer = asked.join();
            if (answer.statusCode() != 200) {
                throw silent(view, "it answers " + answer.statusCode());
            }
            return json.readValue(answer.body(), Changes.class);
        } catch (CompletionException unreachable) {
            throw silent(view, "it can't be reached");
        } catch (IOException unreadable) {
            throw silent(view, "its answer can't be read");
        }
    }

    private static ProblemException silent(String view, String why) {
        return ProblemException.retryable(
                ProblemKind.UNAVAILABLE, "the view " + view + " can't tell what would change: " + why, RETRY_AFTER);
    }
}
