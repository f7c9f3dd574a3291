package dev.roundwire.contract.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.roundwire.contract.event.CommitmentMade;
import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.contract.value.Source;
import dev.roundwire.contract.value.Subject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StorySampleTest {
    private static final Subject LIGHT_YEAR = Subject.company("light-year");

    @Test
    void whatWasToldEarlierStandsEarlier() throws IOException {
        List<LocalDate> told = Sample.STORY.lines().stream()
                .map(line -> line.faultless().sources().stream()
                        .map(Source::publishedOn)
                        .map(StorySampleTest::lastDay)
                        .min(LocalDate::compareTo)
                        .orElseThrow())
                .toList();
        assertEquals(told.stream().sorted().toList(), told);
    }

    @Test
    void theMoneyOfTheFounderIsConfirmedAndItsValuationReported() throws IOException {
        List<RoundClosed> claims = rounds("light-year-founder").toList();
        RoundClosed money = claims.get(0);
        RoundClosed valuation = claims.get(1);
        assertEquals(2, claims.size());
        assertEquals(Confidence.CONFIRMED, money.confidence());
        assertNull(money.postMoney());
        assertEquals(Confidence.REPORTED, valuation.confidence());
        assertEquals(
                "200000000",
                String.valueOf(Objects.requireNonNull(valuation.postMoney()).amount()));
    }

    @Test
    void theRoundThatNeverClosedIsTwoCommitmentsAndNoRound() throws IOException {
        assertEquals(0, rounds("light-year-a").count());
        List<String> promisedBy = events(CommitmentMade.class)
                .filter(promise -> "light-year-a".equals(promise.roundId()))
                .map(promise -> promise.investor() == null
                        ? String.valueOf(promise.investorLabel())
                        : promise.investor().id())
                .toList();
        assertEquals(List.of("top VCs", "wang-xing"), promisedBy);
    }

    @Test
    void theStakesOfTheFilingAreRangesSinceTheyAreRounded() throws IOException {
        RoundClosed round = rounds("light-year-2023").findFirst().orElseThrow();
        List<String> stakes = round.investments().stream()
                .map(part -> Objects.requireNonNull(part.stake()))
                .map(stake -> stake.min() + ".." + stake.max())
                .toList();
        assertEquals(List.of("0.02435..0.02445", "0.00425..0.00435"), stakes);
    }

    @Test
    void noRumourIsToldAsMore() throws IOException {
        List<String> rumours = Sample.STORY.lines().stream()
                .filter(line -> line.faultless().sureness() == Confidence.RUMOURED)
                .map(line -> line.attribute("id"))
                .toList();
        assertEquals(
                List.of(
                        "qie-xiaohu-announces",
                        "li-mu-left-amazon",
                        "li-mu-joined-boson-ai",
                        "boson-ai-founded",
                        "jia-stealth-funding-intents"),
                rumours);
    }

    @Test
    void theWholeLifeOfLightYearIsThere() throws IOException {
        assertEquals(
                9,
                Sample.STORY.lines().stream()
                        .filter(line -> line.isAbout(LIGHT_YEAR))
                        .count());
        assertEquals(
                "light-year-acquired-by-meituan", Sample.STORY.lines().getLast().attribute("id"));
    }

    private static Stream<RoundClosed> rounds(String roundId) throws IOException {
        return events(RoundClosed.class).filter(round -> round.roundId().equals(roundId));
    }

    private static <E> Stream<E> events(Class<E> kind) throws IOException {
        return Sample.STORY.lines().stream()
                .map(Sample.Line::faultless)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static LocalDate lastDay(PartialDate date) {
        return Objects.requireNonNull(date.last());
    }
}
