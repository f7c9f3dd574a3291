package dev.roundwire.rounds.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Money;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.number.Inputs;
import dev.roundwire.rounds.number.Stated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswersTest {
    /// Stricter than any service: leaves out what is null wherever an answer doesn't insist on it.
    private static final JsonMapper JSON = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    @Test
    void statedMoneyLeavesAsItCame() {
        Figure raised = Inputs.exact("raised", "4E+7");
        assertJson("{'amount':'40000000','currency':'USD'}", MoneyAnswer.of(raised, "USD"));
    }

    @Test
    void aStatedRangeLeavesAsItCameAnUnknownMaxIncluded() {
        assertJson(
                "{'min':'1000000','max':'10000000.0','currency':'USD'}",
                MoneyAnswer.of(Inputs.range("raised", "1000000", "10000000.0"), "USD"));
        assertJson("{'min':'1','max':null,'currency':'USD'}", MoneyAnswer.of(Inputs.range("raised", "1", null), "USD"));
    }

    @Test
    void moneyThatIsAboutSoMuchSaysSo() {
        Money about = new Money(new BigDecimal("40"), null, null, "USD", true);
        Figure figure = Figure.stated("raised", Stated.of(about), Inputs.origin("1"), Confidence.REPORTED);
        assertJson("{'amount':'40','currency':'USD','approximate':true}", MoneyAnswer.of(figure, "USD"));
    }

    @Test
    void computedMoneyIsRoundedAndBoundsOutwards() {
        Figure third = divided("100", Inputs.exact("shares", "3"));
        Figure between = divided("100", Inputs.range("shares", "3", "7"));
        assertJson("{'amount':'33.33','currency':'USD'}", MoneyAnswer.of(third, "USD"));
        assertJson("{'min':'14.28','max':'33.34','currency':'USD'}", MoneyAnswer.of(between, "USD"));
        assertJson("{'min':'14.28','max':null,'currency':'USD'}", MoneyAnswer.of(Figure.atLeast(between), "USD"));
    }

    @Test
    void aFigureSaysHowItIsKnownAndHowSurely() {
        Figure post = divided("100", Inputs.exact("stake", "0.5", Confidence.RUMOURED));
        assertJson(
                "{'amount':'200.00','currency':'USD','how':'derived','confidence':'rumoured'}",
                FigureAnswer.of(post, "USD"));
        assertJson(
                "{'min':'1','max':null,'currency':'USD','how':'reported','confidence':'reported'}",
                FigureAnswer.of(Inputs.range("postMoney", "1", null), "USD"));
    }

    @Test
    void aRatioIsAStringOrBounds() {
        assertJson("'3'", RatioAnswer.of(divided("150", Inputs.exact("postMoney", "50"))));
        assertJson("'0.25'", RatioAnswer.of(Inputs.exact("stake", "0.250")));
        assertJson("{'min':'0.3333333333','max':'0.5'}", RatioAnswer.of(divided("1", Inputs.range("n", "2", "3"))));
        assertJson("{'min':'0.1','max':null}", RatioAnswer.of(Figure.atLeast(Inputs.exact("stake", "0.1"))));
    }

    @Test
    void aStatedRatioLeavesWithAllItsDigitsAndItsOpenEnd() {
        assertJson("'0.012345678901'", RatioAnswer.of(Inputs.exact("stake", "0.0123456789010")));
        assertJson("{'min':'0.1','max':'0.15'}", RatioAnswer.of(Inputs.range("stake", "0.10", "0.15")));
        assertJson("{'min':'0.1','max':null}", RatioAnswer.of(Inputs.range("stake", "0.1", null)));
    }

    private static Figure divided(String dividend, Figure divisor) {
        return Inputs.exact("amount", dividend).dividedBy(divisor).orElseThrow();
    }

    private static void assertJson(String expected, @Nullable Object answer) {
        try {
            assertEquals(expected.replace('\'', '"'), JSON.writeValueAsString(answer));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
