package dev.roundwire.rounds.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.event.Company;
import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.fact.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompanyThingsTest {
    private static final String ROUND = "{'company':{'id':'x'},'roundId':'a','roundType':'seed',";

    @Test
    void claimsOnOneRoundMergeFieldByFieldTheSurestFirst() {
        RecordedFact reported = Given.recorded(
                1, "1", "round-closed", ROUND + "'raised':{'amount':5,'currency':'USD'},'roundLabel':'Seed'}");
        RecordedFact confirmed = Given.recorded(
                0,
                "2",
                "round-closed",
                ROUND + "'raised':{'amount':6,'currency':'USD'},'confidence':'confirmed',"
                        + "'investments':[{'investor':{'id':'i'},'lead':true}]}");
        CompanyThings things = CompanyThings.of("x", List.of(reported, confirmed), Question.DEFAULT);
        Thing<RoundClosed> round = things.rounds().getFirst();
        assertEquals(
                "6",
                String.valueOf(Objects.requireNonNull(round.event().raised()).amount()));
        assertEquals("Seed", round.event().roundLabel());
        assertEquals(Confidence.CONFIRMED, round.confidence());
        assertEquals(reported, round.origin("roundLabel"));
        assertEquals(confirmed, round.origin("investments/i/lead"));
        assertEquals(
                List.of("rounds/a/raised"),
                things.contradictions().stream().map(Contradiction::about).toList());
    }

    @Test
    void theSameSumHoweverSpeltIsNoContradiction() {
        List<RecordedFact> claims = new ArrayList<>();
        for (String sum :
                List.of("'amount':5", "'amount':'5.00'", "'amount':5,'approximate':false", "'min':5,'max':'5.0'")) {
            claims.add(round("'raised':{" + sum + ",'currency':'USD'}", claims.size()));
        }
        assertEquals(List.of(), contradictions(claims));
        for (String other : List.of("'min':5", "'min':5,'max':6", "'amount':5,'approximate':true")) {
            RecordedFact claim = round("'raised':{" + other + ",'currency':'USD'}", 9);
            assertEquals(List.of("rounds/a/raised"), contradictions(List.of(claims.getFirst(), claim)), other);
        }
    }

    private static RecordedFact round(String fields, int number) {
        return Given.recorded(number, String.valueOf(number), "round-closed", ROUND + fields + "}");
    }

    private static List<String> contradictions(List<RecordedFact> claims) {
        return CompanyThings.of("x", claims, Question.DEFAULT).contradictions().stream()
                .map(Contradiction::about)
                .toList();
    }

    @Test
    void matchedRoundsAreOne() {
        RecordedFact one = Given.recorded(0, "1", "round-closed", ROUND + "'roundLabel':'Seed'}");
        RecordedFact two =
                Given.recorded(1, "2", "round-closed", "{'company':{'id':'x'},'roundId':'b','roundType':'seed'}");
        RecordedFact match =
                Given.recorded(2, "3", "rounds-matched", "{'company':{'id':'x'},'roundIds':['a','b'],'into':'c'}");
        CompanyThings things = CompanyThings.of("x", List.of(match, two, one), Question.DEFAULT);
        assertEquals(1, things.rounds().size());
        assertEquals("c", things.matched().of(things.rounds().getFirst().event().roundId()));
    }

    @Test
    void aPeriodThatHasBegunIsPossibleOnly() {
        RecordedFact year = Given.recorded(0, "1", "round-closed", ROUND + "'closedOn':'2021'}");
        Question june = new Question(PartialDate.of("2021-06"), null, null, Confidence.REPORTED, "USD");
        CompanyThings things = CompanyThings.of("x", List.of(year), june);
        assertEquals(List.of(), things.rounds());
        assertEquals(List.of(year.key()), things.possibly());
    }

    @Test
    void aMatchThatWouldCloseACircleIsVoid() {
        RecordedFact one = match(0, "a", "b");
        RecordedFact two = match(1, "b", "c");
        RecordedFact back = match(2, "c", "a");
        MatchedRounds matched =
                CompanyThings.of("x", List.of(back, two, one), Question.DEFAULT).matched();
        assertEquals(List.of("c", "c", "c"), List.of(matched.of("a"), matched.of("b"), matched.of("c")));
        assertEquals("alone", matched.ofNullable("alone"));
        assertNull(matched.ofNullable(null));
    }

    private static RecordedFact match(int number, String from, String into) {
        return Given.recorded(
                number,
                String.valueOf(number),
                "rounds-matched",
                "{'company':{'id':'x'},'roundIds':['" + from + "'],'into':'" + into + "'}");
    }

    @Test
    void whatACompanyIsCalledComesFromAllItsFactsAndItsLegalNameFromTheSurest() {
        CompanyThings things = CompanyThings.of(
                "x",
                List.of(
                        sought(0, "'names':[{'value':'X'}],'legalName':'X Ltd'", "reported"),
                        sought(1, "'legalName':'X Inc','identifiers':[{'scheme':'lei','id':'7'}]", "confirmed"),
                        sought(2, "'names':[{'value':'X'}],'identifiers':[{'scheme':'lei','id':'7'}]", "reported")),
                Question.DEFAULT);
        assertEquals(Optional.of("X Inc"), things.legalName());
        assertEquals(List.of(new Company.Identifier("lei", "7")), things.identifiers());
        assertEquals(
                List.of("X"), things.company().names().stream().map(Name::value).toList());
        assertEquals(1, things.size());
    }

    private static RecordedFact sought(int number, String company, String confidence) {
        return Given.recorded(
                number,
                String.valueOf(number),
                "role-sought",
                "{'company':{'id':'x'," + company + "},'role':'ceo','confidence':'" + confidence + "'}");
    }
}
