package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.event.ValuationBasis;
import dev.roundwire.contract.value.Money;
import dev.roundwire.rounds.number.Figure;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The terms of one SAFE or note against the priced round that it converts in (P5).
final class ConvertibleTerms {
    private final RoundOrder.Named note;
    private final Exchange toOwn;
    private final Worth own;
    private final @Nullable LocalDate day;

    /// @param toOwn gives money in the currency of the priced round
    /// @param own the priced round in that currency
    /// @param day its last possible day, by whose rate other money buys shares in it; null for none
    ConvertibleTerms(RoundOrder.Named note, Exchange toOwn, Worth own, @Nullable LocalDate day) {
        this.note = note;
        this.toOwn = toOwn;
        this.own = own;
        this.day = day;
    }

    RoundOrder.Named note() {
        return note;
    }

    /// A cap is post-money where nothing else is said.
    boolean isCapPreMoney() {
        return event().capBasis() == ValuationBasis.PRE;
    }

    /// amount / cap; empty where the cap is unknown.
    Optional<Figure> byCap(Figure amount, String currency) {
        Money cap = event().valuationCap();
        Figure stated = Exchange.stated(note.thing(), "valuationCap", cap);
        if (cap == null || stated == null) {
            return Optional.empty();
        }
        return cap.currency().equals(currency)
                ? amount.dividedBy(stated)
                : quotient(inOwn(amount, currency, "raised"), inOwn(stated, cap.currency(), "valuationCap"));
    }

    /// amount / (pre × (1 − discount)); empty where pre is unknown.
    Optional<Figure> byPrice(Figure amount, String currency) {
        return quotient(inOwn(amount, currency, "raised"), discounted(own.pre()));
    }

    private @Nullable Figure discounted(@Nullable Figure pre) {
        Figure discount = Exchange.stated(note.thing(), "discount", event().discount());
        return pre == null || discount == null ? pre : pre.times(Figure.ONE.minusDownToZero(discount));
    }

    private @Nullable Figure inOwn(Figure figure, String currency, String field) {
        return toOwn.converted(figure, currency, day, note.about() + "/" + field);
    }

    private static Optional<Figure> quotient(@Nullable Figure dividend, @Nullable Figure divisor) {
        return dividend == null || divisor == null ? Optional.empty() : dividend.dividedBy(divisor);
    }

    /// In [#currency()]; null where undisclosed.
    @Nullable
    Figure raised() {
        return Exchange.stated(note.thing(), "raised", event().raised());
    }

    /// The currency of what it raised.
    String currency() {
        Money raised = event().raised();
        return raised == null ? own.currency() : raised.currency();
    }

    private RoundClosed event() {
        return note.thing().event();
    }
}
