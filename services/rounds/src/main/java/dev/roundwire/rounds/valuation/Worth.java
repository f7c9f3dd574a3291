package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.number.Figure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a round says of the company's worth, all in one currency. Null is unknown.
///
/// @param currency ISO 4217 code of every figure here
/// @param pre worth before the new money
/// @param raised the new money, that of later tranches included
/// @param post worth after the new money
/// @param dilution what is left of an older stake: pre / post; [0, 1] where unknown
/// @param price of one new share
/// @param shares fully diluted, before the new money, after pool increase and conversions
/// @param isUnspecified true where nobody says whether the valuation is meant before or after the new money (V2)
public record Worth(
        String currency,
        @Nullable Figure pre,
        @Nullable Figure raised,
        @Nullable Figure post,
        Figure dilution,
        @Nullable Figure price,
        @Nullable Figure shares,
        boolean isUnspecified) {
    static final Figure ANY_PART = Figure.between(Figure.ZERO, Figure.ONE);

    Worth with(@Nullable Figure otherRaised, @Nullable Figure otherPost, @Nullable Figure otherDilution) {
        return new Worth(
                currency,
                pre,
                otherRaised,
                otherPost,
                otherDilution == null ? ANY_PART : otherDilution,
                price,
                shares,
                isUnspecified);
    }

    /// True where there is a valuation or a price.
    boolean isKnown() {
        return post != null || price != null;
    }

    /// Fully diluted, after the new money: post / price; null where unknown.
    @Nullable
    Figure sharesAfter() {
        return post == null || price == null ? null : post.dividedBy(price).orElse(null);
    }

    /// Fully diluted, before the new money: as stated, else pre / price; null where unknown.
    @Nullable
    Figure sharesBefore() {
        return shares != null || pre == null || price == null
                ? shares
                : pre.dividedBy(price).orElse(null);
    }

    /// The same money in the currency of `exchange`; the ratio stays what it is.
    Worth in(Exchange exchange, RoundOrder.Named round) {
        String about = round.about();
        LocalDate day = round.span().last();
        return currency.equals(exchange.currency())
                ? this
                : new Worth(
                        exchange.currency(),
                        exchange.converted(pre, currency, day, about + "/preMoney"),
                        exchange.converted(raised, currency, day, about + "/raised"),
                        exchange.converted(post, currency, day, about + "/postMoney"),
                        dilution,
                        exchange.converted(price, currency, day, about + "/pricePerShare"),
                        shares,
                        isUnspecified);
    }
}
