package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.number.Figure;
import java.util.List;

/// What a round, its tranches included, says of the company's worth, and where it clashes.
record Appraised(Worth worth, List<Contradiction> contradictions) {

    /// O3: of tranches nobody knows which came first: what is said in one of the orders in which nothing clashes, or,
    /// where something does in each, in one of all.
    ///
    /// @param orders one for each order of the tranches, that of O1 and O2 first; at least one
    static Appraised oneOf(List<Appraised> orders) {
        List<Appraised> agreeing =
                orders.stream().filter(order -> order.contradictions.isEmpty()).toList();
        List<Appraised> possible = agreeing.isEmpty() ? orders : agreeing;
        Appraised first = possible.getFirst();
        return possible.size() == 1
                ? first
                : new Appraised(
                        first.worth.with(
                                Figure.oneOf(possible.stream()
                                        .map(order -> order.worth.raised())
                                        .toList()),
                                Figure.oneOf(possible.stream()
                                        .map(order -> order.worth.post())
                                        .toList()),
                                Figure.oneOf(possible.stream()
                                        .map(order -> order.worth.dilution())
                                        .toList())),
                        first.contradictions);
    }

    /// O3: where there are more orders than are compared.
    ///
    /// @param isDisclosed true where every closing says what it raised
    Appraised inAnyOrder(boolean isDisclosed, Contradiction contradiction) {
        return new Appraised(
                worth.with(isDisclosed ? worth.raised() : null, null, Worth.ANY_PART), List.of(contradiction));
    }
}
