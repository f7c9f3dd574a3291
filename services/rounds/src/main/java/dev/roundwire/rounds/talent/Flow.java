package dev.roundwire.rounds.talent;

import dev.roundwire.rounds.valuation.Round;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The way from an employer, over somebody who left it and a company that the person founded, to an investor in it
/// (T5). Money of a company with several leavers stands once for each: rows aren't to be added up.
///
/// @param deal the investor's part in the round
public record Flow(Departure departure, Founding founding, Round round, Deal deal) {
    /// By employer, company, founder, round and investor; somebody unknown first.
    public static final Comparator<Flow> ORDER = Comparator.comparing(Flow::employer)
            .thenComparing(flow -> flow.founding.company())
            .thenComparing(flow -> flow.founding.founder())
            .thenComparing(flow -> flow.round.id())
            .thenComparing(flow -> flow.deal.investor(), Comparator.nullsFirst(Comparator.naturalOrder()));

    private String employer() {
        return departure.employer();
    }

    /// T5: all of them, in their order.
    public static List<Flow> of(Network network) {
        return network.people().stream()
                .flatMap(Departure::of)
                .flatMap(departure -> departure.foundings(network).stream()
                        .flatMap(founding -> network.deals(founding.company()).all().stream()
                                .flatMap(deal -> of(departure, founding, deal))))
                .sorted(ORDER)
                .toList();
    }

    private static Stream<Flow> of(Departure departure, Founding founding, Deal deal) {
        return deal.round() == null ? Stream.empty() : Stream.of(new Flow(departure, founding, deal.round(), deal));
    }
}
