package dev.roundwire.bench.crash;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.acceptance.product.MadeUpCompany;
import dev.roundwire.bench.crash.Fault.Victim;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/// What the services answer, held against what was told, and against what they answered before.
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_REMEMBERED = 12;
    private static final int TRIES = 100;
    private static final long PAUSE_MILLIS = 250;
    private static final int UNAVAILABLE = 503;

    private final HttpClient http;
    private final Cast cast;
    private final List<Remembered> remembered = new ArrayList<>();

    /// An answer about the past, which may not change any more.
    private record Remembered(Victim service, String path, JsonNode answer) {}

    Answers(HttpClient http, Cast cast) {
        this.http = http;
        this.cast = cast;
    }

    /// Every company and its founder must be known as they were told, by both instances.
    void mustTell(List<MadeUpCompany> companies, String position) throws IOException, InterruptedException, Broken {
        String waiting = "?wait=30000&position=" + position;
        for (MadeUpCompany company : companies) {
            for (Victim valuations : List.of(Victim.VALUATIONS_1, Victim.VALUATIONS_2)) {
                JsonNode answer = ask(valuations, "/companies/" + company.id() + waiting);
                same(
                        company.id(),
                        "rounds",
                        company.rounds().size(),
                        answer.at("/funding/rounds").asLong());
                same(
                        company.id(),
                        "raised",
                        company.raised(),
                        answer.at("/funding/raised/amount").asLong());
            }
            JsonNode holders = ask(Victim.PORTFOLIOS, "/companies/" + company.id() + "/holders" + waiting);
            same(
                    company.id(),
                    "holders",
                    company.costs().size(),
                    holders.path("holders").size());
            JsonNode founder = ask(Victim.TALENT, "/founders/" + company.founder() + waiting);
            same(company.founder(), "career", 2, founder.path("career").size());
        }
    }

    private static void same(String subject, String what, long expected, long found) throws Broken {
        if (expected != found) {
            throw new Broken(subject + ": " + what + " must be " + expected + ", is " + found);
        }
    }

    /// Keeps what is answered about one of these companies as of now.
    void remember(List<MadeUpCompany> companies, Instant now, Random random)
            throws IOException, InterruptedException, Broken {
        MadeUpCompany company = companies.get(random.nextInt(companies.size()));
        Map<Victim, String> paths = Map.of(
                Victim.VALUATIONS_1, "/companies/" + company.id() + "/valuation/history",
                Victim.PORTFOLIOS, "/companies/" + company.id() + "/holders",
                Victim.TALENT, "/founders/" + company.founder());
        if (remembered.size() >= MOST_REMEMBERED * paths.size()) {
            remembered.subList(0, paths.size()).clear();
        }
        for (Map.Entry<Victim, String> each : paths.entrySet()) {
            String path = each.getValue() + "?knownAt=" + now;
            remembered.add(new Remembered(each.getKey(), path, settled(each.getKey(), path)));
        }
    }

    /// The same questions, the same answers.
    void mustNotHaveChanged() throws IOException, InterruptedException, Broken {
        for (Remembered each : remembered) {
            JsonNode now = settled(each.service(), each.path());
            if (!now.equals(each.answer())) {
                throw new Broken(each.path() + " said " + each.answer() + ", says " + now);
            }
        }
    }

    private JsonNode settled(Victim service, String path) throws IOException, InterruptedException, Broken {
        for (int i = 0; i < TRIES; i++) {
            JsonNode answer = ask(service, path);
            if (!answer.has("settled")) {
                ((ObjectNode) answer).remove("position");
                return answer;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new Broken(service + " doesn't settle " + path);
    }

    JsonNode ask(Victim service, String path) throws IOException, InterruptedException, Broken {
        return send(HttpRequest.newBuilder(address(service, path)));
    }

    JsonNode command(Victim service, String path) throws IOException, InterruptedException, Broken {
        return send(HttpRequest.newBuilder(address(service, path)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private URI address(Victim service, String path) {
        return Objects.requireNonNull(cast.address(service)).resolve(path);
    }

    /// Asks again where the answer is "not yet".
    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException, Broken {
        HttpRequest asked = request.timeout(Duration.ofSeconds(40)).build();
        HttpResponse<String> answer = http.send(asked, BodyHandlers.ofString());
        for (int i = 0; i < TRIES && answer.statusCode() == UNAVAILABLE; i++) {
            Thread.sleep(PAUSE_MILLIS);
            answer = http.send(asked, BodyHandlers.ofString());
        }
        if (answer.statusCode() / 100 != 2) {
            throw new Broken(asked.uri() + " is answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
