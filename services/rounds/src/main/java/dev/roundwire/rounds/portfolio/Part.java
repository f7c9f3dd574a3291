package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.event.Investment;
import dev.roundwire.contract.event.OwnershipReported;
import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.value.FactKey;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Money;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.Exchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One investor's part in one closing, as facts state it (P1): its investment, or a report of ownership that names
/// the round that the whole cost bought (V3), or both.
///
/// @param closing the round or tranche
/// @param investment null where only a report tells of it
/// @param report null where there is none
record Part(
        Investor investor,
        Thing<RoundClosed> closing,
        @Nullable Investment investment,
        @Nullable Thing<OwnershipReported> report) {

    /// The parts of one closing, one for each investor, in the order in which they are named. Whoever is reported
    /// several times took part once: the report that is nearest to the round counts.
    ///
    /// @param reports in their order
    static List<Part> of(Thing<RoundClosed> closing, List<Thing<OwnershipReported>> reports) {
        Map<String, Thing<OwnershipReported>> reported = new LinkedHashMap<>();
        reports.forEach(report -> reported.putIfAbsent(report.event().holder().id(), report));
        List<Part> parts = new ArrayList<>();
        for (Investment investment : closing.event().investments()) {
            Investor investor = investment.investor();
            parts.add(new Part(investor, closing, investment, reported.remove(investor.id())));
        }
        reported.values().forEach(report -> parts.add(new Part(report.event().holder(), closing, null, report)));
        return List.copyOf(parts);
    }

    boolean isLead() {
        return investment != null && Boolean.TRUE.equals(investment.lead());
    }

    boolean bringsSeat() {
        return investment != null && Boolean.TRUE.equals(investment.boardSeat());
    }

    boolean hasAmount() {
        return investment != null && investment.amount() != null
                || report != null && report.event().cost() != null;
    }

    /// The amount in the currency of `exchange`, by the rate of the closing's last possible day; null where nobody
    /// states it, and without a rate.
    @Nullable
    Figure amount(Exchange exchange) {
        if (investment != null && investment.amount() != null) {
            return converted(exchange, closing, path("amount"), investment.amount());
        }
        return report == null
                ? null
                : converted(exchange, report, "cost", report.event().cost());
    }

    /// V3: true where the round and the report state amounts, or stakes, that can't both be right: then the round's
    /// counts.
    boolean isDisputed(Exchange exchange) {
        return investment != null
                && report != null
                && (Unknowns.clash(
                                converted(exchange, closing, path("amount"), investment.amount()),
                                converted(
                                        exchange, report, "cost", report.event().cost()))
                        || Unknowns.clash(
                                Exchange.stated(closing, path("stake"), investment.stake()),
                                Exchange.stated(report, "stake", report.event().stake())));
    }

    /// The stake as stated; null where nobody states it.
    @Nullable
    Figure stake() {
        if (investment != null && investment.stake() != null) {
            return Exchange.stated(closing, path("stake"), investment.stake());
        }
        return report == null
                ? null
                : Exchange.stated(report, "stake", report.event().stake());
    }

    /// The facts that tell of it.
    List<FactKey> events() {
        return Stream.concat(closing.events().stream(), report == null ? Stream.empty() : report.events().stream())
                .distinct()
                .toList();
    }

    /// The part's name in contradictions, `rounds/seed/investments/tencent`.
    String about(String roundId) {
        return "rounds/" + roundId + "/investments/" + investor.id();
    }

    private String path(String field) {
        return "investments/" + investor.id() + "/" + field;
    }

    private @Nullable Figure converted(Exchange exchange, Thing<?> thing, String path, @Nullable Money money) {
        Figure stated = Exchange.stated(thing, path, money);
        return money == null
                ? null
                : exchange.converted(
                        stated,
                        money.currency(),
                        closing.span().last(),
                        about(closing.event().roundId()) + "/amount");
    }
}
