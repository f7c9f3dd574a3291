package dev.roundwire.rounds.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.roundwire.contract.event.CompanyFounded;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Name;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Source;
import dev.roundwire.rounds.fact.Question;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// F4, C1: what several claims on one thing say together; the second weighs more.
class MergeTest {
    private static final String ROUND = "'roundId':'a','roundType':'seed',";

    @Test
    void whatSomebodyIsCalledComesFromAllClaimsAndIsNoContradiction() {
        CompanyThings things = things(
                "company-acquired",
                "'acquirer':{'id':'y','names':[{'value':'Y'}]}",
                "'acquirer':{'id':'y','names':[{'value':'Y Inc'},{'value':'Y'}]}");
        assertEquals(
                List.of("Y Inc", "Y"),
                things.acquisitions().getFirst().event().acquirer().names().stream()
                        .map(Name::value)
                        .toList());
        assertEquals(List.of(), about(things));
    }

    @Test
    void differentPeopleInOnePlaceAreAContradiction() {
        String seat = "'person':{'id':'ada'},'appointedBy':{'id':'%s'}";
        CompanyThings things = things("board-seat-taken", seat.formatted("fund"), seat.formatted("angel"));
        assertEquals(List.of("board/ada/appointedBy"), about(things));
        assertEquals(
                "angel",
                Objects.requireNonNull(things.seatsTaken().getFirst().event().appointedBy())
                        .id());
    }

    @Test
    void theSourcesOfAllClaimsAreThoseOfTheThing() {
        CompanyThings things = things(
                "round-closed",
                ROUND + "'sources':[{'publisher':'press'}]",
                ROUND + "'sources':[{'publisher':'filing'},{'publisher':'press'}]");
        assertEquals(
                List.of("filing", "press"),
                things.rounds().getFirst().event().sources().stream()
                        .map(Source::publisher)
                        .toList());
    }

    @Test
    void aFieldOfAnInvestmentKnowsItsPlaceInTheFactThatItCameFrom() {
        CompanyThings things = things(
                "round-closed",
                ROUND + "'investments':[{'investor':{'id':'i'},'lead':true},{'investor':{'id':'j'},'lead':false}]",
                ROUND + "'investments':[{'investor':{'id':'j'},'boardSeat':true}]");
        Thing<?> round = things.rounds().getFirst();
        assertEquals("/investments/1/lead", round.originOf("investments/j/lead").pointer());
        assertEquals(
                "/investments/0/boardSeat",
                round.originOf("investments/j/boardSeat").pointer());
    }

    @Test
    void soMuchOrMoreIsTheSameHoweverSpelt() {
        String raised = ROUND + "'raised':{'min':%s,'currency':'USD'}";
        assertEquals(List.of(), about(things("round-closed", raised.formatted("5"), raised.formatted("'5.0'"))));
    }

    @Test
    void listsOfOneLengthWithOtherElementsAreAContradictionAndTheWeightierCounts() {
        CompanyThings things = founded("'fields':['AI','3D']", "'fields':['AI','robots']");
        assertEquals(List.of("founding/fields"), about(things));
        assertEquals(List.of("AI", "robots"), founding(things).fields());
    }

    @Test
    void aFounderWhoIsCalledOtherwiseIsTheSameAndOneWithAnotherRoleIsNot() {
        String ada = "'founders':[{'id':'ada'%s}]";
        String named = ada.formatted(",'names':[{'value':'Ada'}]");
        String chief = ada.formatted(",'role':'ceo'");
        assertEquals(List.of(), about(founded(named, ada.formatted(",'names':[{'value':'A.'}]"))));
        assertEquals(List.of(), about(founded(named, ada.formatted(""))));
        assertEquals(List.of("founding/founders"), about(founded(chief, ada.formatted(""))));
        assertEquals(List.of("founding/founders"), about(founded(ada.formatted(""), chief)));
    }

    @Test
    void aFounderWithoutIdIsSaidByNameAndRole() {
        assertEquals(
                List.of("founders is given as [ceo] and as [[Ada]]"),
                founded("'founders':[{'names':[{'value':'Ada'}]}]", "'founders':[{'role':'ceo'}]")
                        .contradictions()
                        .stream()
                        .map(Contradiction::detail)
                        .toList());
    }

    @Test
    void whatHasNotBegunIsNotEvenPossible() {
        Question then = new Question(
                PartialDate.of("2021"), null, null, Question.DEFAULT.confidence(), Question.DEFAULT_CURRENCY);
        CompanyThings things = CompanyThings.of(
                "x",
                List.of(Given.recorded(
                        0, "1", "round-closed", "{'company':{'id':'x'}," + ROUND + "'closedOn':'2022'}")),
                then);
        assertEquals(List.of(), things.rounds());
        assertEquals(List.of(), things.possibly());
    }

    private static CompanyThings founded(String one, String other) {
        return things("company-founded", one, other);
    }

    private static CompanyFounded founding(CompanyThings things) {
        return things.founding().orElseThrow().event();
    }

    private static CompanyThings things(String kind, String one, String other) {
        return CompanyThings.of(
                "x",
                List.of(
                        Given.recorded(0, "1", kind, "{'company':{'id':'x'}," + one + "}"),
                        Given.recorded(1, "2", kind, "{'company':{'id':'x'}," + other + "}")),
                Question.DEFAULT);
    }

    private static List<String> about(CompanyThings things) {
        return things.contradictions().stream().map(Contradiction::about).toList();
    }
}
