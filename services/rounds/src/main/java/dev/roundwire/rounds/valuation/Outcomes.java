package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.value.FactKey;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a company's rounds come to, over all orders in which they may have closed (O3): what is the same in all of
/// them, or lies between the least and the greatest; unknown where one of them tells nothing.
final class Outcomes {
    private Outcomes() {}

    /// The rounds in the order of O1 and O2.
    ///
    /// @param series in every possible order, that one first
    static List<Round> rounds(List<RoundSeries> series) {
        List<Round> first = series.getFirst().rounds();
        if (series.size() == 1) {
            return first;
        }
        Map<String, List<StepUp>> steps = new HashMap<>();
        series.forEach(one -> one.rounds()
                .forEach(round -> steps.computeIfAbsent(round.id(), id -> new ArrayList<>())
                        .add(round.step())));
        return first.stream()
                .map(round -> round.with(step(Objects.requireNonNull(steps.get(round.id())))))
                .toList();
    }

    private static StepUp step(List<StepUp> steps) {
        StepUp first = steps.getFirst();
        Figure ratio = Figure.oneOf(steps.stream().map(StepUp::ratio).toList());
        if (ratio == null) {
            return StepUp.NONE;
        }
        boolean isSameBasis = steps.stream().allMatch(step -> step.basis() == first.basis());
        return new StepUp(
                ratio,
                ratio.value().isBelow(Bounds.ONE).orElse(null),
                isSameBasis ? first.basis() : null,
                Figure.oneOf(steps.stream().map(StepUp::growth).toList()));
    }

    /// The secondaries among `moments` with their premiums over all orders.
    ///
    /// @param orders everything that happened, in every possible order
    static List<Moment> moments(List<List<Moment>> orders, List<Moment> moments) {
        Map<FactKey, List<@Nullable Figure>> premiums = new HashMap<>();
        orders.forEach(order -> order.forEach(moment -> {
            if (moment instanceof Moment.Secondary sale) {
                premiums.computeIfAbsent(key(sale), key -> new ArrayList<>()).add(sale.premium());
            }
        }));
        return moments.stream()
                .map(moment -> moment instanceof Moment.Secondary sale
                        ? sale.with(Figure.oneOf(Objects.requireNonNull(premiums.get(key(sale)))))
                        : moment)
                .toList();
    }

    private static FactKey key(Moment.Secondary sale) {
        return sale.thing().events().getFirst();
    }
}
