package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.value.PartialDate;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The participations of one investor in one company, summed up (P1 to P4).
final class Lots {
    /// Shares that nobody told of before they were sold or reported.
    private static final Lot NOT_TOLD_OF = Lot.of(null, Shares.UNKNOWN, Shares.UNKNOWN);

    private final List<Lot> lots = new ArrayList<>();

    void add(Lot lot) {
        lots.add(lot);
    }

    List<Lot> all() {
        return List.copyOf(lots);
    }

    void each(UnaryOperator<Lot> change) {
        lots.replaceAll(change);
    }

    boolean has(Lot.State state) {
        return lots.stream().anyMatch(lot -> lot.state() == state);
    }

    /// True where there are shares, or were before they were sold.
    boolean hasShares() {
        return lots.stream().anyMatch(Lot::isOfShares);
    }

    boolean hasLive() {
        return lots.stream().anyMatch(Lot::isLive);
    }

    /// Takes lots out and makes one of them, since a sale or a report speaks of the whole. Where there are none,
    /// nothing was known of what is spoken of.
    ///
    /// @param post of the last priced round; null where unknown
    Lot take(Predicate<Lot> which, @Nullable Figure post) {
        List<Lot> several = lots.stream().filter(which).toList();
        lots.removeAll(several);
        return several.isEmpty()
                ? NOT_TOLD_OF
                : new Lot(
                        Lot.State.SHARES,
                        cost(several),
                        together(several, post),
                        Shares.UNKNOWN,
                        sum(several, Lot::proceeds),
                        null,
                        null);
    }

    private static Shares together(List<Lot> several, @Nullable Figure post) {
        return new Shares(
                sum(several, lot -> lot.shares().stake()),
                sum(several, lot -> lot.shares().markedStake()),
                sum(several, lot -> lot.mark(post)),
                List.of());
    }

    /// P1: the sum of what is known; without upper bound where a part is unknown, null where all of it is.
    @Nullable
    Figure cost() {
        return cost(lots);
    }

    /// The same of what is still held; unknown for what a report tells the cost of that nobody else tells of.
    ///
    /// @param roundId of the SAFE or note that the report names; null for none
    @Nullable
    Figure costOfLive(@Nullable String roundId) {
        List<Lot> live = new ArrayList<>(
                lots.stream().filter(lot -> lot.isLive() || lot.isReportable()).toList());
        if (live.stream().noneMatch(lot -> lot.isPaidFor(roundId))) {
            live.add(NOT_TOLD_OF);
        }
        return cost(live);
    }

    /// P5: at what the SAFEs and notes are held whose cost a report may leave out; null where there are none.
    ///
    /// @param roundId of the one that it names; null for none
    @Nullable
    Figure promisedAtCost(@Nullable String roundId) {
        List<@Nullable Figure> held = new ArrayList<>();
        lots.stream()
                .filter(lot -> lot.isPending() && !lot.isPaidFor(roundId))
                .forEach(lot -> held.add(lot.mark(null)));
        return held.isEmpty() ? null : Unknowns.sumOrMore(held);
    }

    private static @Nullable Figure cost(List<Lot> lots) {
        List<? extends @Nullable Figure> costs = lots.stream().map(Lot::cost).toList();
        boolean isUnknown = !lots.isEmpty() && Unknowns.known(costs).isEmpty();
        return isUnknown ? null : Unknowns.sumOrMore(costs);
    }

    /// P2, P4: null where one of them is unknown.
    @Nullable
    Figure stake() {
        Figure stake = sum(lots, Lot::stake);
        return stake == null ? null : stake.clampToUnit();
    }

    /// Of the shares alone, without SAFEs and notes; null where unknown, and where there are none.
    @Nullable
    Figure sharesHeld() {
        List<Lot> shares = lots.stream().filter(Lot::isOfShares).toList();
        return shares.isEmpty() ? null : sum(shares, Lot::stake);
    }

    /// The same; zero where there are none, and anything where unknown.
    Figure sharesOrNone() {
        Figure held = sharesHeld();
        if (held == null) {
            return hasShares() ? Shares.ANYTHING : Figure.ZERO;
        }
        return held.clampToUnit();
    }

    /// P3, P4: null where one of them is unknown.
    @Nullable
    Figure mark(@Nullable Figure post) {
        return sum(lots, lot -> lot.mark(post));
    }

    /// The date of the round that marks are taken from, of SAFEs and notes at cost that of the last; null where nothing
    /// is held any more.
    @Nullable
    PartialDate markedOn(@Nullable Round lastPriced) {
        if (has(Lot.State.SHARES)) {
            return lastPriced == null ? null : lastPriced.span().date();
        }
        return lots.stream()
                .filter(Lot::isPending)
                .map(Lot::on)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static @Nullable Figure sum(List<Lot> lots, Function<Lot, @Nullable Figure> figure) {
        return Unknowns.sum(lots.stream().map(figure).toList());
    }
}
