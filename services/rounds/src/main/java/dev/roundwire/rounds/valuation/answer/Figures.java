package dev.roundwire.rounds.valuation.answer;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Money;
import dev.roundwire.rounds.answer.Explanations;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.answer.MoneyAnswer;
import dev.roundwire.rounds.answer.NumberAnswer;
import dev.roundwire.rounds.answer.RatioAnswer;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.number.Stated;
import dev.roundwire.rounds.valuation.Curve;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Figures that may be unknown.
final class Figures {
    private Figures() {}

    static @Nullable FigureAnswer money(@Nullable Figure figure, String currency) {
        return figure == null ? null : FigureAnswer.of(figure, currency);
    }

    static @Nullable RatioAnswer ratio(@Nullable Figure figure) {
        return figure == null ? null : RatioAnswer.of(figure);
    }

    /// Money as a fact states it.
    static @Nullable MoneyAnswer stated(@Nullable Money money) {
        return money == null ? null : MoneyAnswer.of(Stated.of(money), money.currency());
    }

    /// A number as a fact states it.
    static @Nullable NumberAnswer stated(@Nullable BigDecimal number) {
        return number == null ? null : new NumberAnswer(number.toPlainString());
    }

    /// To explain figures of a curve. What was corrected since told of its rounds too (T6).
    static Explanations explanations(Curve curve) {
        Map<FactKey, RecordedFact> facts = curve.things().admission().admitted().stream()
                .collect(Collectors.toMap(RecordedFact::key, Function.identity()));
        return new Explanations(key -> Objects.requireNonNull(facts.get(key), () -> "no fact " + key));
    }
}
