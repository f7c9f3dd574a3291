package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.event.OwnershipReported;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.rounds.valuation.Exchange;
import dev.roundwire.rounds.valuation.Moment;
import dev.roundwire.rounds.valuation.Round;
import java.util.List;
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

    /// P1: who took part in `round`, of whatever type, in the order in which the investors are named.
    ///
    /// @param round one of the curve's; a tranche has parts of its own
    public static List<Contribution> to(Round round, Curve curve, Exchange exchange) {
        List<Part> parts = Part.of(round.thing(), reportsNaming(round.id(), curve));
        ClosingCosts costs = new ClosingCosts(round.id(), parts, exchange);
        Round pricing = curve.pricing(round);
        Figure post = pricing.isEquity() ? pricing.asked().post() : null;
        return parts.stream()
                .map(part -> new Contribution(
                        part.investor().id(),
                        costs.of(part, post),
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

    /// V3: a report that names the equity round that its whole cost bought is a participation in that round.
    private static List<Thing<OwnershipReported>> reportsNaming(String roundId, Curve curve) {
        return Ledger.participations(curve)
                .filter(report -> roundId.equals(report.roundId()))
                .map(Moment.Holding::thing)
                .toList();
    }
}
