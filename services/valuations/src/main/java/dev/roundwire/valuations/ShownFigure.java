package dev.roundwire.valuations;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.answer.FigureAnswer;
import dev.roundwire.rounds.answer.MoneyAnswer;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.number.How;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A figure as it leaves, rounded, in numbers that can be stored and sorted by.
///
/// @param max equal to min where the figure is exact; null where no upper bound is known
public record ShownFigure(
        BigDecimal min, @Nullable BigDecimal max, How how, Confidence confidence, boolean approximate) {

    static @Nullable ShownFigure of(@Nullable Figure figure, String currency) {
        if (figure == null) {
            return null;
        }
        FigureAnswer answer = FigureAnswer.of(figure, currency);
        return switch (answer.money()) {
            case MoneyAnswer.Exact(String amount, String ignored, boolean approximate) ->
                of(answer, amount, amount, approximate);
            case MoneyAnswer.Range(String min, String max, String ignored, boolean approximate) ->
                of(answer, min, max, approximate);
        };
    }

    private static ShownFigure of(FigureAnswer answer, String min, @Nullable String max, boolean approximate) {
        return new ShownFigure(
                new BigDecimal(min),
                max == null ? null : new BigDecimal(max),
                answer.how(),
                answer.confidence(),
                approximate);
    }

    /// The same answer that the figure itself gives.
    public FigureAnswer answer(String currency) {
        MoneyAnswer money = min.equals(max)
                ? new MoneyAnswer.Exact(min.toPlainString(), currency, approximate)
                : new MoneyAnswer.Range(
                        min.toPlainString(), max == null ? null : max.toPlainString(), currency, approximate);
        return new FigureAnswer(money, how, confidence);
    }
}
