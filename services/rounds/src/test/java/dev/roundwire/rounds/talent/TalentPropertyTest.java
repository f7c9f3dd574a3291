package dev.roundwire.rounds.talent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.testing.Histories;
import dev.roundwire.contract.testing.Seeds;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Subject;
import dev.roundwire.rounds.claim.FounderThings;
import dev.roundwire.rounds.fact.Admission;
import dev.roundwire.rounds.fact.Question;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.retold.Retold;
import dev.roundwire.rounds.talent.answer.AlumniInvestmentsAnswer;
import dev.roundwire.rounds.talent.answer.FlowAnswer;
import dev.roundwire.rounds.talent.answer.FounderAnswer;
import dev.roundwire.rounds.talent.answer.LeaversAnswer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TalentPropertyTest {
    private static final int SEEDS = Seeds.of(150);

    @Test
    void theSameFactsGiveTheSameAnswersHoweverOftenAndInWhateverOrderTheyCome() {
        int told = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<RecordedFact> facts = facts(seed);
            Question question = question(random, facts);
            List<RecordedFact> twice = new ArrayList<>(facts);
            twice.addAll(facts);
            Collections.shuffle(twice, random);

            JsonNode answers = answers(facts, question);

            assertEquals(answers, answers(twice, question), "seed " + seed);
            told += answers.path("flow").size();
        }
        assertTrue(told > SEEDS, "the histories tell of too little: " + told);
    }

    @Test
    void whatWasKnownThenNeverChanges() {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<RecordedFact> facts = facts(seed);
            List<RecordedFact> prefix = facts.subList(0, 1 + new Random(seed).nextInt(facts.size()));
            Question then = new Question(
                    null, prefix.getLast().recordedAt(), null, Confidence.RUMOURED, Question.DEFAULT_CURRENCY);
            assertEquals(answers(prefix, then), answers(facts, then), "seed " + seed);
        }
    }

    @Test
    void aThingToldInTwoClaimsIsTheThingToldInOne() {
        comesToTheSame(Retold::split);
    }

    @Test
    void aCorrectedFactIsTheFactToldRightAtOnce() {
        comesToTheSame(Retold::corrected);
    }

    @Test
    void aRetractedFactIsNoFact() {
        comesToTheSame(Retold::retracted);
    }

    private static void comesToTheSame(Function<Retold, List<RecordedFact>> way) {
        for (long seed = 0; seed < SEEDS; seed++) {
            List<RecordedFact> plain = new ArrayList<>();
            List<RecordedFact> otherwise = new ArrayList<>();
            Map<Subject, List<RecordedFact>> bySubject = facts(seed).stream()
                    .collect(Collectors.groupingBy(
                            fact -> fact.fact().subject(), LinkedHashMap::new, Collectors.toList()));
            for (List<RecordedFact> history : bySubject.values()) {
                Retold retold = new Retold(history, seed);
                plain.addAll(retold.plain());
                otherwise.addAll(way.apply(retold));
            }
            Question question = Question.at(Confidence.values()[(int) (seed % 3)]);
            assertEquals(toldNow(answers(plain, question)), toldNow(answers(otherwise, question)), "seed " + seed);
        }
    }

    /// What is answered, but for the facts it rests on, and how it came to be known: that is another story (T6).
    private static JsonNode toldNow(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getKey().matches("events|progress|.*/(explain|aside)"));
        }
        node.forEach(TalentPropertyTest::toldNow);
        return node;
    }

    @Test
    void everyFigureIsExplained() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Network network = Told.network(facts(seed), Question.at(Confidence.RUMOURED));
            for (int number = 0; number < 3; number++) {
                JsonNode answer = leavers("employer-" + number, network);
                Told.json(LeaversAnswer.explain(Leavers.of("employer-" + number, network), network))
                        .forEach(figure -> assertNotNull(shown(answer, figure), figure.toString()));
                JsonNode alumni = alumni("employer-" + number, network);
                Told.json(AlumniInvestmentsAnswer.explain(AlumniInvestments.of("employer-" + number, network), network))
                        .forEach(figure -> assertNotNull(shown(alumni, figure), figure.toString()));
            }
        }
    }

    /// What the answer shows where the explanation says; null where it shows something else.
    private static @Nullable JsonNode shown(JsonNode answer, JsonNode figure) {
        JsonNode shown = answer.at(figure.path("figure").asText());
        JsonNode value = figure.path("value");
        boolean isSame = value.isObject()
                ? value.propertyStream().allMatch(field -> field.getValue().equals(shown.path(field.getKey())))
                : value.asText().equals(shown.asText());
        return isSame ? shown : null;
    }

    @Test
    void aTotalLiesAboveEachOfItsKnownParts() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Network network = Told.network(facts(seed), Question.at(Confidence.RUMOURED));
            AlumniInvestments all = AlumniInvestments.of("employer-0", network);
            for (AlumniInvestment one : all.investments()) {
                Figure amount = one.deal().amount();
                assertTrue(
                        amount == null
                                || !all.total().value().isBelow(amount.value()).orElse(false),
                        "seed " + seed);
            }
        }
    }

    /// Employers invest, too: of every company's random history some rounds are theirs.
    private static List<RecordedFact> facts(long seed) {
        Random random = new Random(seed);
        List<RecordedFact> facts = new ArrayList<>();
        Histories histories = new Histories(seed);
        for (int number = 0; number < 4; number++) {
            facts.addAll(histories.founder("founder-" + number, 1 + random.nextInt(8)));
            facts.addAll(histories.company("company-" + number, 1 + random.nextInt(20)));
            facts.add(invested(facts.size(), "company-" + number, random));
        }
        facts.sort(Admission.RECORDED_ORDER);
        return facts;
    }

    private static RecordedFact invested(int number, String company, Random random) {
        RecordedFact fact = Given.recorded(
                1000 + number,
                company + "-employer",
                "round-closed",
                "{'company':{'id':'" + company + "'},'roundId':'by-employer','roundType':'series_b','closedOn':'"
                        + (2015 + random.nextInt(10)) + "','raised':{'amount':'10000000','currency':'USD'},"
                        + "'investments':[{'investor':{'id':'employer-" + random.nextInt(3) + "'}}]}");
        return new RecordedFact(fact.fact(), fact.at(), Given.TIME.plusSeconds(3600L * number + 1800));
    }

    private static Question question(Random random, List<RecordedFact> facts) {
        return new Question(
                random.nextInt(3) == 0 ? PartialDate.of(String.valueOf(2019 + random.nextInt(6))) : null,
                random.nextInt(3) == 0 ? facts.get(random.nextInt(facts.size())).recordedAt() : null,
                random.nextInt(3) == 0 ? LocalDate.of(2024, 1 + random.nextInt(9), 28) : null,
                Confidence.values()[random.nextInt(3)],
                random.nextBoolean() ? "EUR" : "USD");
    }

    private static JsonNode answers(List<RecordedFact> facts, Question question) {
        Network network = Told.network(facts, question);
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        for (FounderThings person : known(network)) {
            String id = person.founder().id();
            answers.set(id, Told.json(FounderAnswer.of(person, network)));
            answers.set(id + "/explain", Told.json(FounderAnswer.explain(person, network)));
            answers.set(id + "/aside", Told.json(Aside.ofCareer(id, network)));
        }
        for (int number = 0; number < 3; number++) {
            String employer = "employer-" + number;
            answers.set(employer + "/leavers", leavers(employer, network));
            answers.set(employer + "/alumni", alumni(employer, network));
            answers.set(employer + "/aside", Told.json(Aside.ofEmployer(employer, network)));
        }
        answers.set(
                "flow",
                Told.json(Flow.of(network).stream()
                        .map(line -> FlowAnswer.of(line, network))
                        .toList()));
        return answers;
    }

    private static JsonNode leavers(String employer, Network network) {
        return Told.json(LeaversAnswer.of(Leavers.of(employer, network), network));
    }

    private static JsonNode alumni(String employer, Network network) {
        return Told.json(AlumniInvestmentsAnswer.of(AlumniInvestments.of(employer, network), network));
    }

    /// Of whom the log held anything.
    private static List<FounderThings> known(Network network) {
        return network.people().stream()
                .filter(person -> person.admission().known() > 0)
                .toList();
    }
}
