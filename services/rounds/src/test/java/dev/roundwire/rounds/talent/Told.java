package dev.roundwire.rounds.talent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.roundwire.contract.Fact;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.EventType;
import dev.roundwire.contract.json.EventJson;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.LogOffset;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.contract.value.Topic;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.claim.FounderThings;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.rate.EcbRates;
import dev.roundwire.rounds.talent.answer.AlumniInvestmentsAnswer;
import dev.roundwire.rounds.talent.answer.FlowAnswer;
import dev.roundwire.rounds.talent.answer.FounderAnswer;
import dev.roundwire.rounds.talent.answer.LeaversAnswer;
import dev.roundwire.rounds.valuation.Curve;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Facts about people and companies, and what is answered over them.
public final class Told {
    private static final Path STORY = Path.of("..", "..", "samples", "gpt-wave-2023", "events.ndjson");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final List<RecordedFact> facts = new ArrayList<>();
    private final Question question;

    public Told(Question question) {
        this.question = question;
    }

    Told() {
        this(Question.DEFAULT);
    }

    /// The story of 2023 that ships with the product.
    static Told story(Question question) {
        Told story = new Told(question);
        try {
            for (String line : Files.readAllLines(STORY)) {
                story.add(EventJson.tree(line.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return story;
    }

    private void add(JsonNode envelope) {
        EventType type = EventType.ofWireName(envelope.path("type").asText()).orElseThrow();
        EventJson.Read read = EventJson.readStrictly(type, envelope.path("data"));
        add(new Fact(
                new FactKey(
                        envelope.path("source").asText(), envelope.path("id").asText()),
                Instant.parse(envelope.path("time").asText()),
                Objects.requireNonNull(read.event()),
                Map.of()));
    }

    private void add(Fact fact) {
        long offset = facts.size();
        facts.add(new RecordedFact(
                fact, new LogOffset(fact.subject().topic(), 0, offset), Given.TIME.plusSeconds(offset)));
    }

    /// Adds a fact whose id is `fact-` and its number.
    Told fact(String kind, String json) {
        add(Given.fact("fact-" + facts.size(), kind, json));
        return this;
    }

    public Told all(Collection<RecordedFact> more) {
        facts.addAll(more);
        return this;
    }

    Network network() {
        return network(facts, question);
    }

    static Network network(Collection<RecordedFact> facts, Question question) {
        Map<Subject, List<RecordedFact>> bySubject = facts.stream()
                .collect(Collectors.groupingBy(fact -> fact.fact().subject(), TreeMap::new, Collectors.toList()));
        List<FounderThings> people = new ArrayList<>();
        List<Curve> companies = new ArrayList<>();
        bySubject.forEach((subject, own) -> {
            if (subject.topic() == Topic.FOUNDERS) {
                people.add(FounderThings.of(subject.id(), own, question));
            } else {
                companies.add(Curve.of(CompanyThings.of(subject.id(), own, question), EcbRates.bundled()));
            }
        });
        return Network.of(question, people, companies, EcbRates.bundled());
    }

    /// The answer to `/founders/{id}`.
    public JsonNode founder(String id) {
        Network network = network();
        FounderThings person = network.person(id);
        return JSON.valueToTree(FounderAnswer.of(
                person == null ? FounderThings.of(id, List.of(), question) : person,
                person == null ? withStranger(id) : network));
    }

    private Network withStranger(String id) {
        Network network = network();
        List<FounderThings> people = new ArrayList<>(network.people());
        people.add(FounderThings.of(id, List.of(), question));
        return Network.of(question, people, network.companies(), EcbRates.bundled());
    }

    /// The answer to `/employers/{id}/leavers`.
    public JsonNode leavers(String employer) {
        Network network = network();
        return JSON.valueToTree(LeaversAnswer.of(Leavers.of(employer, network), network));
    }

    /// The answer to `/employers/{id}/alumni-investments`.
    public JsonNode alumni(String employer) {
        Network network = network();
        return JSON.valueToTree(AlumniInvestmentsAnswer.of(AlumniInvestments.of(employer, network), network));
    }

    /// The lines of `/talent-flow`.
    JsonNode flow() {
        Network network = network();
        return JSON.valueToTree(Flow.of(network).stream()
                .map(line -> FlowAnswer.of(line, network))
                .toList());
    }

    static JsonNode json(Object answer) {
        return JSON.valueToTree(answer);
    }

    /// A part of an answer as it is written, e.g. `["a",1]`.
    static String at(JsonNode answer, String pointer) {
        return answer.at(pointer).toString();
    }

    /// One field of each element of a list.
    static List<String> each(JsonNode list, String pointer) {
        List<String> values = new ArrayList<>();
        list.forEach(element -> values.add(element.at(pointer).asText("null")));
        return values;
    }
}
