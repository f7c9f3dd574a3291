package dev.roundwire.rounds.valuation;

import dev.roundwire.rounds.number.Bounds;
import dev.roundwire.rounds.number.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What SAFEs and notes become at the next priced round (P5).
///
/// With a post-money cap c = max(amount / cap, amount / (pre × (1 − discount))). A pre-money cap divides the shares
/// that were there before all SAFEs and notes: there amount / cap is taken of what is left for them ([OlderShares]).
final class Conversions {
    static final Conversions NONE = new Conversions(List.of());

    private final List<ConvertibleTerms> notes;
    private final @Nullable Figure left;

    /// @param notes still unconverted, in their order
    Conversions(List<ConvertibleTerms> notes) {
        this.notes = notes;
        this.left = left();
    }

    List<ConvertedNote> notes() {
        return notes.stream().map(this::convert).toList();
    }

    /// P5: 1 − Σc, what older shares keep of the company before the new money; [0, 1] where a part is unknown, null
    /// where nothing converts.
    @Nullable
    Figure kept() {
        if (notes.isEmpty()) {
            return null;
        }
        return left == null ? Worth.ANY_PART : left;
    }

    /// True where SAFEs and notes would become all of the company before the new money, or more: Σc ≥ 1.
    boolean isImpossible() {
        return !notes.isEmpty() && left != null && left.value().equals(Bounds.ZERO);
    }

    private ConvertedNote convert(ConvertibleTerms terms) {
        return new ConvertedNote(
                terms.note().id(),
                (amount, currency) ->
                        isImpossible() ? null : share(terms, amount, currency).orElse(null));
    }

    /// P5: c = max(amount / cap, amount / (pre × (1 − discount))), a part of the company before the new money.
    private Optional<Figure> share(ConvertibleTerms terms, Figure amount, String currency) {
        Optional<Figure> byCap = terms.byCap(amount, currency).flatMap(part -> ofCompany(terms, part));
        Optional<Figure> byPrice = terms.byPrice(amount, currency);
        return byCap.flatMap(cap -> byPrice.map(price -> cap.max(price).clampToUnit()));
    }

    /// amount / cap as a part of the company before the new money.
    private Optional<Figure> ofCompany(ConvertibleTerms terms, Figure part) {
        return terms.isCapPreMoney() ? Optional.ofNullable(left).map(part::times) : Optional.of(part);
    }

    /// 1 − Σc; null where a part is unknown.
    private @Nullable Figure left() {
        List<Figure> others = new ArrayList<>();
        List<OlderShares.Claim> claims = new ArrayList<>();
        for (ConvertibleTerms note : notes) {
            Figure raised = note.raised();
            Figure byCap =
                    raised == null ? null : note.byCap(raised, note.currency()).orElse(null);
            Figure byPrice = raised == null
                    ? null
                    : note.byPrice(raised, note.currency()).orElse(null);
            if (byCap == null || byPrice == null) {
                return null;
            }
            if (note.isCapPreMoney()) {
                claims.add(new OlderShares.Claim(byCap, byPrice));
            } else {
                others.add(byCap.max(byPrice).clampToUnit());
            }
        }
        return OlderShares.left(others, claims);
    }
}
