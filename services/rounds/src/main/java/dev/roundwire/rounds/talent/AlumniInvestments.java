package dev.roundwire.rounds.talent;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.number.Figure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an employer put into the companies of those who left it (T4).
///
/// @param investments oldest first; a deal stands once for each leaver who founded the company
/// @param beforeLeaving the same, made while the founder was still there: in no total
/// @param total of the deals, each once
/// @param rounds the part of the total that went into rounds
/// @param acquisitions the part that went to the owners of companies bought
public record AlumniInvestments(
        String employer,
        List<AlumniInvestment> investments,
        List<AlumniInvestment> beforeLeaving,
        Figure total,
        Figure rounds,
        Figure acquisitions) {
    private static final Comparator<AlumniInvestment> OLDEST_FIRST = Comparator.comparing(
                    (AlumniInvestment investment) ->
                            investment.deal().thing().span().last(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(investment -> investment.deal().company())
            .thenComparing(investment -> investment.deal().kind())
            .thenComparing(investment -> investment.deal().roundId(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(investment -> investment.departure().founder());

    /// T4: the rounds that the employer took part in, and the companies that it bought, of all that came of
    /// leaving.
    public static AlumniInvestments of(String employer, Network network) {
        List<AlumniInvestment> all = network.people().stream()
                .flatMap(Departure::of)
                .filter(departure -> departure.employer().equals(employer))
                .flatMap(departure -> departure.foundings(network).stream()
                        .flatMap(founding -> network.deals(founding.company()).of(employer).stream()
                                .map(deal -> AlumniInvestment.of(departure, founding, deal))))
                .sorted(OLDEST_FIRST)
                .toList();
        List<AlumniInvestment> after =
                all.stream().filter(one -> !one.isBeforeLeaving()).toList();
        List<AlumniInvestment> before =
                all.stream().filter(AlumniInvestment::isBeforeLeaving).toList();
        return new AlumniInvestments(
                employer,
                after,
                before,
                total(after, List.of(DealKind.values())),
                total(after, List.of(DealKind.ROUND)),
                total(after, List.of(DealKind.ACQUISITION)));
    }

    /// How many deals, each once.
    public int deals() {
        return (int) investments.stream()
                .map(AlumniInvestment::deal)
                .map(Once::of)
                .distinct()
                .count();
    }

    /// T4: each deal once; without upper bound where one is of unknown amount.
    private static Figure total(List<AlumniInvestment> investments, List<DealKind> kinds) {
        Map<Once, Deal> deals = new LinkedHashMap<>();
        investments.stream()
                .map(AlumniInvestment::deal)
                .filter(deal -> kinds.contains(deal.kind()))
                .forEach(deal -> deals.put(Once.of(deal), deal));
        List<Figure> known = new ArrayList<>();
        for (Deal deal : deals.values()) {
            if (deal.amount() != null) {
                known.add(deal.amount());
            }
        }
        if (known.size() == deals.size()) {
            return Figure.sum(known);
        }
        return Figure.atLeast(known.isEmpty() ? Figure.nothing(weakest(deals.values())) : Figure.sum(known));
    }

    private static Confidence weakest(Collection<Deal> deals) {
        return deals.stream().map(Deal::confidence).reduce(Confidence.CONFIRMED, Confidence::weaker);
    }

    /// What tells one employer's deals apart.
    private record Once(
            String company, DealKind kind, @Nullable String roundId) {
        static Once of(Deal deal) {
            return new Once(deal.company(), deal.kind(), deal.roundId());
        }
    }
}
