package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.value.Confidence;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.rounds.claim.Contradiction;
import dev.roundwire.rounds.claim.MatchedRounds;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.rate.Rates;
import dev.roundwire.rounds.valuation.Exchange;
import dev.roundwire.rounds.valuation.Moment;
import dev.roundwire.rounds.valuation.Round;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the history of a company to its holders, moment by moment.
final class Ledger {
    private final MatchedRounds matched;
    private final ReportedParts reported;
    private final Exchange exchange;
    private final Rates rates;
    private final Map<String, Holder> holders = new LinkedHashMap<>();
    private final List<Contradiction> contradictions = new ArrayList<>();
    private final List<@Nullable Figure> paid = new ArrayList<>();
    private @Nullable Round lastPriced;
    private boolean isMarked = true;

    Ledger(MatchedRounds matched, ReportedParts reported, Exchange exchange, Rates rates) {
        this.matched = matched;
        this.reported = reported;
        this.exchange = exchange;
        this.rates = rates;
    }

    Collection<Holder> holders() {
        return holders.values();
    }

    List<Contradiction> contradictions() {
        return contradictions;
    }

    /// What the holders paid together: that of one closing never above what it raised (P1).
    List<@Nullable Figure> paid() {
        return paid;
    }

    /// The round that marks are taken from (P3); null for none.
    @Nullable
    Round lastPriced() {
        return lastPriced;
    }

    void tell(Moment moment) {
        switch (moment) {
            case Moment.Funding(Round round) -> funded(round);
            case Moment.Secondary sale -> sold(sale);
            case Moment.Ownership report -> reported(report);
            case Moment.Acquisition deal -> acquired(deal);
            case Moment.Closure end -> closed(end.thing().confidence());
            case Moment.Report ignored -> {} // V7: moves no mark
            case Moment.Listing ignored -> {} // V7: moves no mark
        }
    }

    private void funded(Round round) {
        switch (round.kind()) {
            case EQUITY -> {
                if (!round.isTranche()) {
                    issued(round);
                }
            }
            case SAFE, NOTE -> promised(round);
            case DEBT, GRANT -> participations(round, round.thing()).parts().forEach(part -> tookPart(round, part));
            case OTHER -> {} // V6: counts in the company's funding only
        }
    }

    /// P2, P5: what was there before is diluted, SAFEs and notes become shares, and new shares are issued; those of
    /// later tranches too, since the round's valuation includes them (V6).
    private void issued(Round round) {
        holders.values().forEach(holder -> holder.each(lot -> lot.after(round)));
        round.conversions()
                .forEach(note -> holders.values().forEach(holder -> holder.each(lot -> lot.converted(note, round))));
        isMarked = round.isPriced();
        lastPriced = isMarked ? round : lastPriced;
        Stream.concat(Stream.of(round.thing()), round.tranches().stream()).forEach(closing -> {
            Participations bought = participations(round, closing);
            bought.parts().forEach(part -> tookPart(round, part).add(bought.shares(part)));
            pay(bought);
        });
    }

    /// P5
    private void promised(Round round) {
        Participations bought = participations(round, round.thing());
        bought.parts().forEach(part -> tookPart(round, part).add(bought.pending(part)));
        pay(bought);
    }

    private void pay(Participations bought) {
        if (!bought.parts().isEmpty()) {
            paid.add(bought.together());
        }
    }

    private Participations participations(Round round, Thing<RoundClosed> closing) {
        String id = matched.of(closing.event().roundId());
        return new Participations(round, closing, reported.of(id), exchange, rates, contradictions::add);
    }

    private Holder tookPart(Round round, Part part) {
        Holder holder = holder(part.investor());
        holder.tookPart(round.id(), part);
        return holder;
    }

    private Holder holder(Investor investor) {
        Holder holder = holders.computeIfAbsent(investor.id(), Holder::new);
        holder.named(investor);
        return holder;
    }

    /// P6
    private void sold(Moment.Secondary sale) {
        Investor seller = sale.thing().event().seller();
        Investor buyer = sale.thing().event().buyer();
        if (seller != null) {
            soldBy(holder(seller), seller, sale);
        }
        if (buyer != null) {
            holder(buyer).add(Lot.of(sale.amount(), Shares.ofStake(sale.stake(), isMarked), Shares.UNKNOWN));
            paid.add(sale.amount());
        }
    }

    /// Who sells what nobody told of has an unknown cost.
    private void soldBy(Holder holder, Investor seller, Moment.Secondary sale) {
        if (!holder.lots().hasShares()) {
            paid.add(null);
        }
        Figure post = lastPriced == null ? null : lastPriced.asked().post();
        if (!holder.sell(sale.stake(), sale.amount(), post, isMarked)) {
            clash(seller, "more was sold than was held", sale);
        }
    }

    /// V3
    private void reported(Moment.Ownership report) {
        if (reported.isParticipation(report)) {
            return;
        }
        Investor investor = report.thing().event().holder();
        Holder holder = holder(investor);
        if (holder.lots().all().stream().noneMatch(lot -> lot.isPaidFor(report.roundId()))) {
            paid.add(
                    report.cost() == null || !holder.lots().hasLive()
                            ? report.cost()
                            : Figure.between(Figure.ZERO, report.cost()));
        }
        if (!holder.report(report.stake(), report.cost(), report.roundId(), isMarked)) {
            clash(investor, "the reported cost isn't what the participations cost", report);
        }
    }

    /// P7: a pending one changes nothing; the acquirer sells nothing to itself.
    private void acquired(Moment.Acquisition deal) {
        if (!deal.isComplete()) {
            return;
        }
        String acquirer = deal.thing().event().acquirer().id();
        Buyout buyout = Buyout.of(deal, holders.get(acquirer));
        holders.forEach((id, holder) -> {
            if (!id.equals(acquirer)) {
                holder.bought(buyout);
            }
        });
    }

    /// P7
    private void closed(Confidence confidence) {
        holders.values().forEach(holder -> holder.each(lot -> lot.writtenOff(confidence)));
    }

    /// C5
    private void clash(Investor investor, String detail, Moment moment) {
        contradictions.add(new Contradiction(
                "positions/" + investor.id(), detail, moment.thing().events()));
    }
}
