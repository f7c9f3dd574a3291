package dev.roundwire.rounds.portfolio;

import dev.roundwire.contract.value.Confidence;
import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import dev.roundwire.rounds.valuation.Moment;
import org.jspecify.annotations.Nullable;

/// What a completed acquisition takes of every stake, and what it brings for it (P7). All who sell do so alike.
///
/// @param isWhole true where all of the company was bought
/// @param part what it takes of every stake
/// @param price of a stake, times the stake: what it brings; null where no cash is told of
/// @param isAllCash false where something was given of which no fact gives a value
/// @param confidence of the sale
record Buyout(boolean isWhole, Figure part, @Nullable Figure price, boolean isAllCash, Confidence confidence) {

    /// P7: the acquirer sells nothing to itself.
    ///
    /// @param acquirer null where the acquirer held nothing: nobody told of it
    static Buyout of(Moment.Acquisition deal, @Nullable Holder acquirer) {
        Figure held =
                acquirer == null || deal.isWhole() ? null : acquirer.lots().sharesOrNone();
        return held == null || held.value().equals(Bounds.ZERO)
                ? new Buyout(
                        deal.isWhole(),
                        deal.stake(),
                        deal.given().proceeds(),
                        deal.given().isAllCash(),
                        deal.thing().confidence())
                : ofOthers(deal, Figure.ONE.minusDownToZero(held));
    }

    /// The acquirer sells nothing to itself: the part bought, of the whole company, comes from what the others
    /// have.
    ///
    /// @param others what they have together
    private static Buyout ofOthers(Moment.Acquisition deal, Figure others) {
        Figure part = deal.stake().dividedBy(others).map(Figure::clampToUnit).orElse(deal.stake());
        Figure proceeds = deal.given().proceeds();
        Figure price = proceeds == null
                ? null
                : Unknowns.least(Unknowns.over(proceeds, deal.stake()), Unknowns.over(proceeds, others));
        return new Buyout(
                false, part, price, deal.given().isAllCash(), deal.thing().confidence());
    }

    /// True where nothing is left of any stake.
    boolean takesAll() {
        return part.value().equals(Bounds.ONE);
    }
}
