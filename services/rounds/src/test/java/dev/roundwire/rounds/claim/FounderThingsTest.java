package dev.roundwire.rounds.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.Founder;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Name;
import dev.roundwire.rounds.fact.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class FounderThingsTest {
    private final List<RecordedFact> facts = List.of(
            Given.recorded(
                    0,
                    "1",
                    "founder-left",
                    "{'founder':{'id':'ada','names':[{'value':'Ada'}],'background':'product',"
                            + "'relations':[{'kind':'adviser','person':{'id':'bob'}}]},'employer':{'id':'bigco'}}"),
            Given.recorded(
                    1,
                    "2",
                    "founder-joined",
                    "{'founder':{'id':'ada','names':[{'value':'Ada'},{'value':'Ada L.'}],'background':'technical'},"
                            + "'company':{'id':'x'}}"),
            Given.recorded(2, "3", "founding-announced", "{'founder':{'id':'ada'},'statement':'founds soon'}"));

    @Test
    void aPersonIsWhatAllFactsTogetherTell() {
        Founder ada = FounderThings.of("ada", facts, Question.DEFAULT).founder();
        assertEquals(
                List.of("Ada", "Ada L."), ada.names().stream().map(Name::value).toList());
        assertEquals(Founder.Background.TECHNICAL, ada.background());
        assertEquals(1, ada.relations().size());
    }

    @Test
    void departuresArrivalsAndAnnouncementsAreThings() {
        FounderThings things = FounderThings.of("ada", facts, Question.DEFAULT);
        assertEquals(
                List.of("1", "2", "3"),
                things.all().map(thing -> thing.events().getFirst().id()).toList());
    }

    @Test
    void aThingKnowsWhoseClaimGaveAFieldAndNoneOfAFieldThatNobodyGives() {
        Thing<?> left =
                FounderThings.of("ada", facts, Question.DEFAULT).departures().getFirst();
        assertEquals(facts.getFirst(), left.origin("employer"));
        assertThrows(IllegalArgumentException.class, () -> left.origin("leftOn"));
    }
}
