package dev.roundwire.rounds.talent;

import dev.roundwire.contract.event.CompanyAcquired;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.days.DayRange;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.portfolio.Contribution;
import dev.roundwire.rounds.rate.Rates;
import dev.roundwire.rounds.valuation.Curve;
import dev.roundwire.rounds.valuation.Exchange;
import dev.roundwire.rounds.valuation.Moment;
import dev.roundwire.rounds.valuation.Round;
import dev.roundwire.rounds.valuation.Unconverted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All deals of one company: each investor's part in each round, oldest first, then acquisitions.
///
/// @param all the deals
/// @param raised all that the company raised, whoever gave it (M3)
/// @param rounds when each of its rounds was
/// @param unconverted money that is null for want of an exchange rate (M2)
public record Deals(List<Deal> all, Figure raised, List<DayRange> rounds, List<Unconverted> unconverted) {
    private static final Deals NONE = new Deals(List.of(), Figure.ZERO, List.of(), List.of());

    /// @param curve null for a company that no fact of its own tells of: it has none
    static Deals of(@Nullable Curve curve, String currency, Rates rates) {
        return curve == null ? NONE : new Reading(curve, new Exchange(currency, rates)).read();
    }

    /// Those of one investor.
    List<Deal> of(String investor) {
        return all.stream().filter(deal -> investor.equals(deal.investor())).toList();
    }

    private static final class Reading {
        private final Curve curve;
        private final Exchange exchange;
        private final String company;
        private final List<Deal> deals = new ArrayList<>();

        Reading(Curve curve, Exchange exchange) {
            this.curve = curve;
            this.exchange = exchange;
            this.company = curve.things().company().id();
        }

        Deals read() {
            Map<String, List<Contribution>> parts = Contribution.toAll(curve, exchange);
            curve.rounds().forEach(round -> round(round, parts.getOrDefault(round.id(), List.of())));
            curve.moments().forEach(moment -> {
                if (moment instanceof Moment.Acquisition acquisition && acquisition.isComplete()) {
                    deals.add(acquisition(acquisition));
                }
            });
            return new Deals(
                    List.copyOf(deals),
                    curve.funding().raised(),
                    curve.rounds().stream()
                            .map(round -> DayRange.of(round.thing(), "round", "closedOn", "announcedOn"))
                            .toList(),
                    unconverted());
        }

        /// T5: a round that names nobody is one deal, of somebody unknown.
        private void round(Round round, List<Contribution> parts) {
            if (parts.isEmpty()) {
                deals.add(deal(round, null, round.raised(), null, round.thing().confidence()));
            }
            parts.forEach(
                    part -> deals.add(deal(round, part.investor(), part.amount(), part.lead(), part.confidence())));
        }

        private Deal deal(
                Round round,
                @Nullable String investor,
                @Nullable Figure amount,
                @Nullable Boolean lead,
                Confidence confidence) {
            return new Deal(DealKind.ROUND, company, round.thing(), round, investor, amount, lead, confidence);
        }

        /// T4: what it cost: the cash, at least that where more was given (P7), else the price all in. Debt
        /// taken over is neither.
        private Deal acquisition(Moment.Acquisition acquisition) {
            Thing<CompanyAcquired> thing = acquisition.thing();
            CompanyAcquired event = thing.event();
            Figure price = event.cash() != null
                    ? acquisition.given().proceeds()
                    : exchange.converted(
                            thing, "acquisitions/" + event.acquirer().id(), "price", event.price());
            return new Deal(
                    DealKind.ACQUISITION, company, thing, null, event.acquirer().id(), price, null, thing.confidence());
        }

        private List<Unconverted> unconverted() {
            List<Unconverted> all = new ArrayList<>(exchange.unconverted());
            curve.unconverted().stream()
                    .filter(missing -> missing.about().endsWith("/raised")
                            || missing.about().endsWith("/cash"))
                    .forEach(all::add);
            return all.stream()
                    .map(missing -> new Unconverted("companies/" + company + "/" + missing.about(), missing.reason()))
                    .distinct()
                    .toList();
        }
    }
}
