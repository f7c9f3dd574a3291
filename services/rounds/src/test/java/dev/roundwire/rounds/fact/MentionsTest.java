package dev.roundwire.rounds.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.testing.Given;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MentionsTest {
    private static Set<String> of(String investor) {
        return Mentions.of(Given.event(
                "round-closed",
                "{'company':{'id':'x'},'roundId':'r','roundType':'seed','investments':[{'investor':{'id':'" + investor
                        + "'}}]}"));
    }

    @Test
    void anInvestorIsMentionedAndTheCompanyThatTheFactIsAboutIsNot() {
        assertEquals(Set.of("i"), of("i"));
    }

    @Test
    void aRetractionMentionsNobody() {
        assertEquals(
                Set.of(),
                Mentions.of(Given.event("event-retracted", "{'company':{'id':'x'},'target':{'id':'a'},'reason':'b'}")));
        assertEquals(
                Set.of(), Mentions.of(Given.event("event-retracted", "{'founder':{'id':'p'},'target':{'id':'a'}}")));
    }

    @Test
    void aFounderIsNotMentionedByItsOwnFactsAndWhomItKnowsIs() {
        assertEquals(
                Set.of("e", "q"),
                Mentions.of(
                        Given.event(
                                "founder-left",
                                "{'founder':{'id':'p','relations':[{'kind':'adviser','person':{'id':'q'}}]},'employer':{'id':'e'}}")));
    }

    @Test
    void aCompanyThatIsItsOwnInvestorIsMentioned() {
        assertEquals(Set.of("x"), of("x"));
    }

    @Test
    void whoLeftIsWhatTheFactIsAboutTheEmployerAndThePeopleInRelationAreMentioned() {
        assertEquals(
                Set.of("bigco", "advisor"),
                Mentions.of(Given.event(
                        "founder-left",
                        "{'founder':{'id':'ada','relations':[{'kind':'doctoral adviser','person':{'id':'advisor'}}]},"
                                + "'employer':{'id':'bigco'}}")));
    }

    @Test
    void theCompanyThatSomebodyJoinedIsMentioned() {
        assertEquals(
                Set.of("x"),
                Mentions.of(Given.event("founder-joined", "{'founder':{'id':'ada'},'company':{'id':'x'}}")));
    }

    @Test
    void foundersWithAnIdAreMentionedAndTheUnnamedAreNot() {
        assertEquals(
                Set.of("ada", "bob"),
                Mentions.of(Given.event(
                        "company-founded",
                        "{'company':{'id':'x'},'founders':[{'id':'ada'},{'names':[{'value':'Nn'}]},{'id':'bob'}]}")));
    }
}
