package dev.roundwire.rounds.valuation;

import static dev.roundwire.rounds.valuation.Company.on;
import static dev.roundwire.rounds.valuation.Company.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.contract.value.PartialDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// O1, O2, O3
class RoundOrderTest {
    private final Company company = new Company();

    private List<String> order() {
        return company.curve().rounds().stream().map(Round::id).toList();
    }

    @Test
    void aRoundThatWasOverBeforeTheOtherBeganStandsBeforeIt() {
        company.round("seed", "seed", on("2022-01-01")).round("b", "series_b", on("2021"));
        assertEquals(List.of("b", "seed"), order());
    }

    @Test
    void whereDatesTouchTheStageDecides() {
        company.round("b", "series_b", on("2021")).round("seed", "seed", on("2021-12-31"));
        assertEquals(List.of("seed", "b"), order());
    }

    @Test
    void stagesStandInTheOrderOfTheLadderAndTypesThatNameNoneAtItsEnd() {
        List<String> ladder = List.of(
                "pre_seed",
                "angel",
                "seed",
                "pre_a",
                "series_a",
                "pre_b",
                "series_b",
                "series_c",
                "series_j",
                "pre_ipo",
                "strategic");
        ladder.reversed().forEach(type -> company.round(type, type, on("2021")));
        assertEquals(ladder, order());
    }

    @Test
    void ofOneStagePlainComesBeforePlusBridgeAndExtension() {
        List<String> qualifiers = List.of("plus", "bridge", "extension");
        qualifiers
                .reversed()
                .forEach(qualifier ->
                        company.round(qualifier, "series_a", ",'roundQualifier':'" + qualifier + "'" + on("2021")));
        company.round("plain", "series_a", on("2021"));
        assertEquals(List.of("plain", "plus", "bridge", "extension"), order());
    }

    @Test
    void ofOneStageTheEarlierLastDayComesFirstThenTheId() {
        company.round("c", "series_a", on("2021"))
                .round("b", "series_a", on("2021"))
                .round("a", "series_a", on("2020-06/.."))
                .round("d", "series_a", on("2021-06"));
        assertEquals(List.of("d", "b", "c", "a"), order());
    }

    @Test
    void anUndatedRoundLiesAnywhereUpToThePublicationOfItsFact() {
        company.round("b", "series_b", on("2021-01-01"))
                .round("a", "series_a", ",'sources':[{'publishedOn':'2022'}]")
                .round("seed", "seed", on("2023"));
        assertEquals(List.of("a", "b", "seed"), order());
    }

    @Test
    void theFirstAndTheLastRoundAreThoseOfTheOrderOfRounds() {
        company.round("a", "series_a", on("../2023-06-29")).round("angel", "angel", on("2023-02-13"));
        assertEquals(PartialDate.of("2023-02-13"), company.curve().funding().first());
        assertEquals(PartialDate.of("../2023-06-29"), company.curve().funding().last());
    }

    @Test
    void anUndatedRoundIsNeitherTheFirstNorTheLast() {
        company.round("seed", "seed", "").round("c", "series_c", "");
        assertNull(company.curve().funding().first());
        assertNull(company.curve().funding().last());
        company.round("a", "series_a", on("2021"));
        assertEquals(PartialDate.of("2021"), company.curve().funding().first());
        assertEquals(PartialDate.of("2021"), company.curve().funding().last());
    }

    @Test
    void betweenNeighboursThatNeitherDateNorStageTellsApartThereIsNoStep() {
        company.round("one", "strategic", on("2021") + usd("preMoney", "40") + usd("raised", "10"))
                .round("two", "corporate_round", on("2021-12") + usd("preMoney", "60") + usd("raised", "10"))
                .round("three", "strategic", on("2022") + usd("preMoney", "140") + usd("raised", "10"));
        List<Round> rounds = company.curve().rounds();
        assertEquals(List.of("one", "two", "three"), order());
        assertNull(rounds.get(1).stepUp());
        assertNull(rounds.get(1).downRound());
        assertEquals(StepUp.Basis.VALUATION, rounds.get(2).step().basis());
    }

    @Test
    void whatIsNoRoundStandsByItsLastDayAfterTheRoundsOfThatDay() {
        company.told("valuation-reported", "'asOf':'2021-06-30','valuation':" + Company.money("90"))
                .told("company-closed", "'on':'2021-06'")
                .told("went-public", "'on':'2021-06-29'")
                .round("a", "series_a", on("2021-06"))
                .round("b", "series_b", on("2021-07-01"));
        List<PartialDate> dates = company.curve().moments().stream()
                .map(moment -> moment.span().date())
                .toList();
        assertEquals(
                List.of("2021-06-29", "2021-06", "2021-06-30", "2021-06", "2021-07-01"),
                dates.stream().map(String::valueOf).toList());
    }
}
