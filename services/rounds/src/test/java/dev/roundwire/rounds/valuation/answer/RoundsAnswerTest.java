package dev.roundwire.rounds.valuation.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.fact.Question;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsAnswerTest {
    private static final String ROUND = "{'company':{'id':'x'},'roundId':'a','roundType':'series_a',";

    @Test
    void aRumourThatWasCorrectedSinceStillExplainsHowLongCertaintyTook() {
        List<RecordedFact> facts = List.of(
                Given.recorded(
                        0,
                        "rumour",
                        "round-closed",
                        ROUND + "'confidence':'rumoured','sources':[{'publishedOn':'2024-03-01'}]}"),
                Given.recorded(
                        1,
                        "truth",
                        "round-closed",
                        ROUND + "'confidence':'confirmed','sources':[{'publishedOn':'2024-03-11'}],"
                                + "'corrects':{'id':'rumour'}}"));
        JsonNode explanation = Answers.of(facts, Question.at(Confidence.RUMOURED))
                .get(1)
                .explanations()
                .get(0);
        assertEquals(
                "/rounds/0/progress/daysToConfirmed", explanation.path("figure").asText());
        assertEquals("10", explanation.path("value").asText());
        assertEquals("rumour", explanation.at("/inputs/1/event/id").asText());
    }
}
