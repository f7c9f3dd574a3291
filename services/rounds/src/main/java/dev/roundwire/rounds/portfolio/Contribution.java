package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.event.OwnershipReported;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.rounds.valuation.Exchange;
import dev.roundwire.rounds.valuation.Round;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One investor's part in one closing (P1), by itself: what the investor's position adds up.
///
/// @param investor the investor's id
/// @param amount what it paid, in the question's currency; null where unknown
/// @param lead whether it led the round; null where nobody says
/// @param confidence how sure it is that it took part
public record Contribution(
        String investor, @Nullable Figure amount, @Nullable Boolean lead, Confidence confidence) {

    /// P1: who took part in each round of a company, of whatever type, in the order in which the investors are
    /// named.
    ///
    /// @return by the round's id, in the curve's order; a tranche has parts of its own
    public static Map<String, List<Contribution>> toAll(Curve curve, Exchange exchange) {
        ReportedParts reported = new ReportedParts(curve);
        Map<String, List<Contribution>> all = new LinkedHashMap<>();
        curve.rounds().forEach(round -> all.put(round.id(), to(round, reported.of(round.id()), curve, exchange)));
        return all;
    }

    private static List<Contribution> to(
            Round round, List<Thing<OwnershipReported>> reports, Curve curve, Exchange exchange) {
        List<Part> parts = Part.of(round.thing(), reports);
        Round pricing = curve.pricing(round);
        Figure post = pricing.isEquity() ? pricing.asked().post() : null;
        ClosingCosts costs = new ClosingCosts(round.id(), parts, exchange, post);
        return parts.stream()
                .map(part -> new Contribution(
                        part.investor().id(),
                        costs.of(part),
                        part.investment() == null ? null : part.investment().lead(),
                        confidence(part)))
                .toList();
    }

    private static Confidence confidence(Part part) {
        return part.investment() == null
                ? Objects.requireNonNull(part.report(), "one of the two").confidence()
                : part.closing()
                        .origin("investments/" + part.investor().id())
                        .event()
                        .sureness();
    }
}
