package dev.roundwire.rounds.valuation.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.rounds.fact.Question;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What answers about a company show beside its figures: which date it is, what was stated, which facts say so.
class ShownTest {
    private static final String ROUND = "'roundId':'%s','roundType':'safe'";

    private final List<RecordedFact> facts = new ArrayList<>();

    private ShownTest told(String kind, String fields) {
        facts.add(Given.recorded(facts.size(), "fact-" + facts.size(), kind, "{'company':{'id':'x'}," + fields + "}"));
        return this;
    }

    private JsonNode answer(int number) {
        return Answers.of(facts, Question.DEFAULT).get(number).answer();
    }

    private static List<String> each(JsonNode list, String pointer) {
        List<String> values = new ArrayList<>();
        list.forEach(element -> values.add(element.at(pointer).asText("null")));
        return values;
    }

    @Test
    void aRoundSaysWhichOfItsDatesItStandsAt() {
        told("round-closed", ROUND.formatted("a") + ",'closedOn':'2018','announcedOn':'2019'");
        told("round-closed", ROUND.formatted("b") + ",'announcedOn':'2019','occurredOn':'2020'");
        told("round-closed", ROUND.formatted("c") + ",'occurredOn':'2020'");
        told("round-closed", ROUND.formatted("d"));
        assertEquals(
                List.of("closedOn", "announcedOn", "occurredOn", "null"),
                each(answer(1).path("rounds"), "/onField"));
    }

    @Test
    void aRoundShowsItsTermsAsTheyCame() {
        told(
                "round-closed",
                ROUND.formatted("a") + ",'discount':'0.20','fullyDilutedShares':1000,"
                        + "'raised':{'amount':'5.0','currency':'CNY'},"
                        + "'investments':[{'investor':{'id':'i'},'stake':'0.10'}]");
        JsonNode round = answer(1).at("/rounds/0");
        assertEquals("0.20", round.at("/stated/discount").asText());
        assertEquals("1000", round.at("/stated/fullyDilutedShares").asText());
        assertEquals("5.0", round.at("/stated/raised/amount").asText());
        assertEquals("0.1", round.at("/investors/0/stake").asText());
    }

    @Test
    void everyPointNamesItsFactsAndWhetherItsBasisIsOpen() {
        told("round-closed", "'roundId':'a','roundType':'seed','postMoney':{'amount':'5','currency':'USD'}");
        told("valuation-reported", "'valuation':{'amount':'5','currency':'USD'},'basis':'post'");
        told("went-public", "'on':'2099'");
        JsonNode points = answer(3).path("points");
        assertEquals(List.of("fact-0", "fact-1", "fact-2"), each(points, "/events/0/id"));
        assertEquals(List.of("false", "false", "false"), each(points, "/unspecifiedBasis"));
        assertEquals(List.of("round", "report", "listing"), each(points, "/kind"));
    }

    @Test
    void aListingWithoutValuationAndAPendingPurchaseAreNotTheLatestWorth() {
        told("round-closed", "'roundId':'a','roundType':'seed','postMoney':{'amount':'5','currency':'USD'}");
        told("went-public", "'on':'2099'");
        told(
                "company-acquired",
                "'acquirer':{'id':'y'},'status':'pending','cash':{'amount':'9','currency':'USD'},'occurredOn':'2099'");
        assertEquals("round", answer(2).at("/latest/source").asText());
        assertEquals(2, answer(3).path("points").size());
    }

    @Test
    void aRoleThatIsSoughtIsShownWithItsFact() {
        told("role-sought", "'role':'cto','occurredOn':'2024'");
        JsonNode role = answer(0).at("/rolesSought/0");
        assertEquals("cto", role.path("role").asText());
        assertEquals("2024", role.path("on").asText());
        assertEquals("fact-0", role.at("/events/0/id").asText());
    }
}
