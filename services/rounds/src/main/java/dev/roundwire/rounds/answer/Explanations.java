package dev.roundwire.rounds.answer;

import dev.roundwire.contract.RecordedFact;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.number.Explanation;
import dev.roundwire.rounds.number.Explanation.Term;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.number.Origin;
import dev.roundwire.rounds.number.Origin.Constant;
import dev.roundwire.rounds.number.Origin.FactOrigin;
import dev.roundwire.rounds.number.Origin.RateOrigin;
import dev.roundwire.rounds.number.Rounding;
import dev.roundwire.rounds.number.Stated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// Collects the figures of one answer and explains each of them: `figures[]` of `…/explain`. A formula refers to
/// another figure of the answer only where that one is shown without rounding, so that everything recomputes from what
/// is shown.
public final class Explanations {
    private final Function<FactKey, RecordedFact> facts;
    private final List<Shown> shown = new ArrayList<>();

    /// @param facts those that the figures rest on, by key
    public Explanations(Function<FactKey, RecordedFact> facts) {
        this.facts = facts;
    }

    /// @param pointer where the answer shows the figure
    /// @param figure null = unknown: nothing to explain
    public Explanations money(String pointer, @Nullable Figure figure, String currency) {
        return figure == null ? this : with(new Shown(pointer, figure, currency));
    }

    /// @param pointer where the answer shows the figure
    /// @param figure null = unknown: nothing to explain
    public Explanations ratio(String pointer, @Nullable Figure figure) {
        return figure == null ? this : with(new Shown(pointer, figure, null));
    }

    private Explanations with(Shown one) {
        shown.add(one);
        return this;
    }

    /// In the order in which the figures were added.
    public List<FigureExplanation> write() {
        Map<Figure, String> elsewhere = shown.stream()
                .filter(Shown::isUnrounded)
                .collect(Collectors.toMap(Shown::figure, Shown::pointer, (first, second) -> first));
        return shown.stream()
                .flatMap(one ->
                        Explanation.of(one.figure, elsewhere).stream().map(explanation -> written(one, explanation)))
                .toList();
    }

    private FigureExplanation written(Shown one, Explanation explanation) {
        return new FigureExplanation(
                one.pointer + explanation.part().pointer(),
                one.value(explanation.part()),
                explanation.formula(),
                explanation.inputs().stream().map(this::input).toList());
    }

    private InputAnswer input(Term term) {
        return switch (term) {
            case Term.Given(String name, Stated value, Origin origin) -> given(name, value, origin);
            case Term.Elsewhere(String name, String figure) -> new InputAnswer.FromFigure(name, figure);
        };
    }

    private InputAnswer given(String name, Stated value, Origin origin) {
        return switch (origin) {
            case FactOrigin(FactKey fact, String ignored) ->
                new InputAnswer.FromEvent(name, stated(value), EventAnswer.of(facts.apply(fact)));
            case RateOrigin rate ->
                new InputAnswer.FromRate(
                        name, new NumberAnswer(value.min().toPlainString()), InputAnswer.RateAnswer.of(rate));
            case Constant ignored ->
                new InputAnswer.Constant(name, new NumberAnswer(value.min().toPlainString()));
        };
    }

    private static ValueAnswer stated(Stated value) {
        return value.currency() == null ? RatioAnswer.of(value) : MoneyAnswer.of(value, value.currency());
    }

    /// A figure of the answer.
    ///
    /// @param currency null = a ratio
    private record Shown(
            String pointer, Figure figure, @Nullable String currency) {

        Rounding rounding() {
            return currency == null ? Rounding.RATIO : Rounding.MONEY;
        }

        boolean isUnrounded() {
            BigFraction max = figure.value().max();
            return max != null
                    && rounding().keeps(figure.value().min())
                    && rounding().keeps(max);
        }

        ValueAnswer value(Explanation.Part part) {
            return switch (part) {
                case WHOLE -> currency == null ? RatioAnswer.of(figure) : MoneyAnswer.of(figure, currency);
                case MIN -> new NumberAnswer(rounding().down(figure.value().min()));
                case MAX ->
                    new NumberAnswer(
                            rounding().up(Objects.requireNonNull(figure.value().max(), "a known max")));
            };
        }
    }
}
