package dev.roundwire.rounds.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Confidence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private final List<RecordedFact> facts = new ArrayList<>();

    @Test
    void whatTheLogHeldAtTheVeryMomentIsKnown() {
        told("a", "");
        told("b", "");
        assertEquals(List.of("a"), standing(knownAt(Given.TIME)));
        assertEquals(List.of("a", "b"), standing(knownAt(Given.TIME.plusSeconds(1))));
        assertEquals(0, Admission.of(facts, knownAt(Given.TIME.minusMillis(1))).known());
    }

    @Test
    void whatWasPublishedOnTheVeryDayCountsAndAMonthMeansItsLastDay() {
        told("month", "'sources':[{'publishedOn':'2024-03'}]");
        assertEquals(List.of(), standing(publishedBy("2024-03-30")));
        assertEquals(List.of("month"), standing(publishedBy("2024-03-31")));
    }

    @Test
    void ofSeveralSourcesTheEarliestPublishedItAndWithoutADateTheRecordingDid() {
        told("twice", "'sources':[{'publishedOn':'2024-05-02'},{'publisher':'press'},{'publishedOn':'2024-04'}]");
        told("undated", "'sources':[{'publisher':'press'}]");
        assertEquals(List.of("twice"), standing(publishedBy("2024-04-30")));
        assertEquals(List.of("twice"), standing(publishedBy("2025-12-31")));
        assertEquals(List.of("twice", "undated"), standing(publishedBy("2026-01-01")));
    }

    @Test
    void severalClaimsWerePublishedByTheEarliestOfTheirSourcesElseByTheFirstRecording() {
        told("first", "");
        facts.add(
                new RecordedFact(facts.getFirst().fact(), facts.getFirst().at(), Given.TIME.plus(3, ChronoUnit.DAYS)));
        assertEquals(LocalDate.parse("2026-01-01"), Publication.day(facts.reversed()));
        told("told", "'sources':[{'publishedOn':'2026-02'}]");
        assertEquals(LocalDate.parse("2026-02-28"), Publication.day(facts));
    }

    @Test
    void lessSureFactsAreLeftOutAndCounted() {
        told("sure", "");
        told("rumour", "'confidence':'rumoured'");
        Admission admission = Admission.of(facts, Question.DEFAULT);
        assertEquals(List.of("sure"), ids(admission.admitted()));
        assertEquals(List.of("rumour"), ids(admission.leftOut()));
        assertEquals(1, admission.hidden());
        assertEquals(2, admission.known());
    }

    @Test
    void retractionsAreAdmittedAndNeverStand() {
        told("a", "");
        facts.add(Given.recorded(1, "r", "event-retracted", "{'company':{'id':'x'},'target':{'id':'a'}}"));
        Admission admission = Admission.of(facts, Question.DEFAULT);
        assertEquals(List.of("a", "r"), ids(admission.admitted()));
        assertEquals(List.of(), ids(admission.standing()));
    }

    private void told(String id, String fields) {
        String json = "{'company':{'id':'x'},'role':'ceo'" + (fields.isEmpty() ? "" : "," + fields) + "}";
        facts.add(Given.recorded(facts.size(), id, "role-sought", json));
    }

    private List<String> standing(Question question) {
        return ids(Admission.of(facts, question).standing());
    }

    private static List<String> ids(List<RecordedFact> facts) {
        return facts.stream().map(fact -> fact.key().id()).toList();
    }

    private static Question knownAt(Instant time) {
        return new Question(null, time, null, Confidence.REPORTED, Question.DEFAULT_CURRENCY);
    }

    private static Question publishedBy(String day) {
        return new Question(null, null, LocalDate.parse(day), Confidence.REPORTED, Question.DEFAULT_CURRENCY);
    }
}
