package dev.roundwire.rounds.valuation;

import dev.roundwire.contract.event.RoundClosed;
import dev.roundwire.contract.event.ValuationBasis;
import dev.roundwire.contract.value.Money;
import dev.roundwire.rounds.number.Figure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The terms of one SAFE or note against the priced round that it converts in (P5).
final class ConvertibleTerms {
    private final RoundOrder.Named note;
    private final Exchange exchange;
    private final Worth own;
    private final Worth asked;

    /// @param own the priced round in its own currency
    /// @param asked the same in the asked currency
    ConvertibleTerms(RoundOrder.Named note, Exchange exchange, Worth own, Worth asked) {
        this.note = note;
        this.exchange = exchange;
        this.own = own;
        this.asked = asked;
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
                : quotient(inAsked(amount, currency), inAsked(stated, cap.currency()));
    }

    /// amount / (pre × (1 − discount)); empty where pre is unknown.
    Optional<Figure> byPrice(Figure amount, String currency) {
        return own.currency().equals(currency)
                ? quotient(amount, discounted(own.pre()))
                : quotient(inAsked(amount, currency), discounted(asked.pre()));
    }

    private @Nullable Figure discounted(@Nullable Figure pre) {
        Figure discount = Exchange.stated(note.thing(), "discount", event().discount());
        return pre == null || discount == null ? pre : pre.times(Figure.ONE.minusDownToZero(discount));
    }

    private @Nullable Figure inAsked(Figure figure, String currency) {
        return exchange.converted(figure, currency, note.span().last(), "rounds/" + note.id() + "/valuationCap");
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
