package dev.roundwire.rounds.talent;

import static dev.roundwire.rounds.talent.Told.at;
import static dev.roundwire.rounds.talent.Told.each;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.fact.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

/// T1, T2, T6: when somebody founded, as what, and what was told of it and what was not.
class FoundingTest {
    private static final Question RUMOURS = Question.at(Confidence.RUMOURED);
    private static final String LEFT = "{'founder':{'id':'ada'},'employer':{'id':'bigco'},'leftOn':'%s'}";

    @Test
    void aFoundingThatNobodyDatesStandsAtTheDayOfWhoeverNamesTheFounder() {
        String joined = "{'founder':{'id':'ada'},'company':{'id':'acme'},'role':'cofounder',"
                + "'sources':[{'publishedOn':'2020'}]}";
        String founded = "{'company':{'id':'acme'},'founders':[{'id':'%s'}],'sources':[{'publishedOn':'2022'}]}";
        Told named = new Told()
                .fact("founder-left", LEFT.formatted("2021"))
                .fact("founder-joined", joined)
                .fact("company-founded", founded.formatted("ada"));
        assertEquals(List.of("left", "founded"), each(named.founder("ada").path("career"), "/kind"));
        Told unnamed = new Told()
                .fact("founder-left", LEFT.formatted("2021"))
                .fact("founder-joined", joined)
                .fact("company-founded", founded.formatted("bob"));
        assertEquals(List.of("founded", "left"), each(unnamed.founder("ada").path("career"), "/kind"));
    }

    @Test
    void aFoundersRoleIsItsOwnAndElseThatOfItsComing() {
        Told told = new Told()
                .fact(
                        "company-founded",
                        "{'company':{'id':'acme'},'founders':[{'id':'bob','role':'ceo'},{'id':'ada'}]}")
                .fact("founder-joined", "{'founder':{'id':'ada'},'company':{'id':'acme'},'role':'cofounder'}");
        assertEquals("\"cofounder\"", at(told.founder("ada"), "/career/0/role"));
        assertEquals("\"ceo\"", at(told.founder("bob"), "/career/0/role"));
    }

    @Test
    void whatWasToldOfAnotherCompanyBeforeItWasCorrectedTellsNothingOfThisOne() {
        String joined = "{'founder':{'id':'ada'},'company':{'id':'%s'},'role':'%s','confidence':'%s'%s}";
        String corrects = ",'corrects':{'id':'fact-0'}";
        assertEquals(
                List.of("null"),
                rumoured(
                        joined.formatted("x", "ceo", "rumoured", ""),
                        joined.formatted("y", "ceo", "confirmed", corrects)));
        assertEquals(
                List.of("fact-0"),
                rumoured(
                        joined.formatted("y", "ceo", "rumoured", ""),
                        joined.formatted("y", "ceo", "confirmed", corrects)));
        assertEquals(
                List.of("null"),
                rumoured(
                        joined.formatted("y", "ceo", "rumoured", ""),
                        joined.formatted("y", "founder", "confirmed", corrects)));
        assertEquals(
                List.of("null"),
                rumoured(
                        joined.formatted("x", "founder", "rumoured", ""),
                        joined.formatted("y", "founder", "confirmed", corrects)));
        assertEquals(
                List.of("fact-0"),
                rumoured(
                        joined.formatted("y", "founder", "rumoured", ""),
                        joined.formatted("y", "founder", "confirmed", corrects)));
    }

    /// What told each line of Ada's career first as a rumour.
    private static List<String> rumoured(String first, String correction) {
        JsonNode career = new Told(RUMOURS)
                .fact("founder-joined", first)
                .fact("founder-joined", correction)
                .founder("ada")
                .path("career");
        return each(career, "/progress/rumoured/event/id").stream()
                .map(id -> id.isEmpty() ? "null" : id)
                .toList();
    }

    @Test
    void aFoundingThatNamedSomebodyElseBeforeItWasCorrectedDidNotTellOfThisOne() {
        String founded = "{'company':{'id':'acme'},'founders':[{'id':'%s'}],'confidence':'%s'%s}";
        JsonNode corrected = new Told(RUMOURS)
                .fact("company-founded", founded.formatted("bob", "rumoured", ""))
                .fact("company-founded", founded.formatted("ada", "confirmed", ",'corrects':{'id':'fact-0'}"))
                .founder("ada");
        assertEquals("null", at(corrected, "/career/0/progress/rumoured"));
        JsonNode confirmed = new Told(RUMOURS)
                .fact("company-founded", founded.formatted("ada", "rumoured", ""))
                .fact("company-founded", founded.formatted("ada", "confirmed", ",'corrects':{'id':'fact-0'}"))
                .founder("ada");
        assertEquals("\"fact-0\"", at(confirmed, "/career/0/progress/rumoured/event/id"));
    }

    @Test
    void whoLeavesTheCompanyThatItFoundedHasNotFoundedItByLeaving() {
        JsonNode leavers = new Told()
                .fact("company-founded", "{'company':{'id':'bigco'},'foundedOn':'2015','founders':[{'id':'ada'}]}")
                .fact("founder-left", LEFT.formatted("2020"))
                .leavers("bigco");
        assertEquals("[]", at(leavers, "/leavers/0/companies"));
    }

    @Test
    void whenSomebodyCameIsWhatAFactOfTheComingSaysIfThatOfTheLeavingDoesNot() {
        JsonNode leavers = new Told()
                .fact("founder-left", LEFT.formatted("2020"))
                .fact(
                        "founder-joined",
                        "{'founder':{'id':'ada'},'company':{'id':'other'},'role':'other','joinedOn':'2012'}")
                .fact(
                        "founder-joined",
                        "{'founder':{'id':'ada'},'company':{'id':'bigco'},'role':'other','joinedOn':'2015'}")
                .leavers("bigco");
        assertEquals("\"2015\"", at(leavers, "/leavers/0/joinedOn"));
    }

    @Test
    void whatHappenedOnOneDayStandsByKindAndOrganisation() {
        Told told = new Told();
        for (String employer : List.of("b", "c", "a")) {
            told.fact(
                    "founder-left",
                    "{'founder':{'id':'ada'},'employer':{'id':'%s'},'leftOn':'2020'}".formatted(employer));
        }
        assertEquals(List.of("a", "b", "c"), each(told.founder("ada").path("career"), "/organisation/id"));
    }

    @Test
    void whoLeftOnOneDayStandsByLevelThoseWithoutOneLast() {
        Told told = new Told();
        for (String[] leaver : new String[][] {{"a", ""}, {"b", ",'level':'L5'"}, {"c", ",'level':'L4'"}}) {
            told.fact(
                    "founder-left",
                    "{'founder':{'id':'%s'},'employer':{'id':'bigco'},'leftOn':'2020'%s}"
                            .formatted(leaver[0], leaver[1]));
        }
        assertEquals(List.of("c", "b", "a"), each(told.leavers("bigco").path("leavers"), "/founder/id"));
    }
}
