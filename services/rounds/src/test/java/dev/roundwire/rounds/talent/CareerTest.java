package dev.roundwire.rounds.talent;

import static dev.roundwire.rounds.talent.Told.at;
import static dev.roundwire.rounds.talent.Told.each;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.fact.Question;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// T1, T6
class CareerTest {
    private static final Question RUMOURS = Question.at(Confidence.RUMOURED);

    @Test
    void aCareerIsWhatWasLeftJoinedAndFoundedOldestFirst() {
        JsonNode career = Told.story(Question.DEFAULT).founder("lan-zhenzhong").path("career");
        assertEquals(List.of("left", "joined", "founded"), each(career, "/kind"));
        assertEquals(List.of("google", "westlake-university", "westlake-xinchen"), each(career, "/organisation/id"));
        assertEquals(List.of("null", "2020", "2021"), each(career, "/from"));
        assertEquals(List.of("2020", "null", "null"), each(career, "/to"));
    }

    @Test
    void whoOnlyCompaniesTellOfHasFoundedThem() {
        JsonNode career = Told.story(RUMOURS).founder("alex-smola").path("career");
        assertEquals(List.of("founded"), each(career, "/kind"));
        assertEquals(List.of("boson-ai"), each(career, "/organisation/id"));
        assertEquals(
                0,
                Told.story(Question.DEFAULT)
                        .founder("alex-smola")
                        .path("career")
                        .size());
    }

    @Test
    void joiningAsAFounderIsFounding() {
        JsonNode career = Told.story(Question.DEFAULT).founder("wang-xing").path("career");
        assertEquals(List.of("founded"), each(career, "/kind"));
        assertEquals(
                "[{\"value\":\"美团\",\"lang\":\"zh\"},{\"value\":\"Meituan\",\"lang\":\"en\"}]",
                at(career, "/0/organisation/names"));
    }

    @Test
    void foundingAsTheCompanyAndThePersonTellItIsOneLineAsSureAsTheSurer() {
        JsonNode career = new Told()
                .fact("company-founded", "{'company':{'id':'x'},'founders':[{'id':'ada','role':'ceo'}]}")
                .fact(
                        "founder-joined",
                        "{'founder':{'id':'ada'},'company':{'id':'x'},'role':'cofounder','title':'chief',"
                                + "'joinedOn':'2020-05','confidence':'confirmed'}")
                .founder("ada")
                .path("career");
        assertEquals(List.of("founded"), each(career, "/kind"));
        assertEquals(List.of("2020-05"), each(career, "/from"));
        assertEquals(List.of("confirmed"), each(career, "/confidence"));
        assertEquals(List.of("ceo"), each(career, "/role"));
        assertEquals(List.of("chief"), each(career, "/title"));
        assertEquals(2, career.at("/0/events").size());
    }

    @Test
    void theFoundingIsAsSureAsTheClaimThatNamesTheFounder() {
        JsonNode career = new Told()
                .fact("company-founded", "{'company':{'id':'x'},'foundedOn':'2020','confidence':'confirmed'}")
                .fact("company-founded", "{'company':{'id':'x'},'founders':[{'id':'ada'}]}")
                .founder("ada")
                .path("career");
        assertEquals(List.of("reported"), each(career, "/confidence"));
    }

    @Test
    void anAnnouncementIsNoFoundingYet() {
        JsonNode answer = Told.story(RUMOURS).founder("qie-xiaohu");
        assertEquals(List.of("left", "left", "left", "left"), each(answer.path("career"), "/kind"));
        assertEquals(
                List.of("Said to be founding in AI; no company yet"), each(answer.path("announcements"), "/statement"));
    }

    @Test
    void aCareerUnderAsOfTellsWhatWasTrueThen() {
        Question then = new Question(PartialDate.of("2020"), null, null, Confidence.REPORTED, "USD");
        assertEquals(
                List.of("google", "westlake-university"),
                each(Told.story(then).founder("lan-zhenzhong").path("career"), "/organisation/id"));
    }

    @Test
    void aRumourThatWasCorrectedToACertaintyWasARumourFirst() {
        JsonNode progress = new Told(RUMOURS)
                .fact(
                        "founder-left",
                        "{'founder':{'id':'ada'},'employer':{'id':'x'},'confidence':'rumoured',"
                                + "'sources':[{'publishedOn':'2023-01-01'}]}")
                .fact(
                        "founder-left",
                        "{'founder':{'id':'ada'},'employer':{'id':'x'},'confidence':'confirmed',"
                                + "'corrects':{'id':'fact-0'},'sources':[{'publishedOn':'2023-02-01'}]}")
                .founder("ada")
                .at("/career/0/progress");
        assertEquals("\"fact-0\"", at(progress, "/rumoured/event/id"));
        assertEquals("\"2026-01-01T00:00:01Z\"", at(progress, "/confirmed/recordedAt"));
        assertEquals("31", at(progress, "/daysToConfirmed"));
    }

    @Test
    void aRumourThatWasRetractedWasNeverToldAndOneOfAnotherEmployerDoesNotCount() {
        JsonNode career = new Told(RUMOURS)
                .fact("founder-left", "{'founder':{'id':'ada'},'employer':{'id':'y'},'confidence':'rumoured'}")
                .fact(
                        "founder-left",
                        "{'founder':{'id':'ada'},'employer':{'id':'x'},'confidence':'reported',"
                                + "'corrects':{'id':'fact-0'}}")
                .fact("founder-left", "{'founder':{'id':'ada'},'employer':{'id':'x'},'confidence':'rumoured'}")
                .fact("event-retracted", "{'founder':{'id':'ada'},'target':{'id':'fact-2'}}")
                .founder("ada")
                .path("career");
        assertEquals(List.of("x"), each(career, "/organisation/id"));
        assertEquals("null", at(career, "/0/progress/rumoured"));
        assertEquals("\"fact-1\"", at(career, "/0/progress/reported/event/id"));
        assertEquals("null", at(career, "/0/progress/daysToConfirmed"));
    }

    @Test
    void whatNobodyPublishedWasToldWhenItWasRecorded() {
        JsonNode progress = new Told(RUMOURS)
                .fact(
                        "founder-left",
                        "{'founder':{'id':'ada'},'employer':{'id':'x'},'confidence':'rumoured',"
                                + "'sources':[{'publishedOn':'2025-12'}]}")
                .fact("founder-left", "{'founder':{'id':'ada'},'employer':{'id':'x'},'confidence':'confirmed'}")
                .founder("ada")
                .at("/career/0/progress");
        assertEquals("{\"min\":1,\"max\":31}", at(progress, "/daysToConfirmed"));
        assertEquals("null", at(progress, "/confirmed/publishedOn"));
    }

    @Test
    void whatWasPublishedLaterWasNotToldYet() {
        Question then = new Question(null, null, LocalDate.of(2023, 3, 31), Confidence.RUMOURED, "USD");
        assertEquals(0, Told.story(then).founder("li-mu").path("career").size());
    }
}
