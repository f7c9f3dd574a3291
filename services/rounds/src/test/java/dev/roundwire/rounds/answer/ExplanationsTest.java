package dev.roundwire.rounds.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.testing.Given;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.days.DayRange;
import dev.roundwire.rounds.days.Days;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.number.Origin.FactOrigin;
import dev.roundwire.rounds.number.Stated;
import dev.roundwire.rounds.rate.Conversion;
import dev.roundwire.rounds.rate.EcbRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final RecordedFact fact = Given.recorded(
            7,
            "r1",
            "round-closed",
            "{'company':{'id':'x'},'roundId':'a','roundType':'series_a',"
                    + "'sources':[{'url':'https://example.org/1','publishedOn':'2013-05'}]}");
    private final Map<FactKey, RecordedFact> facts = Map.of(fact.key(), fact);

    @Test
    void anExplanationShowsTheFactAndTheRateBehindANumber() throws JsonProcessingException {
        Figure raised = stated("raised", Stated.money(new BigDecimal("100000000"), "CNY"));
        Figure dollars = assertInstanceOf(
                        Conversion.Converted.class,
                        Conversion.of(raised, "CNY", "USD", LocalDate.of(2013, 5, 22), EcbRates.bundled()))
                .figure();
        String expected = """
                [{"figure":"/latest/newMoney","value":{"amount":"16310329.16","currency":"USD"},\
                "formula":"raised / eurCny * eurUsd","inputs":[\
                {"name":"raised","value":{"amount":"100000000","currency":"CNY"},"event":{"id":"r1",\
                "source":"urn:roundwire:desk","position":"companies-0:7","recordedAt":"2026-01-01T00:00:07Z",\
                "confidence":"reported","sources":[{"url":"https://example.org/1","publisher":null,\
                "publishedOn":"2013-05","quote":null}]}},\
                {"name":"eurCny","value":"7.9232","rate":{"from":"EUR","to":"CNY","rate":"7.9232",\
                "on":"2013-05-22","provider":"ECB"}},\
                {"name":"eurUsd","value":"1.2923","rate":{"from":"EUR","to":"USD","rate":"1.2923",\
                "on":"2013-05-22","provider":"ECB"}}]}]""";
        assertEquals(
                JSON.readTree(expected),
                JSON.valueToTree(
                        explanations().money("/latest/newMoney", dollars, "USD").write()));
    }

    @Test
    void anUnknownFigureNeedsNoExplanation() {
        assertEquals(
                List.of(),
                explanations()
                        .money("/latest/postMoney", null, "USD")
                        .ratio("/points/0/stepUp", null)
                        .write());
    }

    @Test
    void eachEndOfAnIntersectionIsAFigure() {
        Figure first = amount("28000000").dividedBy(stake("0.02435", "0.02445")).orElseThrow();
        Figure second = amount("5000000").dividedBy(stake("0.00425", "0.00435")).orElseThrow();
        List<FigureExplanation> ends = explanations()
                .money("/latest/postMoney", first.intersect(second).orElseThrow(), "USD")
                .write();
        assertEquals(
                List.of("/latest/postMoney/min", "/latest/postMoney/max"),
                ends.stream().map(FigureExplanation::figure).toList());
        assertEquals(
                List.of(new NumberAnswer("1149425287.35"), new NumberAnswer("1149897330.60")),
                ends.stream().map(FigureExplanation::value).toList());
    }

    @Test
    void aFormulaRefersToAnotherFigureOnlyIfThatOneIsShownWithoutRounding() {
        Figure pre = amount("200").minusDownToZero(amount("50"));
        Figure third = amount("100").dividedBy(amount("3")).orElseThrow();
        List<FigureExplanation> written = explanations()
                .money("/latest/preMoney", pre, "USD")
                .money("/latest/third", third, "USD")
                .money("/latest/sum", pre.plus(third), "USD")
                .write();
        assertEquals("preMoney + amount / amount2", written.getLast().formula());
        assertEquals(
                new InputAnswer.FromFigure("preMoney", "/latest/preMoney"),
                written.getLast().inputs().getFirst());
    }

    @Test
    void ofTwoPlacesThatShowOneFigureTheFirstIsReferredTo() {
        Figure pre = amount("200").minusDownToZero(amount("50"));
        List<FigureExplanation> written = explanations()
                .money("/latest/preMoney", pre, "USD")
                .money("/points/0/preMoney", pre, "USD")
                .money("/sum", pre.plus(amount("7")), "USD")
                .write();
        assertEquals(
                new InputAnswer.FromFigure("preMoney", "/latest/preMoney"),
                written.getLast().inputs().getFirst());
    }

    @Test
    void daysAreExplainedAsOneNumberOrEndByEndAndUnknownOnesNotAtAll() {
        DayRange left = DayRange.range("left", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 1), "/leftOn", fact);
        DayRange founded = DayRange.range("founded", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31), "/on", fact);
        Explanations explained = explanations();
        DaysAnswer.explain("/unknown", null, explained);
        DaysAnswer.explain("/none", Days.between(left, left), explained);
        DaysAnswer.explain("/days", Days.between(left, founded), explained);
        assertEquals(
                List.of("/none", "/days/min", "/days/max"),
                explained.write().stream().map(FigureExplanation::figure).toList());
    }

    @Test
    void aNumberOfTheFormulaItselfHasAValueAndNothingElse() {
        Figure held = Figure.ONE.minusDownToZero(stake("0.25", "0.25"));
        assertEquals(
                new InputAnswer.Constant("one", new NumberAnswer("1")),
                explanations().ratio("/stake", held).write().getFirst().inputs().getFirst());
    }

    private Explanations explanations() {
        return new Explanations(key -> Objects.requireNonNull(facts.get(key), key.toString()));
    }

    private Figure amount(String value) {
        return stated("amount", Stated.money(new BigDecimal(value), "USD"));
    }

    private Figure stake(String min, String max) {
        return stated("stake", Stated.number(new BigDecimal(min), new BigDecimal(max)));
    }

    private Figure stated(String name, Stated value) {
        return Figure.stated(name, value, new FactOrigin(fact.key(), "/" + name), Confidence.REPORTED);
    }
}
