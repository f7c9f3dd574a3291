package dev.roundwire.rounds.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.claim.CompanyThings;
import dev.roundwire.rounds.fact.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// T6
class ProgressTest {
    private final List<RecordedFact> facts = new ArrayList<>();

    @Test
    void eachLevelWasReachedWhenItWasFirstTold() {
        told("late", "'confidence':'reported','sources':[{'publishedOn':'2024-05-01'}]");
        told("early", "'confidence':'reported','sources':[{'publishedOn':'2024-04-01'}]");
        told("rumour", "'confidence':'rumoured','sources':[{'publishedOn':'2024-03-01'}]");
        Progress progress = of("late");
        assertEquals("early", id(progress.reported()));
        assertEquals("rumour", id(progress.rumoured()));
        assertNull(progress.confirmed());
        assertNull(progress.daysToConfirmed());
    }

    @Test
    void whatWasSureFromTheFirstTookNoTime() {
        told("sure", "'confidence':'confirmed','sources':[{'publishedOn':'2024-03-01'}]");
        told("later", "'confidence':'rumoured','sources':[{'publishedOn':'2024-04-01'}]");
        assertNull(of("sure").daysToConfirmed());
    }

    @Test
    void anEarlierVersionToldOfItTooAndARetractedClaimDidNot() {
        told("first", "'confidence':'rumoured'");
        told("second", "'confidence':'reported','corrects':{'id':'first'}");
        told("wrong", "'confidence':'confirmed'");
        facts.add(Given.recorded(9, "taken-back", "event-retracted", "{'company':{'id':'x'},'target':{'id':'wrong'}}"));
        Progress progress = of("second");
        assertEquals("first", id(progress.rumoured()));
        assertEquals(progress, of("first"));
        assertNull(progress.confirmed());
        assertEquals(2, byClaim().size());
    }

    @Test
    void ofSeveralDatesTheEarliestIsWhenItWasPublishedAndOfThoseTheMostExact() {
        told(
                "a",
                "'sources':[{'publishedOn':'2024-06'},{'publishedOn':'2024-05'},{'publishedOn':'2024-05-31'},"
                        + "{'publishedOn':'../2024-05-31'}]");
        assertEquals(
                "2024-05-31",
                String.valueOf(Objects.requireNonNull(of("a").reported()).publishedOn()));
    }

    @Test
    void whatIsPublishedOnOneDayWasToldFirstByWhatWasRecordedFirst() {
        told("b", "'sources':[{'publishedOn':'2024-05-31'}]");
        told("a", "'sources':[{'publishedOn':'2024-05'}]");
        assertEquals("b", id(of("a").reported()));
    }

    private void told(String id, String fields) {
        facts.add(Given.recorded(
                facts.size(),
                id,
                "round-closed",
                "{'company':{'id':'x'},'roundId':'r','roundType':'seed'," + fields + "}"));
    }

    private Progress of(String id) {
        return Objects.requireNonNull(byClaim().get(new FactKey(Given.DESK, id)));
    }

    private Map<FactKey, Progress> byClaim() {
        return Progress.byClaim(CompanyThings.of("x", facts, Question.at(Confidence.RUMOURED)));
    }

    private static @Nullable String id(@Nullable Telling telling) {
        return telling == null ? null : telling.event().id();
    }
}
