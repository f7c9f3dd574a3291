package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.value.Investor;
import dev.roundwire.contract.value.Name;
import dev.roundwire.rounds.claim.Thing;
import dev.roundwire.rounds.number.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What one investor has in the company, while the company's history is told: its participations and its sales.
final class Holder {
    private final String id;
    private final Set<Name> names = new LinkedHashSet<>();
    private Investor.@Nullable Kind kind;
    private final Map<String, List<Thing<RoundClosed>>> rounds = new LinkedHashMap<>();
    private final Set<String> leads = new LinkedHashSet<>();
    private final Map<String, Thing<RoundClosed>> seats = new LinkedHashMap<>();
    private final Lots lots = new Lots();
    private final List<@Nullable Figure> sales = new ArrayList<>();
    private boolean soldInPart;
    private boolean assumedProRata;
    private boolean notValued;

    Holder(String id) {
        this.id = id;
    }

    /// What a fact calls the investor.
    void named(Investor investor) {
        names.addAll(investor.names());
        kind = kind == null ? investor.kind() : kind;
    }

    Investor investor() {
        return new Investor(id, List.copyOf(names), kind);
    }

    /// P8: a round of whatever kind that the investor took part in.
    void tookPart(String roundId, Part part) {
        rounds.computeIfAbsent(roundId, round -> new ArrayList<>()).add(part.closing());
        if (part.isLead()) {
            leads.add(roundId);
        }
        if (part.bringsSeat()) {
            seats.putIfAbsent(roundId, part.closing());
        }
    }

    Map<String, List<Thing<RoundClosed>>> rounds() {
        return rounds;
    }

    Set<String> leads() {
        return leads;
    }

    /// The closings that brought a seat on the board, by round.
    Map<String, Thing<RoundClosed>> seats() {
        return seats;
    }

    Lots lots() {
        return lots;
    }

    void add(Lot lot) {
        lots.add(lot);
    }

    void each(UnaryOperator<Lot> change) {
        lots.each(change);
    }

    /// P6: the seller's side of a secondary. More sold than held leaves nothing.
    ///
    /// @param part of the company; null where unknown
    /// @param amount what it brought; null where unknown
    /// @param post of the last priced round; null where unknown
    /// @return false if more was sold than held
    boolean sell(@Nullable Figure part, @Nullable Figure amount, @Nullable Figure post, boolean isMarked) {
        Figure held = lots.sharesHeld();
        sales.add(amount);
        lots.add(lots.take(Lot::isOfShares, post).selling(part, post, isMarked));
        return held == null
                || part == null
                || !held.value().isBelow(part.value()).orElse(false);
    }

    /// V3: a report of ownership that names no round sets the stake from its date on, whatever it was before. Nobody
    /// says whether it counts a SAFE or note as the shares that it may become.
    ///
    /// @param cost of the whole stake: counts where the participations leave it open
    /// @param roundId the SAFE or note that this cost bought; null for none
    /// @return false if it clashes with what the participations cost
    boolean report(Figure stake, @Nullable Figure cost, @Nullable String roundId, boolean isMarked) {
        Figure paid = lots.costOfLive(roundId);
        Figure told = cost == null ? null : toldOf(cost, roundId);
        Lot shares = lots.take(Lot::isReportable, null);
        lots.each(Lot::perhapsReported);
        lots.add(shares.reported(Unknowns.preferring(paid, told), Shares.ofStake(stake, isMarked)));
        return !Unknowns.clash(paid, told);
    }

    /// What a reported cost says of all that was paid: that of other SAFEs and notes may be in it, that of what was
    /// sold since is not.
    private Figure toldOf(Figure cost, @Nullable String roundId) {
        Figure promised = lots.promisedAtCost(roundId);
        Figure told = promised == null ? cost : Figure.between(cost.max(promised), cost.plus(promised));
        return (soldInPart || hasSold()) && lots.has(Lot.State.SHARES) ? Figure.atLeast(told) : told;
    }

    /// P7: the company was bought, whole or in part, by somebody else.
    void bought(Buyout buyout) {
        boolean hasShares = lots.has(Lot.State.SHARES);
        if (buyout.isWhole() ? !lots.hasLive() : !hasShares) {
            return;
        }
        assumedProRata |= hasShares && buyout.price() != null;
        notValued |= !buyout.isAllCash();
        soldInPart |= !buyout.isWhole();
        lots.each(lot -> lot.sold(buyout));
    }

    boolean isAssumedProRata() {
        return assumedProRata;
    }

    boolean isNotValued() {
        return notValued;
    }

    /// True if the investor itself sold in a secondary.
    boolean hasSold() {
        return !sales.isEmpty();
    }

    /// P6, P7: what secondaries and the company's sale have brought; null where a part of it is unknown.
    @Nullable
    Figure realised() {
        List<@Nullable Figure> proceeds = new ArrayList<>(sales);
        lots.all().forEach(lot -> proceeds.add(lot.proceeds()));
        return Unknowns.sum(proceeds);
    }

    /// P7
    Status status() {
        if (lots.hasLive()) {
            return soldInPart || hasSold() || lots.has(Lot.State.SOLD) ? Status.PARTLY_REALISED : Status.HELD;
        }
        if (lots.has(Lot.State.WRITTEN_OFF)) {
            return Status.WRITTEN_OFF;
        }
        return lots.has(Lot.State.SOLD) ? Status.REALISED : Status.HELD;
    }

    /// True where there are, or were, shares or a claim to shares: not for who only lent or granted (P8).
    boolean isHolder() {
        return !lots.all().isEmpty();
    }
}
